import { crashPoint } from '../crash-point.js';
import type { CommitResult } from '../port.js';
import type { Connection, SqlParam } from './connection.js';
import { decide } from './decide.js';
import type { Wave } from './encode.js';
import { writeAggregates } from './write-aggregates.js';
import { inChunks, memoized, valuesSql, withoutOwners, writeGroup } from './write-rows.js';

/** Where the log stands, kept between batches; changed only once a batch is durable. */
export interface LogEnd {
  position: number;
  highestAggregate: number;
}

export function readLogEnd(db: Connection): LogEnd {
  const [position] = db.get('SELECT max(position) FROM commits', []) ?? [];
  const [highest] = db.get('SELECT max(aggregate) FROM commits', []) ?? [];
  return { position: Number(position ?? 0), highestAggregate: Number(highest ?? 0) };
}

/** One durable transaction for all commits that may stand. */
export function commitWaves(
  db: Connection,
  end: LogEnd,
  waves: readonly Wave[],
): readonly CommitResult[] {
  crashPoint('before-commit');
  const next = { ...end };
  const results = db.transaction('full', () => {
    crashPoint('after-begin');
    const decided = waves.flatMap((wave) => writeWave(db, next, wave));
    crashPoint('after-write-before-commit');
    return decided;
  });
  Object.assign(end, next);
  crashPoint('after-commit');
  return results;
}

function writeWave(db: Connection, end: LogEnd, wave: Wave): readonly CommitResult[] {
  const decision = decide(db, wave, end.highestAggregate);
  const { refused } = decision;
  const accepted = [...wave.aggregate.keys()].filter((place) => !refused.has(place));
  const results = new Map<number, CommitResult>(refused);
  const first = end.position + 1;
  for (const place of accepted) {
    const rev = wave.expectedRev[place]! + 1;
    results.set(place, { status: 'committed', rev, position: ++end.position });
    end.highestAggregate = Math.max(end.highestAggregate, wave.aggregate[place]!);
  }
  writeAggregates(db, wave, accepted, decision);
  const places = new Set(refused.keys());
  for (const group of wave.rows) {
    writeGroup(db, 'replace', places.size === 0 ? group : withoutOwners(group, places));
  }
  writeLog(db, wave, accepted, first);
  writeOutbox(db, wave, places);
  return [...wave.aggregate.keys()].map((place) => results.get(place)!);
}

const PLAIN = ['position', 'aggregate', 'rev', 'at', 'hash', 'events'];
const FULL = [...PLAIN, 'tenant', 'kind', 'commandKey', 'reply'];

function writeLog(db: Connection, wave: Wave, accepted: readonly number[], first: number): void {
  const plain: SqlParam[] = [];
  const full: SqlParam[] = [];
  accepted.forEach((place, index) => {
    const to = isPlain(wave, place) ? plain : full;
    const rev = wave.expectedRev[place]! + 1;
    to.push(first + index, wave.aggregate[place]!, rev, wave.at[place]!);
    to.push(wave.hash[place]!, wave.events[place]!);
    if (to === plain) return;
    full.push(wave.tenant[place]!, wave.kind[place]!, wave.commandKey[place]!, wave.reply[place]!);
  });
  for (const [columns, values] of [
    [PLAIN, plain],
    [FULL, full],
  ] as const) {
    const width = columns.length;
    inChunks(values.length / width, (from, count) => {
      db.run(logSql(count, columns.join(', ')), values.slice(from * width, (from + count) * width));
    });
  }
}

/** Tenant and kind are the usual ones, and there is no command key to remember. */
function isPlain(wave: Wave, place: number): boolean {
  if (wave.commandKey[place] !== null || wave.reply[place] !== null) return false;
  return wave.tenant[place] === '' && wave.kind[place] === 'instance';
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

const logSql = memoized<number | string>((count, columns) => {
  const width = String(columns).split(',').length;
  return `INSERT INTO commits (${columns}) ${valuesSql(Number(count), width)}`;
});
