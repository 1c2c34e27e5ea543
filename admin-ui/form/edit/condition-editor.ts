import type { ComponentJson, FormJson } from '../../../forms/index.js';
import type { Drawing, PlainField } from '../components/plain-field.js';
import { button, element } from '../dom.js';
import type { FormioFieldInstance } from '../formio-types.js';
import type { Language } from '../types.js';
import type { ConditionModel, ConditionPart } from './conditions.js';
import {
  OPERATORS,
  askableFields,
  needsValue,
  operatorsFor,
  readConditional,
  typedValue,
  valueChoices,
  writeConditional,
} from './conditions.js';

const TEXTS = {
  zh: {
    always: '没有条件，总是显示。',
    show: '显示',
    hide: '隐藏',
    when: '，当',
    all: '全部条件成立',
    any: '任一条件成立',
    add: '添加条件',
    remove: '删除条件',
    field: '选择字段',
    operator: '比较方式',
    value: '值',
    verb: '显示还是隐藏',
    conjunction: '条件之间',
    none: '表单中还没有可用作条件的字段。',
    logic: '这个条件是用 JSONLogic 写的：',
    drop: '删除它，改用选择的方式',
  },
  en: {
    always: 'No condition: always shown.',
    show: 'Show',
    hide: 'Hide',
    when: ' when',
    all: 'all conditions hold',
    any: 'any condition holds',
    add: 'Add a condition',
    remove: 'Remove the condition',
    field: 'Choose a field',
    operator: 'Comparison',
    value: 'Value',
    verb: 'Show or hide',
    conjunction: 'Between conditions',
    none: 'No field to ask yet.',
    logic: 'This condition is written in JSONLogic:',
    drop: 'Remove it and choose instead',
  },
} as const;

/** Chooses field, comparison and value; writes Form.io's simple conditional. */
export const CONDITION_EDITOR: PlainField = {
  type: 'ycfConditions',
  empty: {},
  draw: (field, drawing) => {
    const { form, asking } = subjectOf(field);
    const editor = new ConditionEditor(drawing, form, asking);
    editor.show(drawing.value);
    return { update: (value) => editor.show(value) };
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function subjectOf(field: FormioFieldInstance): { form: FormJson; asking: string } {
  const { editForm, editComponent, editComponentPath } = field.options as {
    editForm?: FormJson;
    editComponent?: ComponentJson;
    editComponentPath?: string;
  };
  const asking = editComponentPath ?? editComponent?.key ?? '';
  return { form: editForm ?? { components: [] }, asking: asking.replace(/\[\d+\]/g, '') };
}

class ConditionEditor {
  #model: ConditionModel = readConditional(undefined);
  readonly #fields: ReturnType<typeof askableFields>;

  constructor(
    readonly drawing: Drawing,
    form: FormJson,
    asking: string,
  ) {
    this.#fields = askableFields(form, asking);
  }

  get #texts() {
    return TEXTS[this.#language];
  }

  get #language(): Language {
    return this.drawing.language;
  }

  show(value: unknown): void {
    this.#model = readConditional(value);
    this.#draw();
  }

  #set(model: Partial<ConditionModel>): void {
    this.#model = { ...this.#model, ...model };
    this.drawing.set(writeConditional(this.#model) ?? {});
    this.#draw();
  }

  #draw(): void {
    const { host } = this.drawing;
    const texts = this.#texts;
    host.classList.add('ycf-conditions');
    if (this.#model.logic) {
      const drop = button(texts.drop, () => this.#set(readConditional(undefined)));
      const json = element('pre', {}, JSON.stringify(this.#model.logic, null, 2));
      return host.replaceChildren(element('p', {}, texts.logic), json, drop);
    }
    const { parts } = this.#model;
    const head = parts.length === 0 ? element('p', {}, texts.always) : this.#head();
    const rows = parts.map((part, i) => this.#row(part, i));
    return host.replaceChildren(head, ...rows, this.#adder());
  }

  #head(): HTMLElement {
    const texts = this.#texts;
    const { show, conjunction } = this.#model;
    const verb = this.#select(texts.verb, show ? 'show' : 'hide', [
      ['show', texts.show],
      ['hide', texts.hide],
    ]);
    verb.addEventListener('change', () => this.#set({ show: verb.value === 'show' }));
    const between = this.#select(texts.conjunction, conjunction, [
      ['all', texts.all],
      ['any', texts.any],
    ]);
    between.addEventListener('change', () =>
      this.#set({ conjunction: between.value === 'any' ? 'any' : 'all' }),
    );
    return element('div', { class: 'ycf-condition' }, verb, texts.when, between);
  }

  #row(part: ConditionPart, at: number): HTMLElement {
    const texts = this.#texts;
    const asked = this.#fields.find(({ path }) => path === part.component)?.component;
    const names = this.#fields.map(({ path, name }) => [path, `${name}（${path}）`] as const);
    const field = this.#select(texts.field, part.component, [['', texts.field], ...names]);
    field.addEventListener('change', () => {
      const component = this.#fields.find(({ path }) => path === field.value)?.component;
      const [operator = 'isEqual'] = operatorsFor(component);
      const [first] = valueChoices(component) ?? [];
      const value = typedValue(component, first?.value ?? '');
      this.#replace(at, { component: field.value, operator, value });
    });
    const said = operatorsFor(asked).map((name) => {
      const words = OPERATORS[name];
      return [name, words?.[this.#language === 'zh' ? 0 : 1] ?? name] as const;
    });
    const operator = this.#select(texts.operator, part.operator, said);
    operator.addEventListener('change', () =>
      this.#replace(at, { ...part, operator: operator.value }),
    );
    const remove = (): void => this.#set({ parts: this.#model.parts.filter((_, i) => i !== at) });
    const row = element('div', { class: 'ycf-condition' }, field, operator);
    if (needsValue(part.operator)) row.append(this.#value(part, at, asked));
    row.append(
      button('', remove, { className: 'ycf-icon-button', iconName: 'x-lg', title: texts.remove }),
    );
    return row;
  }

  #value(part: ConditionPart, at: number, asked: ComponentJson | undefined): HTMLElement {
    const { value: label } = this.#texts;
    const choices = valueChoices(asked)?.map((each) => [each.value, each.label] as const);
    const current = String(part.value);
    if (choices) {
      const select = this.#select(label, current, choices);
      select.addEventListener('change', () =>
        this.#replace(at, { ...part, value: typedValue(asked, select.value) }),
      );
      return select;
    }
    const input = element('input', { class: 'form-control', 'aria-label': label });
    input.value = current;
    input.addEventListener('change', () =>
      this.#replace(at, { ...part, value: typedValue(asked, input.value) }),
    );
    return input;
  }

  #replace(at: number, part: ConditionPart): void {
    this.#set({ parts: this.#model.parts.map((each, i) => (i === at ? part : each)) });
  }

  #adder(): HTMLElement {
    const texts = this.#texts;
    if (this.#fields.length === 0) return element('p', { class: 'form-text' }, texts.none);
    const part = { component: '', operator: 'isEqual', value: '' };
    // an empty line is no condition yet, so it is drawn but not written
    const add = (): void => this.#set({ parts: [...this.#model.parts, part] });
    return button(texts.add, add, { iconName: 'plus-lg' });
  }

  #select(
    label: string,
    value: string,
    options: readonly (readonly [value: string, label: string])[],
  ): HTMLSelectElement {
    const select = element('select', { class: 'form-select', 'aria-label': label });
    for (const [option, text] of options) {
      select.append(element('option', { value: option, selected: option === value }, text));
    }
    return select;
  }
}
