import { matchesFilePattern } from '../../../forms/components/file-limits.js';
import type { UploadedFile } from '../../../forms/index.js';
import { problemText } from '../../api/problem.js';
import { button, element, icon } from '../dom.js';
import type { FormServices, Language } from '../types.js';
import { FILE_TEXTS, sizeText, typesText } from './file-texts.js';
import { showPicture } from './picture.js';

/** A file as a submission names it. */
export interface StoredFile extends UploadedFile {
  readonly storage?: 'url';
  readonly originalName?: string;
}

export interface FileListOptions {
  readonly files: readonly StoredFile[];
  readonly pattern: string;
  readonly maxBytes: number;
  readonly multiple: boolean;
  readonly disabled: boolean;
  readonly language: Language;
  readonly labelId: string;
  readonly inputId: string;
  readonly services: FormServices | undefined;
  /** Without the frame to drop into, for narrow places. */
  readonly compact?: boolean;
  onChange(files: readonly StoredFile[]): void;
}

/** One that is on its way, or did not arrive. */
interface Sending {
  readonly file: File;
  readonly abort: AbortController;
  readonly row: HTMLElement;
}

/** How many uploads of the page are on their way, by the form they belong to. */
const busy = new WeakMap<Element, number>();

export function isUploading(within: Element): boolean {
  return [...within.querySelectorAll('.ycf-files')].some((files) => (busy.get(files) ?? 0) > 0);
}

/** The files of one field: what is there, what is on its way, and a way to add more. */
export function fileList(
  host: HTMLElement,
  options: FileListOptions,
): { setFiles(files: readonly StoredFile[]): void; end(): void } {
  const list = new FileList(host, options);
  list.drawFiles();
  return {
    setFiles: (files) => list.setFiles(files),
    end: () => list.end(),
  };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

class FileList {
  #files: readonly StoredFile[];
  readonly #sending = new Set<Sending>();
  readonly #root: HTMLElement;
  readonly #there = element('ul', { class: 'ycf-files-list' });
  readonly #coming = element('ul', { class: 'ycf-files-list', 'aria-live': 'polite' });
  readonly #add: HTMLElement;

  constructor(
    host: HTMLElement,
    readonly options: FileListOptions,
  ) {
    this.#files = options.files;
    this.#add = options.disabled ? element('div') : this.#adder();
    this.#root = element('div', { class: 'ycf-files' }, this.#there, this.#coming, this.#add);
    host.replaceChildren(this.#root);
  }

  get #texts() {
    return FILE_TEXTS[this.options.language];
  }

  setFiles(files: readonly StoredFile[]): void {
    this.#files = files;
    this.drawFiles();
  }

  end(): void {
    for (const { abort } of this.#sending) abort.abort();
    this.#sending.clear();
  }

  drawFiles(): void {
    this.#there.replaceChildren(...this.#files.map((file) => this.#row(file)));
    this.#there.hidden = this.#files.length === 0;
    const full = !this.options.multiple && this.#files.length > 0;
    this.#add.hidden = full || this.options.disabled;
    if (this.options.disabled && this.#files.length === 0) {
      this.#there.hidden = false;
      this.#there.replaceChildren(element('li', { class: 'ycf-files-none' }, this.#texts.none));
    }
  }

  #row(file: StoredFile): HTMLElement {
    const name = file.originalName ?? file.name;
    const url = this.options.services?.fileUrl(file) ?? file.url;
    const isPicture = /^image\/(png|jpeg|webp)$/.test(file.type);
    const open = isPicture
      ? button(name, () => showPicture(url, name, this.#texts.close), { className: 'ycf-link' })
      : element('a', { href: url, target: '_blank', rel: 'noopener', class: 'ycf-link' }, name);
    open.title = this.#texts.preview(name);
    const row = element('li', { class: 'ycf-file' }, icon(iconFor(file.type)), open);
    row.append(element('span', { class: 'ycf-file-size' }, sizeText(file.size)));
    if (!this.options.disabled) {
      const remove = (): void => this.#keep(this.#files.filter((each) => each !== file));
      row.append(
        button('', remove, {
          className: 'ycf-icon-button',
          iconName: 'trash3',
          title: this.#texts.remove(name),
        }),
      );
    }
    return row;
  }

  #adder(): HTMLElement {
    const { pattern, maxBytes, multiple, language, labelId, inputId, compact } = this.options;
    const input = element('input', {
      type: 'file',
      id: inputId,
      class: 'ycf-file-input',
      accept: pattern,
      multiple,
      'aria-labelledby': labelId,
    });
    input.addEventListener('change', () => {
      for (const file of input.files ?? []) this.#take(file);
      input.value = '';
    });
    const texts = this.#texts;
    const choose = element('label', { class: 'ycf-button', for: inputId }, icon('upload'));
    choose.append(texts.choose);
    const types = typesText(pattern, language) || texts.any;
    const hint = element(
      'span',
      { class: 'ycf-files-hint' },
      texts.hint(types, sizeText(maxBytes)),
    );
    const drop = element('div', {
      class: compact ? 'ycf-files-add' : 'ycf-files-add ycf-files-drop',
    });
    drop.append(input, choose);
    if (!compact) drop.append(element('span', { class: 'ycf-files-or' }, texts.drop));
    drop.append(hint);
    this.#dropInto(drop);
    return drop;
  }

  #dropInto(place: HTMLElement): void {
    place.addEventListener('dragover', (event) => {
      event.preventDefault();
      place.classList.add('ycf-files-over');
    });
    place.addEventListener('dragleave', () => place.classList.remove('ycf-files-over'));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      place.classList.remove('ycf-files-over');
      for (const file of event.dataTransfer?.files ?? []) this.#take(file);
    });
  }

  #take(file: File): void {
    const row = element('li', { class: 'ycf-file' }, icon('file-earmark'));
    const sending: Sending = { file, abort: new AbortController(), row };
    this.#coming.append(row);
    const refusal = this.#refusal(file);
    if (refusal) return this.#fail(sending, refusal, false);
    void this.#send(sending);
  }

  #refusal(file: File): string | undefined {
    const { pattern, maxBytes, multiple, language } = this.options;
    if (!multiple && (this.#files.length > 0 || this.#sending.size > 0)) return this.#texts.one;
    if (pattern !== '' && !matchesFilePattern(file, pattern)) {
      return this.#texts.wrongType(typesText(pattern, language));
    }
    if (file.size > maxBytes) return this.#texts.tooLarge(sizeText(maxBytes));
    return file.size === 0 ? this.#texts.empty : undefined;
  }

  async #send(sending: Sending): Promise<void> {
    const { services, language } = this.options;
    if (!services) return;
    this.#sending.add(sending);
    this.#count();
    const bar = element('progress', { max: 1, value: 0, 'aria-label': sending.file.name });
    const cancel = button('', () => sending.abort.abort(), {
      className: 'ycf-icon-button',
      iconName: 'x-lg',
      title: this.#texts.cancel(sending.file.name),
    });
    const name = element('span', { class: 'ycf-file-name' }, sending.file.name);
    sending.row.className = 'ycf-file';
    sending.row.replaceChildren(icon('file-earmark-arrow-up'), name, bar, cancel);
    const told = (share: number): void => {
      bar.value = share;
      bar.title = this.#texts.sent(Math.round(share * 100));
    };
    try {
      const kept = await services.upload(sending.file, told, sending.abort.signal);
      this.#arrived(sending, kept);
    } catch (error) {
      this.#sending.delete(sending);
      if (sending.abort.signal.aborted) sending.row.remove();
      else this.#fail(sending, problemText(error, language), true);
    }
    this.#count();
  }

  #arrived(sending: Sending, kept: UploadedFile): void {
    this.#sending.delete(sending);
    if (this.#files.some(({ url }) => url === kept.url)) {
      return this.#fail(sending, this.#texts.twice, false);
    }
    sending.row.remove();
    this.#keep([...this.#files, { storage: 'url', originalName: kept.name, ...kept }]);
  }

  #fail(sending: Sending, message: string, again: boolean): void {
    const { row, file } = sending;
    const texts = this.#texts;
    row.className = 'ycf-file ycf-file-failed';
    const name = element('span', { class: 'ycf-file-name' }, file.name);
    const why = element('span', { class: 'ycf-file-why', role: 'alert' }, message);
    row.replaceChildren(icon('exclamation-circle'), name, why);
    if (again) {
      const retry = (): void => void this.#send({ ...sending, abort: new AbortController() });
      row.append(button(texts.retry, retry, { className: 'ycf-link' }));
    }
    row.append(
      button('', () => row.remove(), {
        className: 'ycf-icon-button',
        iconName: 'x-lg',
        title: texts.remove(file.name),
      }),
    );
  }

  #keep(files: readonly StoredFile[]): void {
    this.#files = files;
    this.drawFiles();
    this.options.onChange(files);
  }

  #count(): void {
    busy.set(this.#root, this.#sending.size);
  }
}

function iconFor(type: string): string {
  if (type.startsWith('image/')) return 'file-earmark-image';
  if (type === 'application/pdf') return 'file-earmark-pdf';
  return 'file-earmark-text';
}
