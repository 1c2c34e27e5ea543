import { createHash, randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { checkBlobId, wrongDigest } from '../blob.js';
import { crashPoint } from '../crash-point.js';
import type { BlobSweep, BlobsSwept } from '../port.js';
import { Turns } from '../turns.js';
import { ioError } from './failure.js';
import { UNFINISHED } from './folder.js';
import { ifThere, namesIn } from './if-there.js';

/** Of these ids, those that rows name. */
type Named = (ids: readonly string[]) => Promise<readonly string[]>;

/**
 * Content-addressed files under one folder: the first two digits of the id, then the rest. When a
 * file was last put is its time of modification.
 */
export class Blobs {
  readonly #root: string;
  readonly #now: () => number;
  /** Of each file: putting one must not meet with its removal. */
  readonly #turns = new Turns();
  /** Being written; any other unfinished file was left by a crash. */
  readonly #unfinished = new Set<string>();

  constructor(root: string, now: () => number) {
    this.#root = root;
    this.#now = now;
  }

  /** Durable when it resolves; a crash on the way leaves no file under the id. */
  async put(id: string, bytes: Uint8Array): Promise<void> {
    checkBlobId(id);
    if (createHash('sha256').update(bytes).digest('hex') !== id) throw wrongDigest(id);
    await this.#turns.take(id, () => this.#put(id, bytes));
  }

  async get(id: string): Promise<Uint8Array | undefined> {
    checkBlobId(id);
    return ifThere(this.#path(id), (path) => fs.readFile(path));
  }

  /** See `Store.sweepBlobs`; what crashes left half written goes too. */
  async sweep({ putBefore, after = '', limit }: BlobSweep, named: Named): Promise<BlobsSwept> {
    const { ids, more } = await this.#page(after, limit);
    const old: string[] = [];
    for (const id of ids) if (await this.#isOlder(id, putBefore)) old.push(id);
    const kept = new Set(old.length > 0 ? await named(old) : []);
    let removed = 0;
    for (const id of old) {
      if (kept.has(id)) continue;
      if (await this.#turns.take(id, () => this.#removeOlder(id, putBefore))) removed++;
    }
    return { removed, ...(more ? { next: ids.at(-1)! } : {}) };
  }

  async #put(id: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(id);
    const at = this.#now() / 1_000;
    if (await ifThere(path, (file) => fs.utimes(file, at, at).then(() => true))) return;
    const folder = join(this.#root, id.slice(0, 2));
    const name = `${id.slice(2)}.${randomUUID()}${UNFINISHED}`;
    const temporary = join(folder, name);
    this.#unfinished.add(name);
    try {
      await fs.mkdir(folder, { recursive: true });
      await writeDurably(temporary, bytes, at);
      await fs.rename(temporary, path);
      await syncFolder(folder);
    } catch (error) {
      await fs.rm(temporary, { force: true }).catch(() => undefined);
      throw ioError(error, path);
    } finally {
      this.#unfinished.delete(name);
    }
  }

  async #removeOlder(id: string, putBefore: number): Promise<boolean> {
    if (!(await this.#isOlder(id, putBefore))) return false;
    crashPoint('before-remove-blob');
    await ifThere(this.#path(id), (path) => fs.unlink(path));
    return true;
  }

  async #isOlder(id: string, putBefore: number): Promise<boolean> {
    const found = await ifThere(this.#path(id), (path) => fs.stat(path));
    return found !== undefined && found.mtimeMs < putBefore;
  }

  /** Ids in order, and whether there are more. */
  async #page(after: string, limit: number): Promise<{ ids: readonly string[]; more: boolean }> {
    const ids: string[] = [];
    for (const folder of await namesIn(this.#root)) {
      if (!/^[0-9a-f]{2}$/.test(folder) || folder < after.slice(0, 2)) continue;
      for (const name of await namesIn(join(this.#root, folder))) {
        if (name.endsWith(UNFINISHED)) await this.#clearLeftOver(folder, name);
        else if (/^[0-9a-f]{62}$/.test(name) && folder + name > after) ids.push(folder + name);
        if (ids.length > limit) return { ids: ids.slice(0, limit), more: true };
      }
    }
    return { ids, more: false };
  }

  async #clearLeftOver(folder: string, name: string): Promise<void> {
    if (this.#unfinished.has(name)) return;
    await ifThere(join(this.#root, folder, name), (path) => fs.unlink(path));
  }

  #path(id: string): string {
    return join(this.#root, id.slice(0, 2), id.slice(2));
  }
}

// ---------------------------------------------------------------------------------------------

/** Times are in seconds. */
async function writeDurably(path: string, bytes: Uint8Array, at: number): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.utimes(at, at);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself durable. */
async function syncFolder(path: string): Promise<void> {
  const folder = await fs.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
