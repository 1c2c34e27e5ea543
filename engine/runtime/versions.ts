import type { DefinitionRef } from '../core/model.js';
import { conflictSafe } from './conflict-safe.js';
import type { DocumentChange, DocumentName, Documents } from './documents.js';

/** One version of what is deployed under a key. */
export interface Version {
  readonly id: string;
  readonly version: number;
  readonly versionTag?: string;
  readonly deployment: string;
}

/** All versions of one key, the newest last; decides what `latest` is. */
interface VersionedKey {
  readonly versions: readonly Version[];
}

interface Versioned {
  readonly id: string;
  readonly tenant: string;
}

interface Names {
  definition(tenant: string, id: string): DocumentName;
  key(tenant: string, key: string): DocumentName;
}

const MOST_UNKNOWN = 10_000;

/**
 * What is deployed, by id and by the versions of its key: found synchronously from memory while a
 * step runs, loaded on demand. What was looked for and does not exist is remembered until the next
 * deployment of its key.
 */
export class Versions<T extends Versioned, K extends VersionedKey> {
  readonly #documents: Documents;
  readonly #names: Names;
  readonly #byId = new Map<string, T>();
  readonly #byKey = new Map<string, K>();
  /** What was looked for in vain, `tenant/id` and `tenant/key`; what is known goes before it. */
  readonly #unknown = new Set<string>();

  constructor(documents: Documents, names: Names) {
    this.#documents = documents;
    this.#names = names;
  }

  byId(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** `undefined`: unknown here, `load` it; `null`: there is none. */
  find(tenant: string, ref: DefinitionRef): T | null | undefined {
    if ('id' in ref) return this.#findById(tenant, ref.id);
    const name = `${tenant}/${ref.key}`;
    const head = this.#byKey.get(name);
    if (!head) return this.#unknown.has(name) ? null : undefined;
    const entry = pick(head.versions, ref);
    return entry ? this.#findById(tenant, entry.id) : null;
  }

  async load(tenant: string, ref: DefinitionRef): Promise<T | undefined> {
    if ('id' in ref) return this.#loadById(tenant, ref.id);
    const head = await this.loadKey(tenant, ref.key);
    const entry = head && pick(head.versions, ref);
    return entry && this.#loadById(tenant, entry.id);
  }

  /** The key of a definition as it stands, if it has been loaded. */
  keyOf(tenant: string, key: string): K | undefined {
    return this.#byKey.get(`${tenant}/${key}`);
  }

  async loadKey(tenant: string, key: string): Promise<K | undefined> {
    const name = `${tenant}/${key}`;
    const known = this.#byKey.get(name);
    if (known) return known;
    const head = await this.#documents.get<K>(this.#names.key(tenant, key));
    if (head) this.#byKey.set(name, head);
    else this.#lookedInVain(name);
    return head;
  }

  /**
   * Makes the next version of a key; `changed` is what becomes of the key with it. The version is
   * written before the key that makes it findable; who was outrun by somebody else begins again.
   */
  publish(
    tenant: string,
    key: string,
    make: (version: number) => Promise<T>,
    changed: (before: K | undefined, made: T) => DocumentChange<K>,
  ): Promise<T> {
    const name = this.#names.key(tenant, key);
    return conflictSafe(async () => {
      const before = await this.#documents.get<K>(name);
      const count = before?.versions.length ?? 0;
      const made = await make(count + 1);
      await this.#documents.create(this.#names.definition(tenant, made.id), { head: made });
      const head = await this.#documents.update<K>(name, (old) =>
        (old?.versions.length ?? 0) === count ? changed(old, made) : undefined,
      );
      if (head?.versions[count]?.id !== made.id) return undefined;
      this.#byId.set(made.id, made);
      this.setKey(tenant, key, head);
      return made;
    });
  }

  /** The key as it stands now. */
  setKey(tenant: string, key: string, head: K): void {
    this.#byKey.set(`${tenant}/${key}`, head);
  }

  #findById(tenant: string, id: string): T | null | undefined {
    const known = this.#byId.get(id);
    if (known) return known.tenant === tenant ? known : null;
    return this.#unknown.has(`${tenant}/${id}`) ? null : undefined;
  }

  async #loadById(tenant: string, id: string): Promise<T | undefined> {
    const known = this.#byId.get(id);
    if (known) return known.tenant === tenant ? known : undefined;
    const definition = await this.#documents.get<T>(this.#names.definition(tenant, id));
    if (definition) this.#byId.set(id, definition);
    else this.#lookedInVain(`${tenant}/${id}`);
    return definition;
  }

  /** Callers may ask for any name: what they made up must not fill the memory. */
  #lookedInVain(name: string): void {
    if (this.#unknown.size >= MOST_UNKNOWN) this.#unknown.clear();
    this.#unknown.add(name);
  }
}

function pick(
  versions: readonly Version[],
  ref: Extract<DefinitionRef, { key: string }>,
): Version | undefined {
  return versions.findLast(
    (entry) =>
      (ref.version === undefined || entry.version === ref.version) &&
      (ref.versionTag === undefined || entry.versionTag === ref.versionTag) &&
      (ref.deployment === undefined || entry.deployment === ref.deployment),
  );
}
