import { crashPoint } from '../crash-point.js';
import type { Connection } from './connection.js';
import type { RowGroup } from './encode-rows.js';
import { writeGroup } from './write-rows.js';

/** Commits with `from < position <= to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Merges history rows and moves the mark, atomically; a span that somebody has projected already
 * changes nothing. It need not survive a power cut: the mark would be lost with the rows.
 */
export function projectSpan(db: Connection, span: Span, groups: readonly RowGroup[]): void {
  crashPoint('before-project');
  db.transaction('process', () => {
    if (db.run(MOVE_MARK, [span.to, span.from]) === 0) return;
    for (const group of groups) writeGroup(db, 'merge', group);
  });
  crashPoint('after-project');
}

export function readMark(db: Connection): number {
  return Number(db.get("SELECT value FROM counter WHERE name = 'projected'", [])?.[0] ?? 0);
}

export function tenantOf(db: Connection, aggregate: number): string | undefined {
  const [tenant] = db.get(TENANT, [aggregate]) ?? [];
  return tenant as string | undefined;
}

const MOVE_MARK = "UPDATE counter SET value = ? WHERE name = 'projected' AND value = ?";
const TENANT = 'SELECT tenant FROM commits WHERE aggregate = ? LIMIT 1';
