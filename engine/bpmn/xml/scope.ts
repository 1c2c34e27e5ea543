import { NAMESPACE } from './element.js';
import { malformed } from './refuse.js';

/** Namespace declarations in force, by prefix; '' is the default namespace. */
export class NamespaceScope {
  readonly #parent: NamespaceScope | undefined;
  readonly #uris: ReadonlyMap<string, string>;

  constructor(parent?: NamespaceScope, uris: ReadonlyMap<string, string> = new Map()) {
    this.#parent = parent;
    this.#uris = uris;
  }

  uriOf(prefix: string): string | undefined {
    if (prefix === 'xml') return NAMESPACE.xml;
    return this.#uris.get(prefix) ?? this.#parent?.uriOf(prefix);
  }
}

export function split(name: string, offset: number): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  if (colon === -1) return { prefix: '', local: name };
  const local = name.slice(colon + 1);
  if (colon === 0 || local === '' || local.includes(':')) {
    malformed(offset, `名称 “${name}” 的冒号位置不对`, `colon misplaced in name "${name}"`);
  }
  return { prefix: name.slice(0, colon), local };
}
