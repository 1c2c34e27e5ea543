import type { Aggregate, Delta } from '../core/aggregate.js';
import { CASE } from '../core/case-part.js';
import type { Effect, Event } from '../core/event.js';
import type { Commit } from '../store/port.js';
import { chainHash, sha256 } from './hash-chain.js';

export interface CommitParts {
  /** The aggregate's last commit; absent for its first one. */
  readonly before: { readonly rev: number; readonly hash: string } | undefined;
  /** With the delta applied. */
  readonly after: Aggregate;
  readonly delta: Delta;
  readonly rows: Commit['rows'];
  readonly events: readonly Event[];
  readonly effects: readonly Effect[];
  readonly commandKey: string | undefined;
  readonly now: number;
}

/** The commit of one step of a process instance, linked to the one before it. */
export function commitOf(made: CommitParts): Commit {
  const { before, after, delta, rows, effects, commandKey } = made;
  const { number: aggregate, tenant, parts } = after;
  const { head } = delta;
  const expectedRev = before?.rev ?? 0;
  const rev = expectedRev + 1;
  const eventData = made.events.filter(isStored);
  const events = JSON.stringify(eventData);
  const link = { previous: before?.hash ?? '', aggregate, rev, at: head.at };
  return {
    aggregate,
    tenant,
    kind: 'instance',
    expectedRev,
    at: head.at,
    head,
    parts: delta.parts,
    snapshot: () => parts,
    // a case stays until it is archived; a plain process leaves with its last commit
    remove: head.ended === true && after.parts.get(CASE)?.kind !== 'case',
    rows,
    events,
    eventData,
    // by the clock, for time inside the aggregate may be ahead of it
    outbox: effects.map((effect, index) => ({
      id: `${aggregate}/${rev}/${index}`,
      effect,
      dueAt: made.now,
    })),
    commandKey,
    hash: chainHash({ ...link, digest: sha256(events) }),
  };
}

/** A commit that can never stand: it is a `duplicate` if the key has been seen, else a conflict. */
export function keyProbe(aggregate: number, tenant: string, commandKey: string): Commit {
  return {
    aggregate,
    tenant,
    kind: 'instance',
    expectedRev: Number.MAX_SAFE_INTEGER,
    at: 0,
    head: {},
    parts: new Map(),
    snapshot: () => new Map(),
    rows: [],
    events: '[]',
    outbox: [],
    commandKey,
    hash: '',
  };
}

function isStored(event: Event): boolean {
  return event.type !== 'flowTaken';
}
