import type { Connection, SqlParam } from './connection.js';
import type { Decision } from './decide.js';
import type { SplitParts, Wave } from './encode.js';
import { IDS_OF_AGGREGATE, idOf } from './layout.js';
import { deleteIds, inChunks, memoized, SharedRows, valuesSql } from './write-rows.js';

/** Writes what the accepted commits of a wave, given by their places, make of their aggregates. */
export function writeAggregates(
  db: Connection,
  wave: Wave,
  accepted: readonly number[],
  { refused, split }: Decision,
): void {
  const plain = new SharedRows(COLUMNS.length - SHARED);
  const named = new SharedRows(NAMED.length - SHARED);
  const gone: number[] = [];
  for (const place of accepted) {
    const aggregate = wave.aggregate[place]!;
    // split ones have their parts replaced below
    if (split.has(aggregate) && wave.parts[place] !== null) dropParts(db, aggregate);
    if (wave.remove[place]) {
      if (wave.expectedRev[place] !== 0) gone.push(aggregate);
      continue;
    }
    const rev = wave.expectedRev[place]! + 1;
    const shared = [wave.tenant[place]!, wave.kind[place]!];
    const values = [aggregate, rev, wave.head[place]!, wave.parts[place]!];
    const key = wave.key[place]!;
    if (key === null) plain.add(shared, ...values);
    else named.add(shared, ...values, key);
  }
  for (const parts of wave.split) {
    if (!refused.has(parts.owner)) writeParts(db, wave.aggregate[parts.owner]!, parts, split);
  }
  deleteIds(db, 'aggregate', gone);
  plain.write(db, (count) => upsertSql(count, COLUMNS.join(', ')));
  named.write(db, (count) => upsertSql(count, NAMED.join(', ')));
}

const COLUMNS = ['tenant', 'kind', 'id', 'rev', 'head', 'parts'];
const NAMED = [...COLUMNS, 'key'];

function writeParts(
  db: Connection,
  aggregate: number,
  { isAll, parts }: SplitParts,
  split: ReadonlySet<number>,
): void {
  const wasSplit = split.has(aggregate);
  if (isAll && wasSplit) dropParts(db, aggregate);
  // believed split by the caller, but kept whole
  const before = isAll || wasSplit ? [] : wholeParts(db, aggregate);
  const final = [...new Map([...before, ...parts])];
  const kept = final.filter(([, text]) => text !== null).flat();
  const removed = final.filter(([, text]) => text === null);
  deleteIds(
    db,
    'part',
    removed.map(([id]) => id),
  );
  inChunks(kept.length / 2, (from, count) => {
    db.run(partsSql(count), kept.slice(from * 2, (from + count) * 2));
  });
}

function wholeParts(db: Connection, aggregate: number): readonly (readonly [SqlParam, string])[] {
  const [text] = db.get('SELECT parts FROM aggregate WHERE id = ?', [aggregate]) ?? [];
  const parts = JSON.parse((text as string | null | undefined) ?? '[]') as [number, unknown][];
  return parts.map(([seq, part]) => [idOf(aggregate, seq), JSON.stringify(part)]);
}

function dropParts(db: Connection, aggregate: number): void {
  db.run(`DELETE FROM part WHERE id ${IDS_OF_AGGREGATE}`, [aggregate, aggregate]);
}

const SHARED = 2;
/** Tenant, kind and key stay what the first commit said. */
const upsertSql = memoized<number | string>((count, columns) => {
  const width = String(columns).split(',').length;
  return (
    `INSERT INTO aggregate (${columns}) ${valuesSql(Number(count), width, SHARED)} ` +
    'ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, head = excluded.head, parts = excluded.parts'
  );
});
const partsSql = memoized<number>(
  (count) =>
    `INSERT INTO part (id, data) ${valuesSql(count, 2)} ` +
    'ON CONFLICT (id) DO UPDATE SET data = excluded.data',
);
