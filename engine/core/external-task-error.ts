import type { ExternalTask } from './aggregate.js';
import type { BpmnError } from './error.js';
import { failed, textOf } from './coerce.js';
import { evaluate } from './evaluate.js';
import { ExecutionScope } from './execution-scope.js';
import type { Expression, Value } from './expression.js';
import { idOf } from './ids.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/**
 * The BPMN error that a report stands for: the first of camunda:errorEventDefinition whose
 * expression is true; any other value is no error. A report of a failure must be recorded whatever
 * becomes of an expression, so one that fails holds not then (Camunda).
 */
export function errorOfReport(
  run: Run,
  task: ExternalTask,
  node: Node,
  report: 'completed' | 'failed',
): BpmnError | undefined {
  const errors = node.external?.errors ?? externalMessage(node)?.errors ?? [];
  for (const { condition, code, message } of errors) {
    if (!holds(run, task, condition, node, report)) continue;
    const text = message && textOf(run, evaluate(run, message, task.owner, node), node, '错误信息');
    return { code, message: text ?? task.errorMessage };
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function externalMessage({ events }: Node) {
  const [event] = events;
  return event?.kind === 'message' ? event.external : undefined;
}

function holds(
  run: Run,
  task: ExternalTask,
  condition: Expression,
  node: Node,
  report: 'completed' | 'failed',
): boolean {
  if (condition.language === 'literal') return condition.source === 'true';
  const result = run.env.evaluate(condition, new ReportScope(run, task));
  const isWriting = result.writes !== undefined && result.writes.length > 0;
  if ('value' in result && !isWriting) return result.value === true;
  if (report === 'failed') return false;
  const reason = 'failure' in result ? result.failure.reason : '条件不能改动变量';
  return failed(run, node, `外部任务的错误条件“${condition.source}”：${reason}`);
}

/** As the activity sees it, with `externalTask` beside. */
class ReportScope extends ExecutionScope {
  readonly #run: Run;
  readonly #task: ExternalTask;

  constructor(run: Run, task: ExternalTask) {
    super(run, task.owner);
    this.#run = run;
    this.#task = task;
  }

  override get(name: string): Value | undefined {
    return name === 'externalTask' ? this.#view() : super.get(name);
  }

  #view(): Value {
    const { seq, topic, priority, retries, errorMessage, process } = this.#task;
    return {
      id: idOf(this.#run.number, seq),
      topicName: topic,
      priority,
      retries: retries ?? null,
      errorMessage: errorMessage ?? null,
      errorDetails: null,
      workerId: this.#run.env.actor.user ?? null,
      processInstanceId: idOf(this.#run.number, process),
    };
  }
}
