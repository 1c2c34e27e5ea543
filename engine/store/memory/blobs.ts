import { createHash } from 'node:crypto';
import { FILE_DOCUMENT, checkBlobId, wrongDigest } from '../blob.js';
import type { Row } from '../kinds.js';
import type { BlobSweep, BlobsSwept } from '../port.js';

/** Content-addressed files, each with when it was last put. */
export class MemoryBlobs {
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly at: number }>();

  put(id: string, bytes: Uint8Array, at: number): void {
    checkBlobId(id);
    if (createHash('sha256').update(bytes).digest('hex') !== id) throw wrongDigest(id);
    this.#files.set(id, { bytes: bytes.slice(), at });
  }

  get(id: string): Uint8Array | undefined {
    checkBlobId(id);
    return this.#files.get(id)?.bytes.slice();
  }

  sweep({ putBefore, after = '', limit }: BlobSweep, documents: Iterable<Row>): BlobsSwept {
    const ids = [...this.#files.keys()].filter((id) => id > after).sort();
    const page = ids.slice(0, limit);
    const named = new Set<unknown>();
    for (const { fields } of documents) {
      if (fields['type'] === FILE_DOCUMENT) named.add(fields['key']);
    }
    const gone = page.filter((id) => !named.has(id) && this.#files.get(id)!.at < putBefore);
    for (const id of gone) this.#files.delete(id);
    return { removed: gone.length, ...(ids.length > limit ? { next: page.at(-1)! } : {}) };
  }
}
