import { crashPoint } from '../crash-point.js';
import type { Connection } from './connection.js';
import { decide, type Refusal, type Stored } from './decide.js';
import type { Wave } from './encode.js';
import { writeAggregates } from './write-aggregates.js';
import { memoized, SharedRows, valuesSql, withoutOwners, writeGroup } from './write-rows.js';

/** Where the log stands and what was written last, kept between batches. */
export interface LogEnd {
  /** Changed only once a batch is durable. */
  position: number;
  highestAggregate: number;
  /** Those written last, oldest first; forgotten if a batch fails, for it may have changed them. */
  readonly aggregates: Map<number, Stored>;
}

const MOST_KNOWN = 10_000;

export function readLogEnd(db: Connection): LogEnd {
  const [position] = db.get('SELECT max(position) FROM commits', []) ?? [];
  const [highest] = db.get('SELECT max(aggregate) FROM commits', []) ?? [];
  const aggregates = new Map<number, Stored>();
  return { position: Number(position ?? 0), highestAggregate: Number(highest ?? 0), aggregates };
}

/** The position of a commit that stands, or why one does not: little to send between threads. */
export type Outcome = number | Refusal;

/** One durable transaction for all commits that may stand. */
export function commitWaves(
  db: Connection,
  end: LogEnd,
  waves: readonly Wave[],
): readonly Outcome[] {
  crashPoint('before-commit');
  const next = { ...end };
  try {
    const results = db.transaction('full', () => {
      crashPoint('after-begin');
      const decided = waves.flatMap((wave) => writeWave(db, next, wave));
      crashPoint('after-write-before-commit');
      return decided;
    });
    Object.assign(end, next);
    crashPoint('after-commit');
    return results;
  } catch (error) {
    end.aggregates.clear();
    throw error;
  }
}

function writeWave(db: Connection, end: LogEnd, wave: Wave): readonly Outcome[] {
  const decision = decide(db, wave, end);
  const { refused } = decision;
  const accepted = [...wave.aggregate.keys()].filter((place) => !refused.has(place));
  const first = end.position + 1;
  end.position += accepted.length;
  for (const place of accepted) {
    end.highestAggregate = Math.max(end.highestAggregate, wave.aggregate[place]!);
    remember(end.aggregates, wave, place);
  }
  writeAggregates(db, wave, accepted, decision);
  const places = new Set(refused.keys());
  for (const group of wave.rows) {
    writeGroup(db, 'replace', places.size === 0 ? group : withoutOwners(group, places));
  }
  writeLog(db, wave, accepted, first);
  writeOutbox(db, wave, places);
  let next = first;
  return wave.aggregate.map((_aggregate, place) => refused.get(place) ?? next++);
}

function remember(known: LogEnd['aggregates'], wave: Wave, place: number): void {
  const aggregate = wave.aggregate[place]!;
  known.delete(aggregate);
  if (wave.remove[place]) return;
  known.set(aggregate, { rev: wave.expectedRev[place]! + 1, isSplit: wave.parts[place] === null });
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
}

const COLUMNS = ['tenant', 'kind', 'position', 'aggregate', 'rev', 'at', 'hash', 'events'];
const KEYED = [...COLUMNS, 'commandKey', 'reply'];

function writeLog(db: Connection, wave: Wave, accepted: readonly number[], first: number): void {
  const plain = new SharedRows(COLUMNS.length - SHARED);
  const keyed = new SharedRows(KEYED.length - SHARED);
  accepted.forEach((place, index) => {
    const shared = [wave.tenant[place]!, wave.kind[place]!];
    const rev = wave.expectedRev[place]! + 1;
    const [commandKey, reply] = [wave.commandKey[place]!, wave.reply[place]!];
    const [at, hash, events] = [wave.at[place]!, wave.hash[place]!, wave.events[place]!];
    const values = [first + index, wave.aggregate[place]!, rev, at, hash, events];
    // most have no key to remember
    if (commandKey === null && reply === null) plain.add(shared, ...values);
    else keyed.add(shared, ...values, commandKey, reply);
  });
  plain.write(db, (count) => logSql(count, COLUMNS.join(', ')));
  keyed.write(db, (count) => logSql(count, KEYED.join(', ')));
}

function writeOutbox(db: Connection, wave: Wave, refused: ReadonlySet<number>): void {
  for (const { owner, id, effect, dueAt } of wave.outbox) {
    if (refused.has(owner)) continue;
    db.run(OUTBOX, [id, wave.aggregate[owner]!, wave.tenant[owner]!, effect, dueAt]);
  }
}

/** The same effect id comes only from the same commit, so a second one is the same effect. */
const OUTBOX =
  'INSERT INTO outbox (id, aggregate, tenant, effect, dueAt) VALUES (?, ?, ?, ?, ?) ' +
  'ON CONFLICT (id) DO NOTHING';

const SHARED = 2;
const logSql = memoized<number | string>((count, columns) => {
  const width = String(columns).split(',').length;
  return `INSERT INTO commits (${columns}) ${valuesSql(Number(count), width, SHARED)}`;
});
