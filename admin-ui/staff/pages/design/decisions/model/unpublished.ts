import type { Draft } from './draft.js';
import type { DecisionTable } from './table.js';

/** The part of a browser's `Storage` that is needed. */
interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** What is not published yet stays in this browser, one draft for each person and key. */
export class Unpublished {
  readonly #shelf: Shelf;
  readonly #name: string;

  constructor(shelf: Shelf, user: string, key: string) {
    this.#shelf = shelf;
    this.#name = `yichuang.decision.${user}.${key}`;
  }

  read(): Draft | undefined {
    try {
      const draft: unknown = JSON.parse(this.#shelf.getItem(this.#name) ?? 'null');
      return isDraft(draft) ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  /** A browser that keeps nothing is no reason to stop. */
  keep(draft: Draft): void {
    try {
      this.#shelf.setItem(this.#name, JSON.stringify(draft));
    } catch {
      this.#shelf.removeItem(this.#name);
    }
  }

  /**
   * Nothing differs any more from the version that is `shown`. Who looks at an older one leaves
   * alone what is kept of another; the newest (or none yet) shows whatever is kept.
   */
  forget(shown: string | undefined, newest: string | undefined): void {
    if (shown === newest || this.read()?.base === shown) this.#shelf.removeItem(this.#name);
  }
}

// ---------------------------------------------------------------------------------------------

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { table, base } = value as Partial<Draft>;
  return isTable(table) && (base === undefined || typeof base === 'string');
}

function isTable(value: unknown): value is DecisionTable {
  if (typeof value !== 'object' || value === null) return false;
  const { key, columns, rules, kept } = value as Partial<DecisionTable>;
  const isWhole = Array.isArray(columns) && Array.isArray(rules) && typeof kept === 'object';
  return typeof key === 'string' && isWhole;
}
