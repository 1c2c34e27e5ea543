import { crashPoint } from '../crash-point.js';
import type { Kind } from '../kinds.js';
import type { Connection } from './connection.js';
import type { EncodedRow } from './encode.js';
import { LAYOUTS } from './layout.js';
import { deleteRows, writeRows } from './write-rows.js';

/** Commits with `from < position <= to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Merges history rows and moves the mark, atomically; a span that somebody has projected already
 * changes nothing. It need not survive a power cut: the mark would be lost with the rows.
 */
export function projectSpan(db: Connection, span: Span, rows: readonly EncodedRow[]): void {
  crashPoint('before-project');
  db.transaction('process', () => {
    if (db.run(MOVE_MARK, [span.to, span.from]) === 0) return;
    mergeInOrder(db, rows);
  });
  crashPoint('after-project');
}

export function readMark(db: Connection): number {
  return Number(db.get("SELECT value FROM counter WHERE name = 'projected'", [])?.[0] ?? 0);
}

const MOVE_MARK = "UPDATE counter SET value = ? WHERE name = 'projected' AND value = ?";
const TENANT = 'SELECT tenant FROM commits WHERE aggregate = ? LIMIT 1';

/** Merges kind by kind; a deletion first writes what came before it. */
function mergeInOrder(db: Connection, rows: readonly EncodedRow[]): void {
  let byKind = new Map<Kind, EncodedRow[]>();
  const flush = (): void => {
    for (const [kind, same] of byKind) writeRows(db, LAYOUTS[kind], 'merge', same);
    byKind = new Map();
  };
  for (const row of rows) {
    const { kind, aggregate, seq, values } = row;
    if (values) {
      const complete = row.tenant === null ? withTenant(db, row) : row;
      const same = byKind.get(kind);
      if (same) same.push(complete);
      else byKind.set(kind, [complete]);
    } else {
      flush();
      deleteRows(db, LAYOUTS[kind].table, [[aggregate, seq]]);
    }
  }
  flush();
}

function withTenant(db: Connection, row: EncodedRow): EncodedRow {
  const [tenant] = db.get(TENANT, [row.aggregate]) ?? [];
  return { ...row, tenant: (tenant as string | undefined) ?? '' };
}
