import { createHash, randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkBlobId, wrongDigest } from '../blob.js';
import { ioError } from './failure.js';

/** Content-addressed files under one folder: the first two digits of the id, then the rest. */
export class Blobs {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Durable when it resolves; a crash on the way leaves no file under the id. */
  async put(id: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(id);
    if (createHash('sha256').update(bytes).digest('hex') !== id) throw wrongDigest(id);
    if (await exists(path)) return;
    const folder = dirname(path);
    const temporary = `${path}.${randomUUID()}.part`;
    try {
      await fs.mkdir(folder, { recursive: true });
      await writeDurably(temporary, bytes);
      await fs.rename(temporary, path);
      await syncFolder(folder);
    } catch (error) {
      await fs.rm(temporary, { force: true }).catch(() => undefined);
      throw ioError(error, path);
    }
  }

  async get(id: string): Promise<Uint8Array | undefined> {
    const path = this.#path(id);
    try {
      return await fs.readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw ioError(error, path);
    }
  }

  #path(id: string): string {
    checkBlobId(id);
    return join(this.#root, id.slice(0, 2), id.slice(2));
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await file.writeFile(bytes);
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

async function exists(path: string): Promise<boolean> {
  return fs.access(path).then(
    () => true,
    () => false,
  );
}
