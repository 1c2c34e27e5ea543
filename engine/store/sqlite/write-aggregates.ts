import type { Connection, SqlValue } from './connection.js';
import type { EncodedCommit, EncodedPart, EncodedParts } from './encode.js';
import { ID, IDS_OF_AGGREGATE } from './layout.js';
import { deleteRows, inChunks, memoized } from './write-rows.js';

/** The last of a batch's accepted commits of one aggregate, with the parts of all of them. */
interface Pending {
  readonly commit: EncodedCommit;
  /** Not stored before this batch. */
  readonly isNew: boolean;
  /** Stored with its parts as rows of their own. */
  readonly wasSplit: boolean;
  readonly key: string | null;
  readonly parts: EncodedParts;
}

/** Gathers what a batch does to aggregates, so that each is written once. */
export class AggregateWrites {
  readonly #db: Connection;
  readonly #pending = new Map<number, Pending>();

  constructor(db: Connection) {
    this.#db = db;
  }

  /** `wasSplit` counts for the first commit of an aggregate only. */
  add(commit: EncodedCommit, wasSplit: boolean): void {
    const before = this.#pending.get(commit.aggregate);
    const isNew = commit.expectedRev === 0;
    const first = before ?? { isNew, wasSplit, key: isNew ? commit.key : null };
    const parts = before ? follow(before.parts, commit.parts) : commit.parts;
    this.#pending.set(commit.aggregate, { ...first, commit, parts });
  }

  flush(): void {
    const all = [...this.#pending.values()];
    const gone = all.filter(({ commit, isNew }) => commit.remove && !isNew);
    const kept = all.filter(({ commit }) => !commit.remove);
    this.#writeParts(kept, gone);
    inChunks(gone, (chunk) => {
      this.#db.run(
        deleteSql(chunk.length),
        chunk.map(({ commit }) => commit.aggregate),
      );
    });
    inChunks(kept, (chunk) => {
      const values: SqlValue[] = [];
      for (const pending of chunk) pushValues(values, pending);
      this.#db.run(upsertSql(chunk.length), values);
    });
  }

  #writeParts(kept: readonly Pending[], gone: readonly Pending[]): void {
    for (const { commit, wasSplit } of gone) if (wasSplit) this.#dropParts(commit.aggregate);
    for (const pending of kept) {
      const { commit, parts, wasSplit } = pending;
      if (parts.mode !== 'whole') this.#writeSplit(pending, parts);
      else if (wasSplit) this.#dropParts(commit.aggregate);
    }
  }

  #writeSplit(pending: Pending, { mode, parts }: SplitParts): void {
    const { commit, wasSplit, isNew } = pending;
    const { aggregate } = commit;
    if (mode === 'all' && wasSplit) this.#dropParts(aggregate);
    const isWhole = mode === 'changed' && !wasSplit && !isNew;
    const before = isWhole ? this.#wholeParts(aggregate) : [];
    const final = new Map([...before, ...parts]);
    const set = [...final].filter(([, text]) => text !== null);
    const removed = [...final].filter(([, text]) => text === null);
    deleteRows(
      this.#db,
      'part',
      removed.map(([seq]) => [aggregate, seq]),
    );
    inChunks(set, (chunk) => {
      const values = chunk.flatMap(([seq, text]) => [aggregate, seq, text]);
      this.#db.run(partsSql(chunk.length), values);
    });
  }

  /** The caller believed it split but it is kept whole. */
  #wholeParts(aggregate: number): readonly EncodedPart[] {
    const [text] = this.#db.get('SELECT parts FROM aggregate WHERE id = ?', [aggregate]) ?? [];
    const parts = JSON.parse((text as string | null | undefined) ?? '[]') as [number, unknown][];
    return parts.map(([seq, part]) => [seq, JSON.stringify(part)]);
  }

  #dropParts(aggregate: number): void {
    this.#db.run(`DELETE FROM part WHERE id ${IDS_OF_AGGREGATE}`, [aggregate, aggregate]);
  }
}

type SplitParts = Exclude<EncodedParts, { mode: 'whole' }>;

const upsertSql = memoized<number>(
  (count) =>
    `INSERT INTO aggregate (id, tenant, kind, key, rev, head, parts) ` +
    `VALUES ${Array(count).fill('(?, ?, ?, ?, ?, ?, ?)').join(', ')} ` +
    `ON CONFLICT (id) DO UPDATE ` +
    `SET rev = excluded.rev, head = excluded.head, parts = excluded.parts`,
);
const deleteSql = memoized<number>((count) => {
  return `DELETE FROM aggregate WHERE id IN (?${', ?'.repeat(count - 1)})`;
});
const partsSql = memoized<number>(
  (count) =>
    `INSERT INTO part (id, data) VALUES ${Array(count).fill(`(${ID}, ?)`).join(', ')} ` +
    `ON CONFLICT (id) DO UPDATE SET data = excluded.data`,
);

function pushValues(to: SqlValue[], { commit, key, parts }: Pending): void {
  const { aggregate, tenant, kind, expectedRev, head } = commit;
  const text = parts.mode === 'whole' ? parts.text : null;
  to.push(aggregate, tenant, kind, key, expectedRev + 1, head, text);
}

/** What two commits of one aggregate do to its parts, one after the other. */
function follow(before: EncodedParts, after: EncodedParts): EncodedParts {
  if (after.mode !== 'changed') return after;
  if (before.mode !== 'whole') {
    return { mode: before.mode, parts: [...new Map([...before.parts, ...after.parts])] };
  }
  const whole = JSON.parse(before.text) as [number, unknown][];
  const parts = whole.map(([seq, part]): EncodedPart => [seq, JSON.stringify(part)]);
  return { mode: 'all', parts: [...new Map([...parts, ...after.parts])] };
}
