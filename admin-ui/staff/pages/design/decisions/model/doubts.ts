import { cellId } from './ids.js';
import type { DecisionTable } from './table.js';
import { askedBy } from './variables.js';

/** A cell that FEEL can read and that hardly means what it says. */
export interface Doubt {
  readonly elementId: string;
  readonly text: string;
}

/**
 * Words without quotes are a name to FEEL, `大于 100` too: a name that nothing bears, so that the
 * row never matches and nobody is told.
 */
export function doubtsOf(table: DecisionTable): readonly Doubt[] {
  const known = new Set([...askedBy(table).map(({ name }) => name), ...KNOWN]);
  return table.rules.flatMap(({ id, cells }) =>
    table.columns.flatMap((column) => {
      const text = (cells[column.id] ?? '').trim();
      if (!WORDS.test(text) || known.has(text)) return [];
      return [{ elementId: cellId(id, column.id), text }];
    }),
  );
}

// ---------------------------------------------------------------------------------------------

const WORDS = /^[\p{L}_][\p{L}\p{N}_]*( +[\p{L}\p{N}_]+)*$/u;
const KNOWN = ['true', 'false', 'null'];
