import type { Row } from '../kinds.js';
import type { Connection } from './connection.js';
import { idOf, LAYOUTS, readRow } from './layout.js';

const LAYOUT = LAYOUTS.job;
/** Written like the condition of index job_due, so that it is used. */
const CAN_RUN = 't.dueAt IS NOT NULL AND t.retries > 0 AND t.suspended IS NOT 1';
const DUE =
  `SELECT ${LAYOUT.selected} FROM job t INDEXED BY job_due ` +
  `WHERE ${CAN_RUN} AND t.dueAt <= ? AND (t.leasedUntil IS NULL OR t.leasedUntil <= ?) ` +
  'ORDER BY t.dueAt, t.id LIMIT ?';
const LEASE = 'UPDATE job SET leasedBy = ?, leasedUntil = ? WHERE id = ?';
const RELEASE = 'UPDATE job SET leasedBy = NULL, leasedUntil = NULL WHERE id = ? AND leasedBy = ?';
const NEXT_UNLEASED =
  `SELECT t.dueAt FROM job t INDEXED BY job_due WHERE ${CAN_RUN} AND t.leasedUntil IS NULL ` +
  'ORDER BY t.dueAt LIMIT 1';
const NEXT_LEASED =
  `SELECT t.leasedUntil FROM job t INDEXED BY job_leased ` +
  `WHERE t.leasedUntil IS NOT NULL AND ${CAN_RUN} ORDER BY t.leasedUntil LIMIT 1`;

/** Leases are operational: they hold for this process and need not survive a power cut. */
export function leaseJobs(
  db: Connection,
  request: { now: number; until: number; node: string; limit: number },
): readonly Row[] {
  const { now, until, node, limit } = request;
  return db.transaction('process', () => {
    const due = db.all(DUE, [now, now, limit]).map((values) => readRow(LAYOUT, values));
    return due.map((job) => {
      db.run(LEASE, [node, until, idOf(job.aggregate, job.seq)]);
      return { ...job, fields: { ...job.fields, leasedBy: node, leasedUntil: until } };
    });
  });
}

export function releaseJobs(
  db: Connection,
  keys: readonly { aggregate: number; seq: number }[],
  node: string,
): void {
  db.transaction('process', () => {
    for (const { aggregate, seq } of keys) db.run(RELEASE, [idOf(aggregate, seq), node]);
  });
}

export function nextJobDue(db: Connection): number | undefined {
  const times = [db.get(NEXT_UNLEASED, []), db.get(NEXT_LEASED, [])];
  const known = times.flatMap((row) => (row ? [row[0] as number] : []));
  return known.length === 0 ? undefined : Math.min(...known);
}
