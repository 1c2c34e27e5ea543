import type { ModuleDeclaration } from 'didi';

interface Moddle {
  create(type: string, attributes: Record<string, unknown>): unknown;
}

const STORED = 'yichuang.diagram.clipboard';

/**
 * What is copied in one diagram can be pasted in another, in another tab too: the copy lies in the
 * browser's storage, as plain data, and is made moddle's again when it is taken from there.
 */
class SharedClipboard {
  static readonly $inject = ['moddle'];
  readonly #moddle: Moddle;
  #own: { readonly text: string; readonly tree: unknown } | undefined;

  constructor(moddle: Moddle) {
    this.#moddle = moddle;
  }

  get(): unknown {
    const text = stored();
    if (this.#own !== undefined && (text === null || text === this.#own.text)) {
      return this.#own.tree;
    }
    return text === null ? undefined : this.#revived(text);
  }

  set(tree: unknown): void {
    const text = JSON.stringify(tree);
    this.#own = { text, tree };
    try {
      localStorage.setItem(STORED, text);
    } catch {
      // Full or forbidden: the copy still serves in this diagram.
      clearStored();
    }
  }

  clear(): unknown {
    const tree = this.get();
    this.#own = undefined;
    clearStored();
    return tree;
  }

  isEmpty(): boolean {
    return this.get() === undefined;
  }

  #revived(text: string): unknown {
    const known = new Map<string, unknown>();
    try {
      return JSON.parse(text, (_, value: unknown) => {
        if (!isTyped(value)) return value;
        const { $type, ...attributes } = value;
        const id = attributes['id'];
        if (typeof id === 'string' && known.has(id)) return known.get(id);
        const element = this.#moddle.create($type, attributes);
        if (typeof id === 'string') known.set(id, element);
        return element;
      });
    } catch {
      return undefined; // another version's copy: nothing to paste
    }
  }
}

export const clipboardModule: ModuleDeclaration = { clipboard: ['type', SharedClipboard] };

// ---------------------------------------------------------------------------------------------

function isTyped(value: unknown): value is { $type: string } & Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$type' in value &&
    typeof value.$type === 'string'
  );
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function clearStored(): void {
  try {
    localStorage.removeItem(STORED);
  } catch {
    // Storage is forbidden: nothing lies there.
  }
}
