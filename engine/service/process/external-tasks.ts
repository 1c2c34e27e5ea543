import { integer, optionalInteger, optionalText, text } from '../../store/row-fields.js';
import type { ExternalTask } from '../../core/aggregate.js';
import type { ExternalTaskCommand } from '../../core/command.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Done, type Result, done, notFound, rejected } from '../result.js';
import type { Kernel } from './kernel.js';
import { visibleVariables } from './visible-variables.js';
import type { PlainVariables } from './variables.js';

export interface FetchRequest {
  readonly worker: string;
  readonly topics: readonly string[];
  readonly maxTasks: number;
  readonly lockMs: number;
  readonly usePriority?: boolean;
}

export interface LockedTask {
  readonly id: string;
  readonly topic: string;
  readonly elementId: string;
  readonly processInstanceId: string;
  readonly definitionId: string;
  readonly businessKey?: string;
  readonly priority: number;
  readonly retries?: number;
  readonly lockedUntil: number;
  readonly variables: PlainVariables;
}

const TASK = '外部任务';

/** Camunda's fetchAndLock without the waiting: what is free now, locked to the worker. */
export async function fetchAndLock(
  { runtime }: Kernel,
  { worker, topics, maxTasks, lockMs, usePriority = true }: FetchRequest,
  tenant: string,
): Promise<readonly LockedTask[]> {
  const now = runtime.clock.now();
  const rows = await runtime.store.lockExternalTasks({
    tenant,
    worker,
    now,
    limit: maxTasks,
    usePriority,
    topics: topics.map((topic) => ({ topic, until: now + lockMs })),
  });
  return Promise.all(rows.map((row) => lockedTask(runtime, row, now + lockMs)));
}

/** Only the worker that holds the lock (even an expired one, as on Camunda) may report. */
export async function report(
  { runtime }: Kernel,
  id: string,
  worker: string,
  make: (externalTask: number) => ExternalTaskCommand,
  caller: Caller,
): Promise<Result<Done>> {
  const address = parseId(id);
  if (!address) return notFound(TASK);
  const { aggregate, seq } = address;
  const [row] = await runtime.store.rows([{ kind: 'externalTask', aggregate, seq }]);
  if (!row || row.tenant !== caller.tenant) return notFound(TASK);
  const holder = optionalText(row.fields, 'worker');
  if (holder !== worker) return rejected('LOCKED_BY_OTHER', { worker: holder ?? '-' });
  return done(await runtime.dispatch(aggregate, make(seq), caller), TASK);
}

/** A failure with its pause: the lock is kept until the next try may begin. */
export async function fail(
  kernel: Kernel,
  id: string,
  worker: string,
  failure: {
    readonly message?: string;
    readonly retries?: number;
    readonly retryAfterMs?: number;
  },
  caller: Caller,
): Promise<Result<Done>> {
  const { message, retries = 0, retryAfterMs = 0 } = failure;
  const failed = await report(
    kernel,
    id,
    worker,
    (externalTask) => ({ type: 'failExternalTask', externalTask, retries, message }),
    caller,
  );
  if (!('value' in failed)) return failed;
  const { aggregate, seq } = parseId(id)!;
  const now = kernel.runtime.clock.now();
  const until = now + retryAfterMs;
  await kernel.runtime.store.setLock({ aggregate, seq, now, holder: worker, worker, until });
  return failed;
}

async function lockedTask(
  runtime: Kernel['runtime'],
  { aggregate, seq, fields }: Row,
  lockedUntil: number,
): Promise<LockedTask> {
  const live = await runtime.read(aggregate);
  const task = live?.parts.get(seq) as ExternalTask | undefined;
  return {
    id: idOf(aggregate, seq),
    topic: text(fields, 'topic'),
    elementId: text(fields, 'elementId'),
    processInstanceId: idOf(aggregate, integer(fields, 'processSeq')),
    definitionId: text(fields, 'definitionId'),
    businessKey: optionalText(fields, 'businessKey'),
    priority: integer(fields, 'priority'),
    retries: optionalInteger(fields, 'retries'),
    lockedUntil,
    variables: live && task ? visibleVariables(live, task.owner) : {},
  };
}
