import type { Part, Seq, UserTask, Variables } from './aggregate.js';
import { caseView } from './case-part.js';
import { formatInstant } from './clock/civil.js';
import type { Scope, Value } from './expression.js';
import { idOf } from './ids.js';
import type { Run } from './run.js';
import { findVariable, pathHolder, variableNames } from './variables.js';

/** What a listener is told beside its scope. */
export interface Happening {
  readonly eventName: string;
  readonly transition?: string;
}

/**
 * What an expression sees from a scope: `execution`, in tasks `task`, in an aggregate with a case
 * `case`, and the variables up to the process scope. The names of the engine win, as on Camunda.
 */
export class ExecutionScope implements Scope {
  readonly #run: Run;
  readonly #seq: Seq;
  readonly #happening: Happening | undefined;

  constructor(
    run: Run,
    seq: Seq,
    readonly task?: UserTask,
    happening?: Happening,
  ) {
    this.#run = run;
    this.#seq = seq;
    this.#happening = happening;
  }

  get hasTask(): boolean {
    return this.task !== undefined;
  }

  /** The activity instance, process scope or waiting token from which it looks, as it is now. */
  get part(): Part {
    return this.#run.draft.get(this.#seq)!;
  }

  get(name: string): Value | undefined {
    if (name === 'execution') return this.#execution();
    if (name === 'task' && this.task !== undefined) return this.#taskView(this.task);
    if (name === 'case') {
      const view = caseView(this.#run, this.part.process);
      if (view !== undefined) return view;
    }
    return findVariable(this.#run.draft, this.#seq, name)?.value;
  }

  names(): Iterable<string> {
    return variableNames(this.#run.draft, this.#seq);
  }

  local(name: string): Value | undefined {
    for (const vars of this.#own()) if (Object.hasOwn(vars, name)) return vars[name]!.value;
    return undefined;
  }

  localNames(): Iterable<string> {
    return new Set(this.#own().flatMap((vars) => Object.keys(vars)));
  }

  /** The activity's own, and those of the path on which it runs. */
  #own(): readonly Variables[] {
    const run = this.#run;
    const holders = [run.host(this.#seq), run.host(pathHolder(run, this.#seq))];
    return holders.flatMap((holder) => (holder?.vars === undefined ? [] : [holder.vars]));
  }

  #execution(): Value {
    const run = this.#run;
    const { part } = this;
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
      currentTransitionId: this.#happening?.transition ?? null,
      eventName: this.#happening?.eventName ?? null,
    };
  }

  #taskView({ seq }: UserTask): Value {
    const { number, draft } = this.#run;
    const now = draft.get(seq);
    const task = now?.kind === 'userTask' ? now : this.task!;
    const process = this.#run.scope(task.process);
    return {
      id: idOf(number, seq),
      name: task.name ?? null,
      taskDefinitionKey: this.#run.nodeOf(task).id,
      assignee: task.assignee ?? null,
      description: task.description ?? this.#run.nodeOf(task).documentation ?? null,
      owner: task.taskOwner ?? null,
      priority: task.priority,
      createTime: formatInstant(task.createdAt),
      dueDate: task.dueAt === undefined ? null : formatInstant(task.dueAt),
      followUpDate: task.followUpAt === undefined ? null : formatInstant(task.followUpAt),
      executionId: idOf(number, executionOf(this.part)),
      processInstanceId: idOf(number, task.process),
      processDefinitionId: process.definition,
      eventName: this.#happening?.eventName ?? null,
    };
  }
}

function executionOf(part: Part): Seq {
  return 'execution' in part ? part.execution : part.seq;
}
