import type { Job, Seq, TransitionInstance } from './aggregate.js';
import { integerOf } from './coerce.js';
import { evaluate } from './evaluate.js';
import type { Node } from './model.js';
import { ExecutionScope } from './execution-scope.js';
import type { Run } from './run.js';
import { addDuration, parseDuration, type Duration } from './timer/iso8601.js';

/** Tries before an incident stands, unless the element says otherwise. */
export const DEFAULT_RETRIES = 3;

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
    retries: DEFAULT_RETRIES,
    ...priorityOf(run, run.nodeOf(waiting), waiting.owner),
  };
  run.draft.add(job);
}

/** camunda:jobPriority as seen from `scope`, for spreading; a failure refuses the step. */
export function priorityOf(run: Run, node: Node, scope: Seq): Pick<Job, 'priority'> {
  if (node.jobPriority === undefined) return {};
  const value = evaluate(run, node.jobPriority, scope, node);
  const priority = integerOf(run, value, node, '作业优先级');
  return priority === undefined || priority === 0 ? {} : { priority };
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
function retryPlan(run: Run, job: Job): RetryPlan | undefined {
  const expression = run.nodeOf(job).retryTimeCycle;
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
