import { type Token, tokens } from './condition-tokens.js';

/** What an administrator chooses on a flow; `free` is whatever the choice cannot express. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'rules'; readonly join: Join; readonly rules: readonly Rule[] }
  | { readonly kind: 'free'; readonly source: string };

export type Join = 'and' | 'or';

export interface Rule {
  /** A variable or a property of one: `area`, `case.decision`. */
  readonly field: string;
  readonly operator: Operator;
  /** Absent with the operators that take no value. */
  readonly value?: Literal;
}

export type Literal = string | number | boolean;

export const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='] as const;
export const UNARIES = ['isTrue', 'isFalse', 'isEmpty', 'isNotEmpty'] as const;
export type Operator = (typeof COMPARISONS)[number] | (typeof UNARIES)[number] | 'contains';

const FIELD = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

export function isField(text: string): boolean {
  return FIELD.test(text) && text.split('.').every((part) => !RESERVED.has(part));
}

export function takesValue(operator: Operator): boolean {
  return !(UNARIES as readonly string[]).includes(operator);
}

/** The `${…}` that the engine evaluates. Rules must have fields that `isField` accepts. */
export function buildCondition(condition: Condition): string {
  if (condition.kind === 'always') return '';
  if (condition.kind === 'free') return condition.source;
  if (condition.rules.length === 0) return '';
  const join = condition.join === 'and' ? ' && ' : ' || ';
  return `\${${condition.rules.map(ruleText).join(join)}}`;
}

/** Reads what `buildCondition` writes, and the same in other spellings; all else is `free`. */
export function parseCondition(source: string): Condition {
  const text = source.trim();
  if (text === '') return { kind: 'always' };
  const free: Condition = { kind: 'free', source: text };
  if (!/^[$#]\{[^]*\}$/.test(text)) return free;
  const all = tokens(text.slice(2, -1));
  if (all === undefined) return free;
  const reader = new Reader(all);
  const first = reader.rule();
  if (first === undefined) return free;
  const rules = [first];
  let join: Join | undefined;
  for (let next = reader.join(); next !== undefined; next = reader.join()) {
    if (join !== undefined && next !== join) return free; // mixed: brackets would be needed
    join = next;
    const rule = reader.rule();
    if (rule === undefined) return free;
    rules.push(rule);
  }
  return reader.atEnd() ? { kind: 'rules', join: join ?? 'and', rules } : free;
}

// ---------------------------------------------------------------------------------------------

const RESERVED = new Set(
  'and or not empty eq ne lt gt le ge div mod true false null this'.split(' '),
);

const COMPARED = new Map<string, Operator>([
  ...COMPARISONS.map((sign): [string, Operator] => [sign, sign]),
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
]);

const JOINS = new Map<string, Join>([
  ['&&', 'and'],
  ['and', 'and'],
  ['||', 'or'],
  ['or', 'or'],
]);

function ruleText({ field, operator, value }: Rule): string {
  switch (operator) {
    case 'isTrue':
      return field;
    case 'isFalse':
      return `!${field}`;
    case 'isEmpty':
      return `empty ${field}`;
    case 'isNotEmpty':
      return `!(empty ${field})`;
    case 'contains':
      return `contains(${field}, ${literalText(value ?? '')})`;
    default:
      return `${field} ${operator} ${literalText(value ?? '')}`;
  }
}

function literalText(value: Literal): string {
  if (typeof value !== 'string') return String(value);
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `'${escaped}'`;
}

/** Recursive descent over one rule at a time. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(all: readonly Token[]) {
    this.#tokens = all;
  }

  atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  join(): Join | undefined {
    const join = JOINS.get(this.#word());
    if (join !== undefined) this.#at += 1;
    return join;
  }

  rule(): Rule | undefined {
    if (this.#take('!') || this.#take('not')) return this.#negated();
    if (this.#take('empty')) return this.#unary('isEmpty');
    if (this.#word() === 'contains' && this.#word(1) === '(') return this.#contains();
    if (this.#take('(')) {
      const inner = this.rule();
      return this.#take(')') ? inner : undefined;
    }
    const field = this.#field();
    if (field === undefined) return undefined;
    const operator = COMPARED.get(this.#word());
    if (operator === undefined) return { field, operator: 'isTrue' };
    this.#at += 1;
    const value = this.#literal();
    return value === undefined ? undefined : { field, operator, value };
  }

  #negated(): Rule | undefined {
    const open = this.#take('(');
    const rule = this.#unary(this.#take('empty') ? 'isNotEmpty' : 'isFalse');
    return !open || this.#take(')') ? rule : undefined;
  }

  #unary(operator: Operator): Rule | undefined {
    const field = this.#field();
    return field === undefined ? undefined : { field, operator };
  }

  #contains(): Rule | undefined {
    this.#at += 2;
    const field = this.#field();
    const value = this.#take(',') ? this.#literal() : undefined;
    if (field === undefined || value === undefined || !this.#take(')')) return undefined;
    return { field, operator: 'contains', value };
  }

  #field(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'name' || !isField(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #literal(): Literal | undefined {
    const minus = this.#take('-');
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'number') return minus ? -token.value : token.value;
    if (minus || token === undefined) return undefined;
    if (token.kind === 'text') return token.value;
    if (token.text === 'true' || token.text === 'false') return token.text === 'true';
    return undefined;
  }

  #word(ahead = 0): string {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === 'name' || token?.kind === 'sign' ? token.text : '';
  }

  #take(word: string): boolean {
    if (this.#word() !== word) return false;
    this.#at += 1;
    return true;
  }
}
