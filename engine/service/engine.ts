import type { Event } from '../core/event.js';
import { idOf } from '../core/ids.js';
import { type Rejected, refusalSentence } from '../core/refusal.js';
import type { DefinitionRef } from '../core/model.js';
import type { ModifyInstruction } from '../core/command.js';
import type { Caller, Committed } from '../runtime/dispatcher.js';
import { VirtualClock } from '../runtime/clock.js';
import { type Deployed, type DeployOptions, deploy } from './process/deploy.js';
import * as externalTasks from './process/external-tasks.js';
import * as instances from './process/instances.js';
import { callerOf, DEFAULT_TENANT, type Kernel } from './process/kernel.js';
import { type Message, correlate } from './process/messages.js';
import * as tasks from './process/tasks.js';
import { type PlainVariables, variablesIn } from './process/variables.js';
import type { Done, Result } from './result.js';

/** A refusal as the library gives it: the code to branch on and the sentence to show. */
export interface EngineRejected {
  readonly code: Rejected['code'];
  readonly elementId?: string;
  readonly message: string;
  readonly detail?: Rejected['detail'];
}
export type Answer<T> = T | { readonly rejected: EngineRejected };

/** An event as listeners see it: ids spelled out, in commit order per aggregate. */
export type EngineEvent = Omit<Event, 'process' | 'instance' | 'element'> & {
  readonly processInstanceId: string;
  readonly activityInstanceId?: string;
  readonly elementId?: string;
};

export interface StartOptions {
  readonly variables?: PlainVariables;
  readonly businessKey?: string;
  readonly startBefore?: readonly string[];
  readonly user?: string;
  readonly commandKey?: string;
}

/**
 * The engine as a library. Everything that HTTP can do to processes goes through the same use
 * cases. Every call answers a value or `{ rejected }`; it throws for bugs and a broken store only.
 */
export class Engine {
  readonly #kernel: Kernel;
  readonly #close: () => Promise<void>;

  constructor(kernel: Kernel, close: () => Promise<void>) {
    this.#kernel = kernel;
    this.#close = close;
  }

  deploy(files: Readonly<Record<string, string>>, options?: DeployOptions): Promise<Deployed> {
    return deploy(this.#kernel, files, options);
  }

  async start(
    definition: string | { readonly definitionId: string },
    { user, commandKey, ...request }: StartOptions = {},
  ): Promise<Answer<instances.Instance>> {
    const ref: DefinitionRef =
      typeof definition === 'string' ? { key: definition } : { id: definition.definitionId };
    const caller = { ...callerOf(user), commandKey };
    return answer(await instances.start(this.#kernel, { ...request, definition: ref }, caller));
  }

  async instance(id: string): Promise<Answer<instances.Instance>> {
    return answer(await instances.readInstance(this.#kernel, id, DEFAULT_TENANT));
  }

  tasks(query: tasks.TaskQuery = {}): Promise<readonly tasks.Task[]> {
    return tasks.findTasks(this.#kernel, query, DEFAULT_TENANT);
  }

  async claim(task: string, user: string): Promise<Answer<EngineDone>> {
    return finish(
      await tasks.taskCommand(this.#kernel, task, { type: 'claimTask', user }, callerOf(user)),
    );
  }

  async release(task: string, user?: string): Promise<Answer<EngineDone>> {
    return finish(
      await tasks.taskCommand(this.#kernel, task, { type: 'releaseTask' }, callerOf(user)),
    );
  }

  async delegate(task: string, to: string, user?: string): Promise<Answer<EngineDone>> {
    const command = { type: 'delegateTask', user: to } as const;
    return finish(await tasks.taskCommand(this.#kernel, task, command, callerOf(user)));
  }

  async resolve(
    task: string,
    { variables, user }: { variables?: PlainVariables; user?: string } = {},
  ): Promise<Answer<EngineDone>> {
    const command = { type: 'resolveTask', variables: variablesIn(variables) } as const;
    return finish(await tasks.taskCommand(this.#kernel, task, command, callerOf(user)));
  }

  async complete(
    task: string,
    {
      variables,
      user,
      commandKey,
    }: { variables?: PlainVariables; user?: string; commandKey?: string } = {},
  ): Promise<Answer<EngineDone>> {
    const caller: Caller = { ...callerOf(user), commandKey };
    return finish(await tasks.completeTask(this.#kernel, task, variables, caller));
  }

  fetchAndLock(request: externalTasks.FetchRequest): Promise<readonly externalTasks.LockedTask[]> {
    return externalTasks.fetchAndLock(this.#kernel, request, DEFAULT_TENANT);
  }

  async completeExternal(
    task: string,
    worker: string,
    variables?: PlainVariables,
  ): Promise<Answer<EngineDone>> {
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
    return finish(await externalTasks.fail(this.#kernel, task, worker, failure, callerOf(worker)));
  }

  async bpmnError(
    task: string,
    worker: string,
    error: {
      readonly code: string;
      readonly message?: string;
      readonly variables?: PlainVariables;
    },
  ): Promise<Answer<EngineDone>> {
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

  async correlate(message: Message): Promise<Answer<{ readonly processInstanceId: string }>> {
    return answer(await correlate(this.#kernel, message, callerOf()));
  }

  async setVariables(id: string, variables: PlainVariables): Promise<Answer<EngineDone>> {
    return finish(await instances.setVariables(this.#kernel, id, variables, callerOf()));
  }

  async modify(
    id: string,
    instructions: readonly ModifyInstruction[],
  ): Promise<Answer<EngineDone>> {
    return finish(await instances.modify(this.#kernel, id, instructions, callerOf()));
  }

  async suspend(id: string): Promise<Answer<EngineDone>> {
    return finish(await instances.suspend(this.#kernel, id, true, callerOf()));
  }

  async resume(id: string): Promise<Answer<EngineDone>> {
    return finish(await instances.suspend(this.#kernel, id, false, callerOf()));
  }

  async cancel(id: string, reason: string): Promise<Answer<EngineDone>> {
    return finish(await instances.cancel(this.#kernel, id, reason, callerOf()));
  }

  /** Runs what is due by the engine's clock; answers how many jobs ran. */
  runDueJobs(): Promise<number> {
    return this.#kernel.runtime.jobs.runDue();
  }

  /** Virtual clock only: moves time on, job by job, so that timers fire in due order. */
  async advanceTo(instant: number): Promise<void> {
    const { clock, jobs } = this.#kernel.runtime;
    if (!(clock instanceof VirtualClock)) throw new Error('advanceTo needs a VirtualClock');
    await jobs.runUpTo(instant, (now) => clock.moveTo(now));
  }

  /** Calls back after each durable commit, in order per aggregate; the answer stops it. */
  onEvent(listener: (event: EngineEvent) => void): () => void {
    return this.#kernel.runtime.onCommitted((committed) => {
      for (const event of committed.events) listener(spellOut(committed, event));
    });
  }

  /** Finishes what is under way and closes the store. */
  close(): Promise<void> {
    return this.#close();
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

/** What a command did. */
export interface EngineDone {
  readonly processInstanceId: string;
  readonly ended: boolean;
  readonly events: readonly EngineEvent[];
}

function answer<T>(result: Result<T>): Answer<T> {
  if ('value' in result) return result.value;
  const { code, elementId, detail } = result.rejected;
  return { rejected: { code, elementId, detail, message: refusalSentence(result.rejected) } };
}

function finish(result: Result<Done>): Answer<EngineDone> {
  const done = answer(result);
  if ('rejected' in done) return done;
  const processInstanceId = idOf(done.aggregate, 1);
  const events = done.events.map((event) => spellOut(done, event));
  return { processInstanceId, ended: done.ended, events };
}

function spellOut({ aggregate }: Pick<Committed, 'aggregate'>, event: Event): EngineEvent {
  const { process, instance, element, ...rest } = event;
  return {
    ...rest,
    processInstanceId: idOf(aggregate, process),
    activityInstanceId: instance === undefined ? undefined : idOf(aggregate, instance),
    elementId: element,
  };
}
