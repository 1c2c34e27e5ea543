import { columnsOf, type DecisionTable } from './table.js';

/** What a table asks for when it is tried with values: one field each. */
export interface Asked {
  readonly name: string;
  readonly label: string;
  /** Known where the column asks for this variable and nothing else. */
  readonly type?: string;
}

/** Names in the expressions of the inputs, functions and what stands behind a dot left out. */
export function askedBy(table: DecisionTable): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { label, source, type } of columnsOf(table, 'input')) {
    const plain = NAME.exec(source.trim())?.[0] === source.trim();
    for (const [name] of bare(source).matchAll(VARIABLE)) {
      if (WORDS.has(name) || asked.has(name)) continue;
      asked.set(name, plain ? { name, label: label || name, type } : { name, label: name });
    }
  }
  return [...asked.values()];
}

/** What was typed as the value that the column is of; JSON where nobody knows; absent if empty. */
export function valueOf({ type }: Asked, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (type === 'number' && Number.isFinite(Number(trimmed))) return Number(trimmed);
  if (type === 'boolean') return trimmed === 'true';
  if (type !== undefined) return trimmed;
  try {
    return JSON.parse(trimmed);
  } catch {
    return trimmed;
  }
}

// ---------------------------------------------------------------------------------------------

const NAME = /[\p{L}_][\p{L}\p{N}_]*/u;
const VARIABLE = /(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*(?!\s*\(|[\p{L}\p{N}_])/gu;
const WORDS = new Set(
  'and or not if then else in between for return some every satisfies true false null'.split(' '),
);

/** FEEL's functions of several words, of which the first would pass for a variable. */
const PHRASES = new RegExp(
  `\\b(${[
    'string length',
    '(upper|lower) case',
    'substring (before|after)',
    '(starts|ends) with',
    'list contains',
    'index of',
    'insert before',
    'distinct values',
    'date and time',
    '(day|week) of (week|year)',
    'month of year',
    '(days and time|years and months) duration',
    'get (value|entries)',
    'round (half )?(up|down)',
  ].join('|')}) *\\(`,
  'g',
);

/** What names something, texts in quotes and names of functions aside. */
function bare(source: string): string {
  return source.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(PHRASES, '(');
}
