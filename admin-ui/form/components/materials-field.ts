import type { MaterialDefinition, MaterialEntry } from '../../../forms/index.js';
import { isSatisfied } from '../../../forms/index.js';
import { element } from '../dom.js';
import type { FormioFieldClass } from '../formio-types.js';
import { fileList } from './file-list.js';
import type { MaterialWay } from './material-entries.js';
import { wayOf, waysOf, withEntry, withWay } from './material-entries.js';
import type { Drawing } from './plain-field.js';
import { plainField } from './plain-field.js';

const TEXTS = {
  zh: {
    material: '材料',
    asked: '要求',
    came: '收到方式',
    what: '份数或文件',
    required: '必要',
    optional: '视情形',
    sheets: (o: number, c: number) =>
      [o > 0 ? `原件 ${o}` : '', c > 0 ? `复印件 ${c}` : ''].filter(Boolean).join('，') || '—',
    originals: '原件',
    copies: '复印件',
    none: '没有要求提交的材料。请在设置中添加。',
    ok: '已齐',
    ways: {
      none: '未收到',
      paper: '纸质',
      electronic: '电子',
      declared: '告知承诺',
      deferred: '容缺后补',
      shared: '数据共享',
    },
  },
  en: {
    material: 'Material',
    asked: 'Asked',
    came: 'Came as',
    what: 'Sheets or files',
    required: 'Required',
    optional: 'If it applies',
    sheets: (o: number, c: number) =>
      [o > 0 ? `${o} original` : '', c > 0 ? `${c} copy` : ''].filter(Boolean).join(', ') || '—',
    originals: 'Originals',
    copies: 'Copies',
    none: 'No material is asked for. Add some in the settings.',
    ok: 'Complete',
    ways: {
      none: 'Not yet',
      paper: 'Paper',
      electronic: 'Electronic',
      declared: 'Declaration',
      deferred: 'Follows later',
      shared: 'Data sharing',
    },
  },
} as const;
const FILES = { pattern: '.pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx', maxBytes: 20 * 1024 ** 2 };

/** 材料清单: a line a material, with the way it came and what came. */
export function materialsField(Field: FormioFieldClass): FormioFieldClass {
  return plainField(Field, {
    type: 'cnMaterials',
    empty: [],
    draw: ({ component }, drawing) => {
      const asked = (component['materials'] ?? []) as readonly MaterialDefinition[];
      const table = new MaterialsTable(drawing, asked);
      table.draw();
      return { update: (value) => table.show(value), end: () => table.end() };
    },
  });
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

class MaterialsTable {
  #entries: readonly MaterialEntry[];
  #lists: { end(): void }[] = [];

  constructor(
    readonly drawing: Drawing,
    readonly asked: readonly MaterialDefinition[],
  ) {
    this.#entries = entriesOf(drawing.value);
  }

  get #texts() {
    return TEXTS[this.drawing.language];
  }

  show(value: unknown): void {
    this.#entries = entriesOf(value);
    this.draw();
  }

  end(): void {
    for (const list of this.#lists) list.end();
    this.#lists = [];
  }

  draw(): void {
    this.end();
    const { host } = this.drawing;
    const texts = this.#texts;
    if (this.asked.length === 0) {
      host.replaceChildren(element('p', { class: 'ycf-files-none' }, texts.none));
      return;
    }
    const heads = [texts.material, texts.asked, texts.came, texts.what];
    const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
    const body = element('tbody', {}, ...this.asked.map((definition) => this.#row(definition)));
    host.replaceChildren(
      element('table', { class: 'ycf-materials' }, element('thead', {}, head), body),
    );
  }

  #row(definition: MaterialDefinition): HTMLElement {
    const texts = this.#texts;
    const entry = this.#entries.find(({ code }) => code === definition.code);
    const { required, originals, copies, name, code } = definition;
    const need = required ? texts.required : texts.optional;
    const tag = element('span', { class: required ? 'ycf-tag ycf-tag-must' : 'ycf-tag' }, need);
    const ok = element('span', { class: 'ycf-tag ycf-tag-ok' }, texts.ok);
    ok.hidden = !entry || !isSatisfied(entry, definition);
    const title = element('th', { scope: 'row' }, name, ' ', tag, ok);
    const row = element('tr', { 'data-code': code });
    row.append(title, element('td', {}, texts.sheets(originals, copies)));
    row.append(element('td', {}, this.#way(definition, entry)), this.#what(definition, entry));
    return row;
  }

  #way(definition: MaterialDefinition, entry: MaterialEntry | undefined): HTMLElement {
    const { ways, came } = this.#texts;
    const current = wayOf(entry);
    if (this.drawing.disabled) return element('span', {}, ways[current]);
    const label = `${definition.name}：${came}`;
    const select = element('select', { class: 'form-select', 'aria-label': label });
    for (const way of ['none', ...waysOf(definition)] as MaterialWay[]) {
      select.append(element('option', { value: way, selected: way === current }, ways[way]));
    }
    select.addEventListener('change', () => {
      this.#set(withWay(this.#entries, definition, select.value as MaterialWay));
      this.draw();
      this.#focus(definition.code);
    });
    return select;
  }

  #what(definition: MaterialDefinition, entry: MaterialEntry | undefined): HTMLElement {
    const cell = element('td');
    const way = wayOf(entry);
    if (!entry || (way !== 'paper' && way !== 'electronic')) return cell;
    if (way === 'electronic') this.#files(cell, definition, entry);
    else cell.append(this.#count(definition, 'originals'), this.#count(definition, 'copies'));
    return cell;
  }

  #files(cell: HTMLElement, definition: MaterialDefinition, entry: MaterialEntry): void {
    const { drawing } = this;
    const list = fileList(cell, {
      ...FILES,
      ...drawing,
      inputId: `${drawing.inputId}-${definition.code}`,
      files: entry.files,
      multiple: true,
      compact: true,
      onChange: (files) => {
        const kept = files.map(({ url, name, size, type }) => ({ url, name, size, type }));
        this.#set(withEntry(this.#entries, { ...entry, files: kept }));
      },
    });
    this.#lists.push(list);
  }

  #count(definition: MaterialDefinition, name: 'originals' | 'copies'): HTMLElement {
    const { disabled } = this.drawing;
    const entry = this.#entries.find(({ code }) => code === definition.code);
    const label = this.#texts[name];
    const input = element('input', {
      type: 'number',
      min: 0,
      max: 999,
      class: 'form-control ycf-count',
      'aria-label': `${definition.name}：${label}`,
      disabled,
    });
    input.value = String(entry?.[name] ?? 0);
    input.addEventListener('change', () => {
      const now = this.#entries.find(({ code }) => code === definition.code);
      const sheets = Math.min(Math.max(Math.round(Number(input.value)) || 0, 0), 999);
      input.value = String(sheets);
      if (now) this.#set(withEntry(this.#entries, { ...now, [name]: sheets }));
    });
    return element('label', { class: 'ycf-count-label' }, `${label} `, input);
  }

  #set(entries: readonly MaterialEntry[]): void {
    this.#entries = entries;
    this.drawing.set([...entries]);
    for (const definition of this.asked) this.#mark(definition);
  }

  /** Without drawing the row anew: a file may be on its way in it. */
  #mark(definition: MaterialDefinition): void {
    const { code } = definition;
    const entry = this.#entries.find((each) => each.code === code);
    const ok = this.drawing.host.querySelector<HTMLElement>(`[data-code="${code}"] .ycf-tag-ok`);
    if (ok) ok.hidden = !entry || !isSatisfied(entry, definition);
  }

  #focus(code: string): void {
    this.drawing.host.querySelector<HTMLElement>(`[data-code="${code}"] select`)?.focus();
  }
}

function entriesOf(value: unknown): readonly MaterialEntry[] {
  return Array.isArray(value) ? (value as MaterialEntry[]) : [];
}
