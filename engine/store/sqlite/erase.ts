import { createHash } from 'node:crypto';
import { stillOpen } from '../errors.js';
import type { Connection } from './connection.js';
import { IDS_OF_AGGREGATE, LAYOUTS } from './layout.js';

const PAYLOADS = 'SELECT position, events FROM commits WHERE aggregate = ? AND events IS NOT NULL';
const EMPTY =
  'UPDATE commits SET events = NULL, reply = NULL, commandKey = NULL, digest = ? ' +
  'WHERE position = ?';
const TOMBSTONE =
  'INSERT INTO tombstone (aggregate, at, by, reason) VALUES (?, ?, ?, ?) ' +
  'ON CONFLICT (aggregate) DO NOTHING';

/** Empties commits and history of what has ended, and overwrites it on disk as well. */
export function eraseAggregate(
  db: Connection,
  aggregate: number,
  tombstone: { at: number; by: string; reason: string },
): void {
  db.exec('PRAGMA secure_delete = ON');
  try {
    db.transaction('full', () => {
      if (db.get('SELECT 1 FROM aggregate WHERE id = ?', [aggregate])) throw stillOpen(aggregate);
      const payloads = db.all(PAYLOADS, [aggregate]) as [number, string][];
      if (payloads.length === 0) return;
      for (const [position, events] of payloads) db.run(EMPTY, [digestOf(events), position]);
      db.run(TOMBSTONE, [aggregate, tombstone.at, tombstone.by, tombstone.reason]);
      db.run('DELETE FROM outbox WHERE aggregate = ?', [aggregate]);
      for (const { table } of Object.values(LAYOUTS)) {
        db.run(`DELETE FROM ${table} WHERE id ${IDS_OF_AGGREGATE}`, [aggregate, aggregate]);
      }
    });
  } finally {
    db.exec('PRAGMA secure_delete = OFF');
  }
  // the log beside the file still holds the old pages
  db.get('PRAGMA wal_checkpoint(TRUNCATE)', []);
}

function digestOf(events: string): string {
  return createHash('sha256').update(events).digest('hex');
}
