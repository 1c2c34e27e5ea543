import type { Row } from '../kinds.js';
import type { LockChange, LockRequest } from '../port.js';
import type { Connection, SqlParam } from './connection.js';
import { idOf, LAYOUTS, readRow } from './layout.js';
import { whereSql } from './where.js';

const LAYOUT = LAYOUTS.externalTask;
const LOCK = 'UPDATE externalTask SET worker = ?, lockedUntil = ? WHERE id = ?';
const HELD = 'SELECT worker, lockedUntil FROM externalTask WHERE id = ?';

/** Locks are operational: they hold for this process and need not survive a power cut. */
export function lockExternalTasks(db: Connection, request: LockRequest): readonly Row[] {
  return db.transaction('process', () => {
    const free = merged(request, freeTasks(db, request));
    return free.slice(0, request.limit).map(({ task, until }) => {
      db.run(LOCK, [request.worker, until, idOf(task.aggregate, task.seq)]);
      return { ...task, fields: { ...task.fields, worker: request.worker, lockedUntil: until } };
    });
  });
}

export function setLock(db: Connection, change: LockChange): 'done' | 'refused' | 'missing' {
  const { now, holder } = change;
  const id = idOf(change.aggregate, change.seq);
  return db.transaction('process', () => {
    const held = db.get(HELD, [id]);
    if (!held) return 'missing';
    const [worker, lockedUntil] = held as [string | null, number | null];
    const isLive = worker !== null && lockedUntil !== null && lockedUntil > now;
    const mayChange = holder === undefined ? !isLive : worker === holder;
    if (!mayChange || (change.live && !isLive)) return 'refused';
    db.run(LOCK, [change.worker, change.until, id]);
    return 'done';
  });
}

interface Free {
  readonly task: Row;
  readonly until: number;
}

/** The first `limit` of each topic in the order asked: never locked ones, then expired ones. */
function freeTasks(db: Connection, request: LockRequest): readonly Free[] {
  const order = orderOf(request).map(({ field, order: way }) => `t.${field} ${way} NULLS LAST`);
  return request.topics.flatMap(({ topic, until, where }) => {
    const rest = where ? whereSql('externalTask', where) : { text: '1', params: [] };
    return ['t.lockedUntil IS NULL', 't.lockedUntil <= ?'].flatMap((lock) => {
      const params: SqlParam[] = [request.tenant, topic];
      if (lock.endsWith('?')) params.push(request.now);
      const rows = db.all(
        `SELECT ${LAYOUT.selected} FROM externalTask t WHERE t.tenant = ? AND t.topic = ? ` +
          `AND ${lock} AND t.suspended IS NOT 1 AND (t.retries IS NULL OR t.retries > 0) ` +
          `AND ${rest.text} ORDER BY ${[...order, 't.id'].join(', ')} LIMIT ?`,
        [...params, ...rest.params, request.limit],
      );
      return rows.map((values) => ({ task: readRow(LAYOUT, values), until }));
    });
  });
}

/** One list of all topics; a task that two topics name is locked for the first of them. */
function merged(request: LockRequest, found: readonly Free[]): readonly Free[] {
  const once = new Map<string, Free>();
  for (const free of found) {
    const key = `${free.task.aggregate}/${free.task.seq}`;
    if (!once.has(key)) once.set(key, free);
  }
  const keys = orderOf(request);
  return [...once.values()].sort((a, b) => {
    for (const { field, order } of keys) {
      const difference = compare(a.task.fields[field], b.task.fields[field], order);
      if (difference !== 0) return difference;
    }
    return a.task.aggregate - b.task.aggregate || a.task.seq - b.task.seq;
  });
}

/** Without an order asked the index's own is taken: it costs nothing and starves nobody. */
function orderOf({ usePriority, sorting = [] }: LockRequest): readonly Order[] {
  const priority = { field: 'priority', order: 'desc' } as const;
  if (sorting.length > 0) return usePriority ? [priority, ...sorting] : sorting;
  return [priority, { field: 'createdAt', order: 'asc' }];
}

interface Order {
  readonly field: 'priority' | 'createdAt';
  readonly order: 'asc' | 'desc';
}

function compare(a: unknown, b: unknown, order: 'asc' | 'desc'): number {
  if (a === b) return 0;
  if (typeof a !== 'number') return 1;
  if (typeof b !== 'number') return -1;
  return order === 'asc' ? a - b : b - a;
}
