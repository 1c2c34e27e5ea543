import type { Row } from '../kinds.js';
import type { LockChange, LockRequest } from '../port.js';
import { comparer, matcher } from './match.js';
import type { RowTable } from './row-table.js';

type JobKey = { readonly aggregate: number; readonly seq: number };

export function leaseJobs(
  jobs: RowTable,
  request: { now: number; until: number; node: string; limit: number },
): readonly Row[] {
  const due = [...jobs.all()].filter((job) => {
    const { dueAt, leasedUntil } = job.fields;
    return canRun(job) && atMost(dueAt, request.now) && !isAfter(leasedUntil, request.now);
  });
  due.sort(comparer({ kind: 'job', tenant: '', sort: [{ field: 'dueAt', order: 'asc' }] }));
  const lease = { leasedBy: request.node, leasedUntil: request.until };
  return due.slice(0, request.limit).map((job) => jobs.operate(job, lease));
}

export function releaseJobs(jobs: RowTable, keys: readonly JobKey[], node: string): void {
  for (const { aggregate, seq } of keys) {
    const job = jobs.get(aggregate, seq);
    if (job?.fields['leasedBy'] !== node) continue;
    jobs.operate(job, { leasedBy: null, leasedUntil: null });
  }
}

export function nextJobDue(jobs: RowTable): number | undefined {
  let earliest: number | undefined;
  for (const job of jobs.all()) {
    if (!canRun(job)) continue;
    const from = (job.fields['leasedUntil'] ?? job.fields['dueAt']) as number;
    earliest = Math.min(earliest ?? from, from);
  }
  return earliest;
}

export function lockExternalTasks(tasks: RowTable, request: LockRequest): readonly Row[] {
  const { tenant, worker, now, usePriority, sorting = [], limit } = request;
  const until = new Map<Row, number>();
  for (const topic of request.topics) {
    const where = { field: 'topic', op: 'eq', value: topic.topic } as const;
    const wanted = topic.where ? matcher('externalTask', topic.where) : () => true;
    for (const task of tasks.find({ kind: 'externalTask', tenant, where })) {
      if (!until.has(task) && isFree(task, now) && wanted(task)) until.set(task, topic.until);
    }
  }
  const byPriority = usePriority || sorting.length === 0;
  const sort = [
    ...(byPriority ? [{ field: 'priority', order: 'desc' } as const] : []),
    ...(sorting.length > 0 ? sorting : [{ field: 'createdAt', order: 'asc' } as const]),
  ];
  const free = [...until.keys()].sort(comparer({ kind: 'externalTask', tenant, sort }));
  return free.slice(0, limit).map((task) => {
    return tasks.operate(task, { worker, lockedUntil: until.get(task)! });
  });
}

export function setLock(tasks: RowTable, change: LockChange): 'done' | 'refused' | 'missing' {
  const task = tasks.get(change.aggregate, change.seq);
  if (!task) return 'missing';
  const { worker, lockedUntil } = task.fields;
  const isLive = worker !== undefined && isAfter(lockedUntil, change.now);
  const mayChange = change.holder === undefined ? !isLive : worker === change.holder;
  if (!mayChange || (change.live && !isLive)) return 'refused';
  tasks.operate(task, { worker: change.worker, lockedUntil: change.until });
  return 'done';
}

function canRun(job: Row): boolean {
  const { dueAt, retries, suspended } = job.fields;
  return dueAt !== undefined && suspended !== true && Number(retries ?? 0) > 0;
}

function isFree(task: Row, now: number): boolean {
  const { suspended, retries, lockedUntil } = task.fields;
  const hasRetries = retries === undefined || Number(retries) > 0;
  return suspended !== true && hasRetries && !isAfter(lockedUntil, now);
}

function atMost(instant: unknown, now: number): boolean {
  return typeof instant === 'number' && instant <= now;
}

function isAfter(instant: unknown, now: number): boolean {
  return typeof instant === 'number' && instant > now;
}
