import type { Aggregate, Delta, Head, Part, Seq } from './aggregate.js';
import { interestOf, lookupKeys } from './lookup.js';

/** The same aggregate, as its one owner may write it. */
interface Writable extends Aggregate {
  head: Head;
  readonly parts: Map<Seq, Part>;
  readonly owned: Map<Seq, Set<Seq>>;
  readonly lookup: Map<string, Set<Seq>>;
}

/** Before its `start` was applied. */
export function emptyAggregate(number: number, tenant: string): Aggregate {
  const head: Head = { v: 1, lastSeq: 0, events: 0, at: 0 };
  const aggregate: Writable = {
    number,
    tenant,
    head,
    parts: new Map(),
    owned: new Map(),
    lookup: new Map(),
  };
  return aggregate;
}

/**
 * Applies what a step returned, **in place**, at a cost of the delta's size. The caller holds the
 * only reference (the shell's hot copy), and calls it once per delta, after its commit.
 */
export function applyDelta(aggregate: Aggregate, delta: Delta): Aggregate {
  const writable = aggregate as Writable;
  writable.head = delta.head;
  // By seq, so that what grew here has the order of what is rebuilt from the store.
  for (const [seq, part] of inOrder(delta.parts)) {
    if (part === null) remove(writable, seq);
    else place(writable, part);
  }
  return aggregate;
}

/** Rebuilds an aggregate that was stored as head and parts, in any order. */
export function aggregateFromParts(
  number: number,
  tenant: string,
  head: Head,
  parts: Iterable<Part>,
): Aggregate {
  const aggregate = emptyAggregate(number, tenant) as Writable;
  aggregate.head = head;
  for (const part of [...parts].toSorted((a, b) => a.seq - b.seq)) place(aggregate, part);
  return aggregate;
}

/** A copy that `applyDelta` may change without touching the original; parts are shared. */
export function cloneAggregate(aggregate: Aggregate): Aggregate {
  const { number, tenant, head, parts } = aggregate;
  return aggregateFromParts(number, tenant, head, parts.values());
}

// ---------------------------------------------------------------------------------------------

/** Most deltas are in order already; sorting those would cost more than applying them. */
function inOrder(parts: Delta['parts']): Iterable<readonly [Seq, Part | null]> {
  let last = 0;
  for (const seq of parts.keys()) {
    if (seq < last) return [...parts].toSorted(([a], [b]) => a - b);
    last = seq;
  }
  return parts;
}

function place(aggregate: Writable, part: Part): void {
  const known = aggregate.parts.get(part.seq);
  aggregate.parts.set(part.seq, part);
  if (known !== undefined) {
    if (known.owner === part.owner && interestOf(known) === interestOf(part)) return;
    unlist(aggregate, known);
  }
  include(aggregate.owned, part.owner, part.seq);
  if (known !== undefined) sort(aggregate.owned, part.owner);
  for (const key of lookupKeys(part)) include(aggregate.lookup, key, part.seq);
}

function remove(aggregate: Writable, seq: Seq): void {
  const part = aggregate.parts.get(seq);
  if (part === undefined) return;
  aggregate.parts.delete(seq);
  unlist(aggregate, part);
}

function unlist(aggregate: Writable, part: Part): void {
  exclude(aggregate.owned, part.owner, part.seq);
  for (const key of lookupKeys(part)) exclude(aggregate.lookup, key, part.seq);
}

function include<K>(sets: Map<K, Set<Seq>>, key: K, seq: Seq): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([seq]));
  else known.add(seq);
}

/** What has come from another owner takes the place that its age gives it. */
function sort(sets: Map<Seq, Set<Seq>>, key: Seq): void {
  const seqs = [...sets.get(key)!];
  if (seqs.length > 1 && seqs.at(-1)! < seqs.at(-2)!)
    sets.set(key, new Set(seqs.toSorted(ascending)));
}

const ascending = (a: Seq, b: Seq): number => a - b;

function exclude<K>(sets: Map<K, Set<Seq>>, key: K, seq: Seq): void {
  const known = sets.get(key);
  known?.delete(seq);
  if (known?.size === 0) sets.delete(key);
}
