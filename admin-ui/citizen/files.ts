import type { UploadedFile } from '../../forms/index.js';
import { problemText } from '../api/problem.js';
import { uploadFile } from '../form/upload.js';
import { button, el, notice } from './dom.js';
import { language, say } from './say.js';
import { shrunk } from './shrink.js';

export interface FilesOptions {
  /** What the files belong to, for those who do not see the page. */
  readonly of: string;
  readonly files: readonly UploadedFile[];
  /** Address to which files are sent; asked for before the first. */
  target(): Promise<string>;
  /** Where the browser gets one that was sent. */
  source(file: UploadedFile): string;
  onChange(files: readonly UploadedFile[]): void;
}

/** Photographs and files of one paper: taken or chosen, sent at once, seen and taken away again. */
export class FileList {
  readonly element = el('div', { class: 'files' });
  readonly #rows = el('div');
  readonly #said = el('div', { 'aria-live': 'polite' });
  readonly #options: FilesOptions;
  #files: readonly UploadedFile[];
  #sending = 0;

  constructor(options: FilesOptions) {
    this.#options = options;
    this.#files = options.files;
    const { of } = options;
    this.element.append(
      this.#rows,
      this.#said,
      el(
        'div',
        { class: 'actions' },
        this.#chooser(say('拍照', 'Take a photo'), of, {
          accept: 'image/*',
          capture: 'environment',
        }),
        this.#chooser(say('选照片或文件', 'Choose a file'), of, {
          accept: 'image/*,application/pdf',
          multiple: true,
        }),
      ),
    );
    for (const file of options.files) this.#rows.append(this.#sent(file));
  }

  get isSending(): boolean {
    return this.#sending > 0;
  }

  get files(): readonly UploadedFile[] {
    return this.#files;
  }

  #chooser(
    label: string,
    of: string,
    attributes: Readonly<Record<string, string | boolean>>,
  ): HTMLElement {
    const input = el('input', { type: 'file', class: 'hidden', tabindex: -1, ...attributes });
    input.setAttribute('aria-label', `${label}：${of}`);
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])];
      input.value = '';
      for (const file of chosen) void this.#send(file);
    });
    const open = button(label, 'button plain', () => input.click());
    open.append(el('span', { class: 'hidden' }, `：${of}`));
    return el('span', {}, open, input);
  }

  async #send(file: File): Promise<void> {
    this.#said.replaceChildren();
    const stop = new AbortController();
    const bar = el('progress', { max: 1, value: 0, 'aria-label': say('正在上传', 'Uploading') });
    const cancel = button(say('取消', 'Cancel'), 'link', () => stop.abort());
    const row = el(
      'div',
      { class: 'file' },
      el('span', { class: 'kind' }, '…'),
      el('div', {}, el('span', {}, file.name), bar),
      cancel,
    );
    this.#rows.append(row);
    this.#sending += 1;
    try {
      const path = await this.#options.target();
      const ready = await shrunk(file);
      const kept = await uploadFile({
        path,
        file: ready,
        signal: stop.signal,
        progress: (share) => {
          bar.value = share;
        },
      });
      row.replaceWith(this.#sent(kept, ready));
      this.#change([...this.#files.filter(({ url }) => url !== kept.url), kept]);
      this.#said.replaceChildren(el('p', { class: 'soft' }, say('已上传。', 'Uploaded.')));
    } catch (error) {
      row.remove();
      if (!stop.signal.aborted) {
        this.#said.replaceChildren(notice(problemText(error, language()), 'bad'));
      }
    } finally {
      this.#sending -= 1;
    }
  }

  #sent(file: UploadedFile, local?: File): HTMLElement {
    const isPicture = file.type.startsWith('image/');
    const src = local ? URL.createObjectURL(local) : this.#options.source(file);
    const preview = isPicture
      ? el(
          'a',
          { href: src, target: '_blank' },
          el('img', { src, alt: say(`预览：${file.name}`, `Preview: ${file.name}`) }),
        )
      : el('span', { class: 'kind' }, extensionOf(file.name));
    const row = el('div', { class: 'file' });
    const remove = button(say('删除', 'Remove'), 'link', () => {
      row.remove();
      this.#change(this.#files.filter(({ url }) => url !== file.url));
      this.element.querySelector<HTMLElement>('button')?.focus();
    });
    remove.append(el('span', { class: 'hidden' }, ` ${file.name}`));
    row.append(
      preview,
      el('div', {}, file.name, el('br'), el('span', { class: 'soft' }, sizeOf(file.size))),
      remove,
    );
    return row;
  }

  #change(files: readonly UploadedFile[]): void {
    this.#files = files;
    this.#options.onChange(files);
  }
}

/** SHA-256 by which the server names it. */
export function idOf({ url }: UploadedFile): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function extensionOf(name: string): string {
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toUpperCase() : '?';
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
