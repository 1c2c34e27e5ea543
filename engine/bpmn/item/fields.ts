import type { LegalBasis } from '../../core/case/item.js';
import type { Expression } from '../../core/expression.js';
import { audit } from '../audit.js';
import { brief, type Context, expression } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import type { ProblemCode } from '../problem.js';

/**
 * Reads the attributes of one `yc:` element. What is missing or wrong is told of the element with
 * its Chinese name, and a harmless value stands in, so that all mistakes are told at once.
 */
export class Fields {
  readonly element: ModdleElement;
  readonly #context: Context;
  readonly #label: string;

  /** `label`: how a person calls this element, e.g. `材料“身份证”`. */
  constructor(context: Context, element: ModdleElement, label: string) {
    this.#context = context;
    this.element = element;
    this.#label = label;
    audit(context.report, element, { properties: 'all' });
  }

  optional(name: string): string | undefined {
    return text(this.element, name);
  }

  required(name: string, zh: string): string {
    const value = text(this.element, name);
    if (value === undefined) this.missing(name, zh);
    return value ?? '';
  }

  oneOf<Word extends string>(name: string, zh: string, words: readonly Word[]): Word {
    const value = this.optionalOneOf(name, zh, words);
    if (value === undefined && text(this.element, name) === undefined) this.missing(name, zh);
    return value ?? (words[0] as Word);
  }

  optionalOneOf<Word extends string>(
    name: string,
    zh: string,
    words: readonly Word[],
  ): Word | undefined {
    const value = text(this.element, name);
    if (value === undefined) return undefined;
    const word = words.find((known) => known === value);
    if (word === undefined) this.#invalid(name, zh, value, words.join('、'), words.join(', '));
    return word;
  }

  /** Words separated by blanks, each once. */
  listOf<Word extends string>(name: string, zh: string, words: readonly Word[]): readonly Word[] {
    const given = this.required(name, zh).split(/\s+/).filter(Boolean);
    const known = given.filter((value): value is Word => words.includes(value as Word));
    if (known.length < given.length || new Set(given).size < given.length) {
      const shown = words.join('、');
      const value = given.join(' ');
      this.#invalid(name, zh, value, `${shown} 中不重复的几个`, `a list of ${words.join(', ')}`);
    }
    return known;
  }

  wholeNumber(name: string, zh: string, least: number, most: number): number {
    const value = this.required(name, zh);
    return value === '' ? least : this.#whole(name, zh, value, least, most);
  }

  optionalWholeNumber(name: string, zh: string, least: number, most: number): number | undefined {
    const value = text(this.element, name);
    return value === undefined ? undefined : this.#whole(name, zh, value, least, most);
  }

  flag(name: string, zh: string): boolean {
    return this.optionalOneOf(name, zh, ['true', 'false']) === 'true';
  }

  /** A FEEL expression. */
  feel(name: string): Expression | undefined {
    const value = text(this.element, name);
    if (value === undefined) return undefined;
    return expression(this.#context, this.element, value, 'feel');
  }

  /** `basis` and `unverified`. */
  basis(zh: string): LegalBasis {
    return { text: this.required('basis', zh), ...this.unverified() };
  }

  unverified(): { readonly unverified?: true } {
    return this.flag('unverified', '未核实') ? { unverified: true } : {};
  }

  /** The text inside the element. */
  body(zh: string): string {
    const value = text(this.element, 'text');
    if (value === undefined) this.missing('', zh);
    return value ?? '';
  }

  missing(name: string, zh: string): void {
    const attribute = name === '' ? '' : `（${name}）`;
    this.refuse('ITEM_FIELD_MISSING', `缺少${zh}${attribute}`, `${name || 'text'} is missing`);
  }

  refuse(code: ProblemCode, zh: string, en: string): void {
    const tag = this.element.$type.replace(/:(.)/, (_, first: string) => `:${first.toLowerCase()}`);
    this.#context.report.refuse(code, this.element, `${this.#label}：${zh}`, `${tag}: ${en}`);
  }

  #whole(name: string, zh: string, value: string, least: number, most: number): number {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    const en = `a whole number from ${least} to ${most}`;
    this.#invalid(name, zh, value, `${least} 到 ${most} 的整数`, en);
    return least;
  }

  #invalid(name: string, zh: string, value: string, wanted: string, wantedEn: string): void {
    this.refuse(
      'ITEM_FIELD_INVALID',
      `${zh}（${name}）${brief(value)} 应为 ${wanted}`,
      `${name} must be ${wantedEn}`,
    );
  }
}
