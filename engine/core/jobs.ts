import type { Job, Seq, TransitionInstance } from './aggregate.js';
import { integerOf } from './coerce.js';
import { evaluateAnyway } from './evaluate.js';
import type { Expression } from './expression.js';
import type { Node } from './model.js';
import { ExecutionScope } from './execution-scope.js';
import type { Run } from './run.js';
import { addDuration, parseDuration, type Duration } from './timer/iso8601.js';

/** Tries before an incident stands, unless the element says otherwise. */
const DEFAULT_RETRIES = 3;

/** The token waits before or after a node, and goes on in a transaction of its own. */
export function continueLater(run: Run, token: Omit<TransitionInstance, 'seq' | 'kind'>): void {
  const waiting: TransitionInstance = { ...token, seq: run.draft.nextSeq(), kind: 'transition' };
  run.draft.add(waiting);
  const job: Job = {
    seq: run.draft.nextSeq(),
    owner: waiting.seq,
    process: waiting.process,
    kind: 'job',
    node: waiting.node,
    job: 'continue',
    dueAt: run.now,
    retries: triesOf(run, { process: waiting.process, node: waiting.node, owner: waiting.seq }),
    ...priorityOf(run, run.nodeOf(waiting), waiting.owner),
  };
  run.draft.add(job);
}

/** camunda:jobPriority as seen from `scope`, for spreading; one that fails is none (Camunda). */
export function priorityOf(run: Run, node: Node, scope: Seq): Pick<Job, 'priority'> {
  if (node.jobPriority === undefined) return {};
  const value = evaluateAnyway(run, node.jobPriority, scope, node) ?? null;
  const priority = integerOf(run, value, node, '作业优先级');
  return priority === undefined || priority === 0 ? {} : { priority };
}

/** Tries of a job that is made now. */
export function triesOf(run: Run, job: Placed): number {
  return retryPlan(run, job)?.retries ?? DEFAULT_RETRIES;
}

/** The job as it stands after one more failed run: one retry less, later if the element says so. */
export function afterFailure(run: Run, job: Job): Pick<Job, 'retries' | 'dueAt'> {
  const plan = retryPlan(run, job);
  if (plan === undefined) return { retries: Math.max(0, job.retries - 1), dueAt: job.dueAt };
  const isFirst = job.errorMessage === undefined;
  const retries = Math.max(0, (isFirst ? plan.retries : job.retries) - 1);
  const failures = Math.max(1, plan.retries - retries);
  const delay = plan.delays[Math.min(failures, plan.delays.length) - 1]!;
  return { retries, dueAt: addDuration(run.now, delay) };
}

// ---------------------------------------------------------------------------------------------

type Placed = Pick<Job, 'process' | 'node' | 'owner'>;

interface RetryPlan {
  /** Runs in all. */
  readonly retries: number;
  /** Between one run and the next; the last one holds for all further ones. */
  readonly delays: readonly Duration[];
}

/**
 * camunda:failedJobRetryTimeCycle: `R3/PT10M` is three runs ten minutes apart, `PT5M,PT10M` three
 * runs with these pauses. What cannot be read leaves the default: a failure must be recorded.
 */
function retryPlan(run: Run, job: Placed): RetryPlan | undefined {
  const expression = retryCycleOf(run, job);
  if (expression === undefined) return undefined;
  const result =
    expression.language === 'literal'
      ? { value: expression.source }
      : run.env.evaluate(expression, new ExecutionScope(run, job.owner));
  if (!('value' in result) || typeof result.value !== 'string') return undefined;
  const text = result.value.trim();
  const repeated = /^R(\d{1,4})\/(.+)$/.exec(text);
  const delays = (repeated?.[2] ?? text).split(',').map((part) => parseDuration(part.trim()));
  if (!delays.every((delay) => delay !== undefined)) return undefined;
  const retries = repeated === null ? delays.length + 1 : Number(repeated[1]);
  return { retries, delays };
}

/** Instances of a repeated activity have that of the loop, not that of the activity (Camunda). */
function retryCycleOf(run: Run, job: Placed): Expression | undefined {
  const { loop, retryTimeCycle } = run.nodeOf(job);
  const waiting = loop && run.draft.get(job.owner);
  if (waiting?.kind !== 'transition' || waiting.inner === undefined) return retryTimeCycle;
  return loop?.kind === 'multiInstance' ? loop.retryTimeCycle : undefined;
}
