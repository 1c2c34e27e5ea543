import { createHash, hash } from 'node:crypto';

/** What one commit adds to its aggregate's chain. */
export interface Link {
  readonly previous: string;
  readonly aggregate: number;
  readonly rev: number;
  readonly at: number;
  /** SHA-256 of the commit's event text; survives when the text itself is erased. */
  readonly digest: string;
}

/**
 * The hash that stands behind a commit: over the hash before it and the digest of its payload, so
 * a changed, dropped or inserted commit breaks the chain while an erased payload still verifies.
 */
export function chainHash(link: Link): string {
  return sha256(`${link.previous}|${link.aggregate}|${link.rev}|${link.at}|${link.digest}`);
}

/** SHA-256 in hex. `crypto.hash` is three times quicker on small texts but younger than Node 20. */
export const sha256: (text: string) => string =
  typeof hash === 'function'
    ? (text) => hash('sha256', text, 'hex')
    : (text) => createHash('sha256').update(text).digest('hex');
