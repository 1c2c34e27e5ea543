import type { OutboxEntry, OutboxRequest, OutboxRetry, OutboxState } from '../port.js';
import type { Connection } from './connection.js';

const DUE =
  'SELECT id, aggregate, tenant, effect, attempts FROM outbox WHERE dueAt <= ? ' +
  'ORDER BY dueAt, position LIMIT ?';
const LEASE = 'UPDATE outbox SET dueAt = ?, attempts = attempts + 1 WHERE id = ?';
const DONE = 'DELETE FROM outbox WHERE id = ?';
const COUNT =
  'SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE tenant = ? AND attempts >= ? LIMIT ?)';
const AGAIN = 'UPDATE outbox SET dueAt = ?, error = ? WHERE id = ?';
const ANEW = 'UPDATE outbox SET dueAt = ?, error = NULL, attempts = 0 WHERE id = ?';

/** A leased effect is due again when its lease ends, so a crash delivers it once more. */
export function leaseOutbox(
  db: Connection,
  request: { now: number; until: number; limit: number },
): readonly OutboxEntry[] {
  return db.transaction('process', () => {
    return db.all(DUE, [request.now, request.limit]).map((row) => {
      const [id, aggregate, tenant, effect, attempts] = row as [
        string,
        number,
        string,
        string,
        number,
      ];
      db.run(LEASE, [request.until, id]);
      return { id, aggregate, tenant, effect: JSON.parse(effect) as unknown, attempts };
    });
  });
}

export function settleOutbox(
  db: Connection,
  done: readonly string[],
  again: readonly OutboxRetry[],
): void {
  db.transaction('process', () => {
    for (const id of done) db.run(DONE, [id]);
    for (const { id, retryAt, error } of again) {
      if (error === undefined) db.run(ANEW, [retryAt, id]);
      else db.run(AGAIN, [retryAt, error, id]);
    }
  });
}

export function outboxState(db: Connection, { tenant, tries, most }: OutboxRequest): OutboxState {
  const count = (attempts: number): number => db.get(COUNT, [tenant, attempts, most])![0] as number;
  return { waiting: count(0), failing: count(tries) };
}
