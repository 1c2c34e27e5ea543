import type { Value } from '../core/expression.js';
import type { DefinitionRef } from '../core/model.js';
import type { Caller } from '../runtime/dispatcher.js';
import { VirtualClock } from '../runtime/clock.js';
import { type DecisionMade, evaluateDecision } from './decisions/evaluate-decision.js';
import {
  type Answer,
  type EngineDone,
  type EngineEvent,
  answer,
  finish,
  refused,
  spellOut,
} from './engine-answers.js';
import { EngineOperations } from './engine-operations.js';
import { type Deployed, type DeployOptions, deploy } from './process/deploy.js';
import * as externalTasks from './process/external-tasks.js';
import * as instances from './process/instances.js';
import { callerOf, DEFAULT_TENANT, type Kernel } from './process/kernel.js';
import * as messages from './process/messages.js';
import * as tasks from './process/tasks.js';
import type { ShownValue } from './process/typed-values.js';
import { type GivenVariables, variablesIn } from './process/variables.js';
import { type Wait, waitsOf } from './process/waits.js';
import { rejected } from './result.js';

export type { EngineMigrated, Instruction } from './engine-operations.js';
export type { Answer, EngineDone, EngineEvent, EngineRejected } from './engine-answers.js';

export interface StartOptions {
  readonly variables?: GivenVariables;
  readonly businessKey?: string;
  readonly startBefore?: readonly string[];
  readonly user?: string;
  readonly commandKey?: string;
}

export interface CompleteOptions {
  readonly variables?: GivenVariables;
  readonly user?: string;
  readonly commandKey?: string;
}

/**
 * The engine as a library. Everything that HTTP can do to processes goes through the same use
 * cases. Every call answers a value or `{ rejected }`, for arguments of a wrong type too
 * (INVALID_COMMAND, with the argument's name); it throws for bugs and a broken store only.
 */
export class Engine extends EngineOperations {
  readonly #kernel: Kernel;
  readonly #close: () => Promise<void>;

  constructor(kernel: Kernel, close: () => Promise<void>) {
    super(kernel);
    this.#kernel = kernel;
    this.#close = close;
  }

  async deploy(
    files: Readonly<Record<string, string>>,
    options?: DeployOptions,
  ): Promise<Answer<Deployed>> {
    return refused('deploy', { files, options }) ?? deploy(this.#kernel, files, options);
  }

  async start(
    definition: string | { readonly definitionId: string },
    options: StartOptions = {},
  ): Promise<Answer<instances.Instance>> {
    const misfits = refused('start', { definition, options });
    if (misfits) return misfits;
    const { user, commandKey, variables: given, ...rest } = options;
    const request = { ...rest, variables: variablesIn(given) };
    const ref: DefinitionRef =
      typeof definition === 'string' ? { key: definition } : { id: definition.definitionId };
    const caller = { ...callerOf(user), commandKey };
    return answer(await instances.start(this.#kernel, { ...request, definition: ref }, caller));
  }

  async instance(id: string): Promise<Answer<instances.Instance>> {
    return (
      refused('instance', { id }) ??
      answer(await instances.readInstance(this.#kernel, id, DEFAULT_TENANT))
    );
  }

  /** Variables of the process instance with Camunda's types. */
  async variables(id: string): Promise<Answer<Readonly<Record<string, ShownValue>>>> {
    return (
      refused('variables', { id }) ??
      answer(await instances.readVariables(this.#kernel, id, DEFAULT_TENANT))
    );
  }

  /** A decision by itself, outside of any process: the newest of its key, or the one of this id. */
  async decide(
    decision: string | { readonly decisionId: string },
    variables: Readonly<Record<string, Value>> = {},
  ): Promise<Answer<DecisionMade>> {
    const misfits = refused('decide', { decision, variables });
    if (misfits) return misfits;
    const ref: DefinitionRef =
      typeof decision === 'string' ? { key: decision } : { id: decision.decisionId };
    return answer(await evaluateDecision(this.#kernel, ref, variables, DEFAULT_TENANT));
  }

  /** What has to happen before the instance goes on: in it and in all that it called. */
  async waits(id: string): Promise<Answer<readonly Wait[]>> {
    return refused('waits', { id }) ?? answer(await waitsOf(this.#kernel, id, DEFAULT_TENANT));
  }

  async tasks(query: tasks.TaskQuery = {}): Promise<Answer<readonly tasks.Task[]>> {
    return refused('tasks', { query }) ?? tasks.findTasks(this.#kernel, query, DEFAULT_TENANT);
  }

  async claim(task: string, user: string): Promise<Answer<EngineDone>> {
    return refused('claim', { task, user }) ?? this.#task(task, { type: 'claimTask', user }, user);
  }

  async release(task: string, user?: string): Promise<Answer<EngineDone>> {
    return refused('release', { task, user }) ?? this.#task(task, { type: 'releaseTask' }, user);
  }

  async delegate(task: string, to: string, user?: string): Promise<Answer<EngineDone>> {
    return (
      refused('delegate', { task, to, user }) ??
      this.#task(task, { type: 'delegateTask', user: to }, user)
    );
  }

  async resolve(
    task: string,
    options: { readonly variables?: GivenVariables; readonly user?: string } = {},
  ): Promise<Answer<EngineDone>> {
    const misfits = refused('resolve', { task, options });
    if (misfits) return misfits;
    const variables = variablesIn(options.variables);
    return this.#task(task, { type: 'resolveTask', variables }, options.user);
  }

  async complete(task: string, options: CompleteOptions = {}): Promise<Answer<EngineDone>> {
    const misfits = refused('complete', { task, options });
    if (misfits) return misfits;
    const { variables, user, commandKey } = options;
    const caller: Caller = { ...callerOf(user), commandKey };
    return finish(await tasks.completeTask(this.#kernel, task, variables, caller));
  }

  async fetchAndLock(
    request: externalTasks.FetchRequest,
  ): Promise<Answer<readonly externalTasks.LockedTask[]>> {
    return (
      refused('fetchAndLock', { request }) ??
      externalTasks.fetchAndLock(this.#kernel, request, DEFAULT_TENANT)
    );
  }

  async completeExternal(
    task: string,
    worker: string,
    variables?: GivenVariables,
  ): Promise<Answer<EngineDone>> {
    const misfits = refused('completeExternal', { task, worker, variables });
    if (misfits) return misfits;
    return this.#report(task, worker, (externalTask) => ({
      type: 'completeExternalTask',
      externalTask,
      variables: variablesIn(variables),
    }));
  }

  async failExternal(
    task: string,
    worker: string,
    failure: Parameters<typeof externalTasks.fail>[3] = {},
  ): Promise<Answer<EngineDone>> {
    const misfits = refused('failExternal', { task, worker, failure });
    if (misfits) return misfits;
    return finish(await externalTasks.fail(this.#kernel, task, worker, failure, callerOf(worker)));
  }

  async bpmnError(
    task: string,
    worker: string,
    error: {
      readonly code: string;
      readonly message?: string;
      readonly variables?: GivenVariables;
    },
  ): Promise<Answer<EngineDone>> {
    const misfits = refused('bpmnError', { task, worker, error });
    if (misfits) return misfits;
    const { code, message } = error;
    const variables = variablesIn(error.variables);
    return this.#report(task, worker, (externalTask) => ({
      type: 'externalTaskError',
      externalTask,
      code,
      message,
      variables,
    }));
  }

  async correlate(message: messages.Message): Promise<Answer<messages.Correlation>> {
    return (
      refused('correlate', { message }) ??
      answer(await messages.correlate(this.#kernel, message, callerOf()))
    );
  }

  /** The same for all that wait for it or begin by it; an empty list where nobody does. */
  async correlateAll(message: messages.Message): Promise<Answer<readonly messages.Correlation[]>> {
    return (
      refused('correlate', { message }) ??
      answer(await messages.correlateAll(this.#kernel, message, callerOf()))
    );
  }

  /**
   * A receive task goes on, by the id of its activity instance (`waits`): the one without a message
   * waits for nothing else.
   */
  async trigger(activity: string, variables?: GivenVariables): Promise<Answer<EngineDone>> {
    return (
      refused('trigger', { activity, variables }) ??
      finish(await messages.trigger(this.#kernel, activity, variablesIn(variables), callerOf()))
    );
  }

  /** A signal to everybody who waits for it or begins by it; nobody is no error. */
  async signal(name: string, variables?: GivenVariables): Promise<Answer<Record<string, never>>> {
    return (
      refused('signal', { name, variables }) ??
      answer(await messages.signal(this.#kernel, name, variablesIn(variables), callerOf()))
    );
  }

  /** Starts every process that begins by a condition which holds for these variables. */
  async evaluateConditions(
    variables: GivenVariables,
    options: { readonly businessKey?: string; readonly definitionKey?: string } = {},
  ): Promise<Answer<readonly messages.Correlation[]>> {
    const misfits = refused('evaluateConditions', { variables, options });
    if (misfits) return misfits;
    const question = { ...options, variables: variablesIn(variables) ?? {} };
    return answer(await messages.evaluateConditions(this.#kernel, question, callerOf()));
  }

  /** An escalation out of a user task, which goes on unless what catches it interrupts. */
  async escalate(
    task: string,
    code: string,
    options: { readonly variables?: GivenVariables; readonly user?: string } = {},
  ): Promise<Answer<EngineDone>> {
    const misfits = refused('escalate', { task, code, options });
    if (misfits) return misfits;
    const variables = variablesIn(options.variables);
    return this.#task(task, { type: 'taskEscalation', code, variables }, options.user);
  }

  /** The same out of an external task, by the worker that holds it. */
  async escalateExternal(
    task: string,
    worker: string,
    escalation: { readonly code: string; readonly variables?: GivenVariables },
  ): Promise<Answer<EngineDone>> {
    const misfits = refused('escalateExternal', { task, worker, escalation });
    if (misfits) return misfits;
    const { code } = escalation;
    const variables = variablesIn(escalation.variables);
    return this.#report(task, worker, (externalTask) => ({
      type: 'externalTaskEscalation',
      externalTask,
      code,
      variables,
    }));
  }

  async setVariables(id: string, variables: GivenVariables): Promise<Answer<EngineDone>> {
    return (
      refused('setVariables', { id, variables }) ??
      finish(await instances.setVariables(this.#kernel, id, variables, callerOf()))
    );
  }

  /** Runs what is due by the engine's clock; answers how many jobs ran. */
  runDueJobs(): Promise<number> {
    return this.#kernel.runtime.jobs.runDue();
  }

  /** Virtual clock only: moves time on, job by job, so that timers fire in due order. */
  async advanceTo(instant: number): Promise<Answer<{ readonly now: number }>> {
    const misfits = refused('advanceTo', { instant });
    if (misfits) return misfits;
    const { clock, jobs } = this.#kernel.runtime;
    if (!(clock instanceof VirtualClock)) {
      return answer(rejected('INVALID_COMMAND', { reason: 'advanceTo 只用于 VirtualClock' }));
    }
    await jobs.runUpTo(instant, (now) => clock.moveTo(now));
    return { now: clock.now() };
  }

  /** Calls back after each durable commit, in order per aggregate; the answer stops it. */
  onEvent(listener: (event: EngineEvent) => void): Answer<() => void> {
    const misfits = refused('onEvent', { listener });
    if (misfits) return misfits;
    return this.#kernel.runtime.onCommitted((committed) => {
      for (const event of committed.events) listener(spellOut(committed, event));
    });
  }

  /** Finishes what is under way and closes the store. */
  close(): Promise<void> {
    return this.#close();
  }

  async #task(task: string, command: tasks.OfTask, user?: string): Promise<Answer<EngineDone>> {
    return finish(await tasks.taskCommand(this.#kernel, task, command, callerOf(user)));
  }

  async #report(
    task: string,
    worker: string,
    make: Parameters<typeof externalTasks.report>[3],
  ): Promise<Answer<EngineDone>> {
    const caller: Caller = callerOf(worker);
    return finish(await externalTasks.report(this.#kernel, task, worker, make, caller));
  }
}
