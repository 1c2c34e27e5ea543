import type { CommitResult } from '../port.js';
import type { Connection, SqlValue } from './connection.js';
import type { Wave } from './encode.js';
import { inChunks, memoized } from './write-rows.js';

export type Refusal = Exclude<CommitResult, { status: 'committed' }>;

export interface Decision {
  /** By place in the wave. */
  readonly refused: ReadonlyMap<number, Refusal>;
  /** Aggregates that are stored with their parts as rows of their own. */
  readonly split: ReadonlySet<number>;
}

/** What the writer, being the only one, knows without asking the database. */
export interface Known {
  /** No stored commit has an aggregate above. */
  readonly highestAggregate: number;
  readonly aggregates: ReadonlyMap<number, Stored>;
}

/** An aggregate as it is stored. */
export interface Stored {
  readonly rev: number;
  /** Its parts are rows of their own. */
  readonly isSplit: boolean;
}

/**
 * Decides which commits of a wave may stand, before anything of it is written: so a refused one
 * never undoes its neighbours.
 */
export function decide(db: Connection, wave: Wave, known: Known): Decision {
  const stored = storedRevs(db, wave, known);
  const split = new Set<number>();
  const refused = new Map<number, Refusal>();
  wave.aggregate.forEach((aggregate, place) => {
    const found = stored.get(aggregate);
    if (found?.isSplit) split.add(aggregate);
    const duplicate = wave.commandKey[place] === null ? undefined : duplicateOf(db, wave, place);
    if (duplicate) {
      refused.set(place, duplicate);
      return;
    }
    const expected = wave.expectedRev[place]!;
    const mayStand = expected === 0 ? mayStart(db, wave, place, known) : found?.rev === expected;
    if (!mayStand) refused.set(place, { status: 'conflict' });
  });
  return { refused, split };
}

const ANY_COMMIT = 'SELECT 1 FROM commits WHERE aggregate = ? LIMIT 1';
const NAMED = 'SELECT 1 FROM aggregate WHERE tenant = ? AND kind = ? AND key = ?';
const START_KEY =
  'SELECT aggregate, reply FROM commits WHERE tenant = ? AND commandKey = ? AND rev = 1';
const COMMAND_KEY = 'SELECT aggregate, reply FROM commits WHERE aggregate = ? AND commandKey = ?';
const revsSql = memoized<number>((count) => {
  return `SELECT id, rev, parts IS NULL FROM aggregate WHERE id IN (?${', ?'.repeat(count - 1)})`;
});

function storedRevs(db: Connection, wave: Wave, known: Known): ReadonlyMap<number, Stored> {
  const stored = new Map<number, Stored>();
  const asked: number[] = [];
  wave.aggregate.forEach((aggregate, place) => {
    if (wave.expectedRev[place] === 0) return;
    const found = known.aggregates.get(aggregate);
    if (found) stored.set(aggregate, found);
    else asked.push(aggregate);
  });
  inChunks(asked.length, (from, count) => {
    for (const [id, rev, split] of db.all(revsSql(count), asked.slice(from, from + count))) {
      stored.set(id as number, { rev: rev as number, isSplit: split === 1 });
    }
  });
  return stored;
}

function mayStart(db: Connection, wave: Wave, place: number, known: Known): boolean {
  const aggregate = wave.aggregate[place]!;
  const isNew = aggregate > known.highestAggregate || !db.get(ANY_COMMIT, [aggregate]);
  const key = wave.key[place]!;
  return isNew && (key === null || !db.get(NAMED, [wave.tenant[place]!, wave.kind[place]!, key]));
}

function duplicateOf(db: Connection, wave: Wave, place: number): Refusal | undefined {
  const key = wave.commandKey[place]!;
  const isStart = wave.expectedRev[place] === 0;
  const found =
    (isStart ? db.get(START_KEY, [wave.tenant[place]!, key]) : undefined) ??
    db.get(COMMAND_KEY, [wave.aggregate[place]!, key]);
  if (!found) return undefined;
  const [aggregate, reply] = found as readonly [number, SqlValue];
  if (reply === null) return { status: 'duplicate', aggregate };
  return { status: 'duplicate', aggregate, reply: JSON.parse(reply as string) as unknown };
}
