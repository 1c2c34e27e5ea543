import type { Contents, Draft } from './model.js';
import { sameContents } from './model.js';

/** What was not saved when the page went away, kept by this browser. */
export interface LocalCopy extends Contents {
  /** Of the draft that it was made from. */
  readonly revision: number;
  /** Epoch ms. */
  readonly at: number;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One copy for each draft and person: desks are shared. */
export class LocalCopies {
  readonly #shelf: Shelf;
  readonly #name: string;

  constructor(shelf: Shelf, user: string, key: string) {
    this.#shelf = shelf;
    this.#name = `yichuang.draft.${user}.${key}`;
  }

  /** A browser that is full or keeps nothing is no reason to stop: the server has the draft. */
  write(copy: LocalCopy | undefined): void {
    try {
      if (copy === undefined) this.#shelf.removeItem(this.#name);
      else this.#shelf.setItem(this.#name, JSON.stringify(copy));
    } catch {
      this.#shelf.removeItem(this.#name);
    }
  }

  /** What can be had back; a copy that says what the server says is none. */
  unsavedOf(draft: Draft): LocalCopy | undefined {
    const copy = this.#read();
    if (copy !== undefined && !sameContents(copy, draft)) return copy;
    return undefined;
  }

  #read(): LocalCopy | undefined {
    try {
      const copy: unknown = JSON.parse(this.#shelf.getItem(this.#name) ?? 'null');
      return isCopy(copy) ? copy : undefined;
    } catch {
      return undefined;
    }
  }
}

// ---------------------------------------------------------------------------------------------

function isCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null) return false;
  const { bpmn, forms, revision, at } = value as Partial<LocalCopy>;
  const isWhole = typeof bpmn === 'string' && typeof forms === 'object' && forms !== null;
  return isWhole && typeof revision === 'number' && typeof at === 'number';
}
