import { StoreError } from '../errors.js';
import type { Commit } from '../port.js';
import type { SqlParam } from './connection.js';
import type { RowGroup } from './encode-rows.js';
import { RowGroups } from './encode-rows.js';
import { checkAggregate, idOf } from './layout.js';

/**
 * Commits that do not touch each other (no two of one aggregate, no name, no start key twice), so
 * that they are decided against what is stored and written table by table. Column by column, and
 * text and numbers only, because it crosses to the thread of the database.
 */
export interface Wave {
  readonly aggregate: number[];
  readonly tenant: string[];
  readonly kind: string[];
  readonly key: (string | null)[];
  readonly expectedRev: number[];
  readonly at: number[];
  readonly head: string[];
  /** JSON [[seq, part], …] of a small aggregate; null: see `split`. */
  readonly parts: (string | null)[];
  readonly remove: boolean[];
  readonly events: string[];
  readonly commandKey: (string | null)[];
  readonly reply: (string | null)[];
  readonly hash: string[];
  readonly rows: readonly RowGroup[];
  readonly split: SplitParts[];
  readonly outbox: { owner: number; id: string; effect: string; dueAt: number }[];
}

/** Parts of a large aggregate, one by one; `isAll`: these are all, else those that changed. */
export interface SplitParts {
  readonly owner: number;
  readonly isAll: boolean;
  /** Id and JSON text of each; a null text removes it. */
  readonly parts: readonly (readonly [id: SqlParam, text: string | null])[];
}

/** Above these an aggregate is split into rows, so that no commit costs O(document). */
const MOST_WHOLE_PARTS = 64;
const LARGEST_WHOLE = 16_384;
/** Below these a commit that removes parts puts it together again. */
const FEW_PARTS = 16;
const SMALL = 4_096;

/**
 * `isSplit` tells which aggregates are surely kept in parts already; a wrong no costs time only.
 */
export function encodeBatch(
  batch: readonly Commit[],
  isSplit: (aggregate: number) => boolean,
): readonly Wave[] {
  const waves: Wave[] = [];
  let draft: Draft | undefined;
  for (const commit of batch) {
    if (!draft || draft.touches(commit)) waves.push((draft = new Draft()).wave);
    draft.add(commit, isSplit(commit.aggregate));
  }
  return waves;
}

class Draft {
  readonly wave: Wave;
  readonly #rows = new RowGroups();
  readonly #touched = new Set<number | string>();
  #hasRemoval = false;

  constructor() {
    this.wave = {
      aggregate: [],
      tenant: [],
      kind: [],
      key: [],
      expectedRev: [],
      at: [],
      head: [],
      parts: [],
      remove: [],
      events: [],
      commandKey: [],
      reply: [],
      hash: [],
      rows: this.#rows.all,
      split: [],
      outbox: [],
    };
  }

  touches(commit: Commit): boolean {
    // its name may be that of one who leaves
    if (commit.key !== undefined && this.#hasRemoval) return true;
    return marksOf(commit).some((mark) => this.#touched.has(mark));
  }

  add(commit: Commit, isSplit: boolean): void {
    checkAggregate(commit.aggregate);
    for (const mark of marksOf(commit)) this.#touched.add(mark);
    const { wave } = this;
    const owner = wave.aggregate.length;
    const { reply } = commit;
    wave.aggregate.push(commit.aggregate);
    wave.tenant.push(commit.tenant);
    wave.kind.push(commit.kind);
    wave.key.push(commit.key ?? null);
    wave.expectedRev.push(commit.expectedRev);
    wave.at.push(commit.at);
    wave.head.push(commit.remove ? '' : JSON.stringify(commit.head));
    wave.parts.push(commit.remove ? '' : this.#parts(commit, owner, isSplit));
    wave.remove.push(commit.remove === true);
    this.#hasRemoval ||= commit.remove === true;
    wave.events.push(commit.events);
    wave.commandKey.push(commit.commandKey ?? null);
    wave.reply.push(reply === undefined ? null : JSON.stringify(reply));
    wave.hash.push(commit.hash);
    for (const row of commit.rows) {
      if (row.aggregate !== commit.aggregate) throw foreignRow(commit.aggregate, row.aggregate);
      this.#rows.add(row, commit.tenant, owner);
    }
    for (const { id, effect, dueAt } of commit.outbox) {
      wave.outbox.push({ owner, id, effect: JSON.stringify(effect), dueAt });
    }
  }

  /** The text of all parts, or null and the parts one by one. */
  #parts(commit: Commit, owner: number, isSplit: boolean): string | null {
    const all = commit.snapshot();
    const mayBeWhole = isSplit
      ? all.size <= FEW_PARTS && [...commit.parts.values()].includes(null)
      : all.size <= MOST_WHOLE_PARTS;
    const text = mayBeWhole ? JSON.stringify([...all]) : '';
    if (mayBeWhole && text.length <= (isSplit ? SMALL : LARGEST_WHOLE)) return text;
    const parts = [...(isSplit ? commit.parts : all)].map(([seq, part]) => {
      const json = part === null ? null : JSON.stringify(part);
      return [idOf(commit.aggregate, seq), json] as const;
    });
    this.wave.split.push({ owner, isAll: !isSplit, parts });
    return null;
  }
}

/** What no two commits of a wave may share. */
function marksOf(commit: Commit): readonly (number | string)[] {
  const { aggregate, tenant, kind, key, expectedRev, commandKey } = commit;
  if (key === undefined && commandKey === undefined) return [aggregate];
  const marks: (number | string)[] = [aggregate];
  if (key !== undefined) marks.push(`name ${tenant}/${kind}/${key}`);
  if (expectedRev === 0 && commandKey !== undefined) marks.push(`start ${tenant}/${commandKey}`);
  return marks;
}

function foreignRow(aggregate: number, row: number): StoreError {
  const text = `聚合 ${aggregate} 的提交不能写聚合 ${row} 的行。`;
  return new StoreError('STORE_BAD_ROW', text);
}
