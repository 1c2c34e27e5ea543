import type { Store, StoredCommit } from '../store/port.js';
import { chainHash, sha256 } from './hash-chain.js';

/** What is wrong with an aggregate's commits, for the person who audits them. */
export interface ChainProblem {
  readonly aggregate: number;
  /** The commit at which it shows. */
  readonly rev: number;
  readonly kind: /** A commit is missing or stands twice. */
    | 'gap'
    /** Its payload, its time or what came before it is not what was committed. */
    | 'hash'
    /** The aggregate rests on another commit than its last one. */
    | 'head';
}

export interface Verified {
  readonly commits: number;
  /** Payloads erased with a tombstone; their digests still stand in the chain. */
  readonly erased: number;
  readonly problem?: ChainProblem;
}

const PAGE = 500;

/**
 * Walks the commits of one aggregate and computes its hash chain anew, up to the first problem.
 * A changed, dropped or inserted commit shows; one cut off at the end shows by the aggregate as
 * long as that has not left the store.
 */
export async function verifyChain(
  store: Pick<Store, 'load' | 'commits'>,
  aggregate: number,
): Promise<Verified> {
  const stored = await store.load(aggregate);
  let [commits, erased, hash] = [0, 0, ''];
  const broken = (kind: ChainProblem['kind'], rev: number): Verified => {
    return { commits, erased, problem: { aggregate, rev, kind } };
  };
  for (;;) {
    const page = await store.commits(aggregate, commits, PAGE);
    for (const commit of page) {
      if (commit.rev !== commits + 1) return broken('gap', commits + 1);
      hash = hashOf(commit, hash);
      if (commit.hash !== hash) return broken('hash', commit.rev);
      if (commit.rev === stored?.rev && stored.hash !== hash) return broken('head', commit.rev);
      commits++;
      if (commit.erased) erased++;
    }
    if (page.length < PAGE) break;
  }
  return stored && stored.rev > commits ? broken('head', stored.rev) : { commits, erased };
}

function hashOf({ aggregate, rev, at, events, erased }: StoredCommit, previous: string): string {
  // what JSON.stringify wrote it writes again after a parse, character by character
  const digest = erased?.digest ?? sha256(JSON.stringify(events));
  return chainHash({ previous, aggregate, rev, at, digest });
}
