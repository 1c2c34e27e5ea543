import type { CommitResult } from '../port.js';
import type { Connection, SqlValue } from './connection.js';
import type { Wave } from './encode.js';
import { inChunks, memoized } from './write-rows.js';

type Refusal = Exclude<CommitResult, { status: 'committed' }>;

export interface Decision {
  /** By place in the wave. */
  readonly refused: ReadonlyMap<number, Refusal>;
  /** Aggregates that are stored with their parts as rows of their own. */
  readonly split: ReadonlySet<number>;
}

/**
 * Decides which commits of a wave may stand, before anything of it is written: so a refused one
 * never undoes its neighbours. No stored commit has an aggregate above `highest`.
 */
export function decide(db: Connection, wave: Wave, highest: number): Decision {
  const stored = storedRevs(db, wave);
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
    const mayStand = expected === 0 ? mayStart(db, wave, place, highest) : found?.rev === expected;
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

interface Stored {
  readonly rev: number;
  readonly isSplit: boolean;
}

function storedRevs(db: Connection, wave: Wave): ReadonlyMap<number, Stored> {
  const wanted = wave.aggregate.filter((_, place) => wave.expectedRev[place]! > 0);
  const stored = new Map<number, Stored>();
  inChunks(wanted.length, (from, count) => {
    for (const [id, rev, split] of db.all(revsSql(count), wanted.slice(from, from + count))) {
      stored.set(id as number, { rev: rev as number, isSplit: split === 1 });
    }
  });
  return stored;
}

function mayStart(db: Connection, wave: Wave, place: number, highest: number): boolean {
  const aggregate = wave.aggregate[place]!;
  const isNew = aggregate > highest || !db.get(ANY_COMMIT, [aggregate]);
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
