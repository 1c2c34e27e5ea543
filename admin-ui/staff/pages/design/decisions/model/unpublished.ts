import type { DecisionTable } from './table.js';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is not published yet stays in this browser, one table for each person and key. */
export class Unpublished {
  readonly #shelf: Shelf;
  readonly #name: string;

  constructor(shelf: Shelf, user: string, key: string) {
    this.#shelf = shelf;
    this.#name = `yichuang.decision.${user}.${key}`;
  }

  read(): DecisionTable | undefined {
    try {
      const table: unknown = JSON.parse(this.#shelf.getItem(this.#name) ?? 'null');
      return isTable(table) ? table : undefined;
    } catch {
      return undefined;
    }
  }

  /** A browser that keeps nothing is no reason to stop. */
  write(table: DecisionTable | undefined): void {
    try {
      if (table === undefined) this.#shelf.removeItem(this.#name);
      else this.#shelf.setItem(this.#name, JSON.stringify(table));
    } catch {
      this.#shelf.removeItem(this.#name);
    }
  }
}

// ---------------------------------------------------------------------------------------------

function isTable(value: unknown): value is DecisionTable {
  if (typeof value !== 'object' || value === null) return false;
  const { key, columns, rules, kept } = value as Partial<DecisionTable>;
  const isWhole = Array.isArray(columns) && Array.isArray(rules) && typeof kept === 'object';
  return typeof key === 'string' && isWhole;
}
