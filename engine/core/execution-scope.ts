import type { Part, Seq, UserTask } from './aggregate.js';
import { caseView } from './case-part.js';
import type { Scope, Value } from './expression.js';
import { idOf } from './ids.js';
import type { Run } from './run.js';
import { findVariable, variableNames } from './variables.js';

/**
 * What an expression sees from a scope: `execution`, in tasks `task`, in an aggregate with a case
 * `case`, and the variables up to the process scope. The names of the engine win, as on Camunda.
 */
export class ExecutionScope implements Scope {
  readonly #run: Run;
  readonly #seq: Seq;
  readonly #task: UserTask | undefined;

  constructor(run: Run, seq: Seq, task?: UserTask) {
    this.#run = run;
    this.#seq = seq;
    this.#task = task;
  }

  get(name: string): Value | undefined {
    if (name === 'execution') return this.#execution();
    if (name === 'task' && this.#task !== undefined) return this.#taskView(this.#task);
    if (name === 'case') {
      const view = caseView(this.#run);
      if (view !== undefined) return view;
    }
    return findVariable(this.#run.draft, this.#seq, name)?.value;
  }

  names(): Iterable<string> {
    return variableNames(this.#run.draft, this.#seq);
  }

  #execution(): Value {
    const run = this.#run;
    const part = run.draft.get(this.#seq)!;
    const process = run.scope(part.process);
    return {
      id: idOf(run.number, executionOf(part)),
      processInstanceId: idOf(run.number, process.seq),
      processBusinessKey: process.businessKey ?? null,
      businessKey: process.businessKey ?? null,
      processDefinitionId: process.definition,
      activityInstanceId: idOf(run.number, part.seq),
      currentActivityId: part.kind === 'activity' ? run.nodeOf(part).id : null,
      currentActivityName: part.kind === 'activity' ? (run.nodeOf(part).name ?? null) : null,
    };
  }

  #taskView(task: UserTask): Value {
    return {
      id: idOf(this.#run.number, task.seq),
      name: task.name ?? null,
      taskDefinitionKey: this.#run.nodeOf(task).id,
      assignee: task.assignee ?? null,
      owner: task.taskOwner ?? null,
      processInstanceId: idOf(this.#run.number, task.process),
    };
  }
}

function executionOf(part: Part): Seq {
  return 'execution' in part ? part.execution : part.seq;
}
