/** A decision table as it is edited: plain data, every change answers another table. */
export interface DecisionTable {
  /** The decision's id, by which diagrams name it. */
  readonly key: string;
  readonly name: string;
  /** Name under which other decisions see it. */
  readonly variable?: string;
  /** Attributes of the decision in Camunda's namespace, kept as they are. */
  readonly kept: Readonly<Record<string, string>>;
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly columns: readonly Column[];
  readonly rules: readonly Rule[];
}

export const HIT_POLICIES = [
  'UNIQUE',
  'FIRST',
  'ANY',
  'PRIORITY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];
export const AGGREGATIONS = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];
export const TYPES = ['string', 'number', 'boolean', 'date'] as const;

export interface Column {
  readonly id: string;
  readonly side: Side;
  /** What people read. */
  readonly label: string;
  /** Of an input: the variable or expression it asks; of an output: the name of its value. */
  readonly source: string;
  readonly type?: string;
  /** Allowed values as FEEL writes them: `"镇","县"`. */
  readonly values?: string;
  /** Of an output: what it is where no rule matches. */
  readonly otherwise?: string;
}
export type Side = 'input' | 'output';

export interface Rule {
  readonly id: string;
  /** By the column's id; an input that is absent or empty fits everything. */
  readonly cells: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** One input, one output and one row, to begin with. */
export function newTable(key: string, name: string): DecisionTable {
  const idFor = (prefix: string): string => freeId(prefix, new Set([key]));
  return {
    key,
    name,
    kept: {},
    hitPolicy: 'UNIQUE',
    columns: [
      { id: idFor('input'), side: 'input', label: '', source: '', type: 'string' },
      { id: idFor('output'), side: 'output', label: '', source: '', type: 'string' },
    ],
    rules: [{ id: idFor('rule'), cells: {} }],
  };
}

export function setCell(table: DecisionTable, row: number, column: Column, text: string) {
  const cell = asFeel(column, text);
  return onRule(table, row, (rule) => ({
    ...rule,
    cells: { ...rule.cells, [column.id]: cell },
  }));
}

export function setNote(table: DecisionTable, row: number, note: string): DecisionTable {
  return onRule(table, row, (rule) => ({ ...rule, note }));
}

export function setColumn(table: DecisionTable, id: string, change: Partial<Column>) {
  const columns = table.columns.map((it) => (it.id === id ? { ...it, ...change } : it));
  return { ...table, columns };
}

/** Behind the row, or as the first one for -1. */
export function addRule(table: DecisionTable, row: number): DecisionTable {
  const made: Rule = { id: freeId('rule', idsOf(table)), cells: {} };
  return { ...table, rules: table.rules.toSpliced(row + 1, 0, made) };
}

export function removeRule(table: DecisionTable, row: number): DecisionTable {
  return { ...table, rules: table.rules.toSpliced(row, 1) };
}

/** `by`: -1 upwards, 1 downwards; a row at the edge stays. */
export function moveRule(table: DecisionTable, row: number, by: -1 | 1): DecisionTable {
  return { ...table, rules: swapped(table.rules, row, row + by) };
}

/** As the last of its side. */
export function addColumn(table: DecisionTable, side: Side): DecisionTable {
  const made: Column = {
    id: freeId(side, idsOf(table)),
    side,
    label: '',
    source: '',
    type: 'string',
  };
  const [inputs, outputs] = [columnsOf(table, 'input'), columnsOf(table, 'output')];
  const columns = side === 'input' ? [...inputs, made, ...outputs] : [...inputs, ...outputs, made];
  return { ...table, columns };
}

/** With its cells. */
export function removeColumn(table: DecisionTable, id: string): DecisionTable {
  const columns = table.columns.filter((column) => column.id !== id);
  const rules = table.rules.map((rule) => {
    const { [id]: _, ...cells } = rule.cells;
    return { ...rule, cells };
  });
  return { ...table, columns, rules };
}

/** Within its side. */
export function moveColumn(table: DecisionTable, id: string, by: -1 | 1): DecisionTable {
  const at = table.columns.findIndex((column) => column.id === id);
  const other = table.columns[at + by];
  if (other?.side !== table.columns[at]?.side) return table;
  return { ...table, columns: swapped(table.columns, at, at + by) };
}

export function columnsOf(table: DecisionTable, side: Side): readonly Column[] {
  return table.columns.filter((column) => column.side === side);
}

// ---------------------------------------------------------------------------------------------

/**
 * Words that FEEL would take for names get their quotes: each word of a condition's list (`镇、县`),
 * the whole text of a result, which is one value.
 */
function asFeel({ type, side }: Column, text: string): string {
  const trimmed = text.trim();
  if (type !== 'string' || trimmed === 'null' || !WORDS.test(trimmed)) return trimmed;
  if (side === 'output') return `"${trimmed}"`;
  return trimmed
    .split(/[、，,]/)
    .map((word) => `"${word.trim()}"`)
    .join(',');
}

const WORDS = /^[\p{L}\p{N}_ ]+([、，,][\p{L}\p{N}_ ]+)*$/u;

function onRule(table: DecisionTable, row: number, change: (rule: Rule) => Rule): DecisionTable {
  return { ...table, rules: table.rules.map((rule, at) => (at === row ? change(rule) : rule)) };
}

function idsOf({ key, columns, rules }: DecisionTable): ReadonlySet<string> {
  return new Set([key, ...[...columns, ...rules].map(({ id }) => id)]);
}

export function freeId(prefix: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}

function swapped<T>(all: readonly T[], a: number, b: number): readonly T[] {
  const [one, other] = [all[a], all[b]];
  if (one === undefined || other === undefined) return all;
  return all.with(a, other).with(b, one);
}
