import { expect } from 'chai';
import { createEngine, createMemoryStore, type Engine, VirtualClock } from '../../engine/main.js';
import type { EngineEvent, Instruction } from '../../engine/service/engine.js';
import type { PlainVariables } from '../../engine/service/process/variables.js';
import { staysOpen } from '../support/stays-open.js';
import { mismatch, parsePattern } from '../support/trace-pattern.js';
import { Recorder } from './recorder.js';
import type { Step } from './steps.js';

/** 2026-03-02T09:00+08:00, a Monday. */
const MONDAY = 1_772_413_200_000;
const UNITS: Readonly<Record<string, number>> = { S: 1_000, M: 60_000, H: 3_600_000 };

/** How long a step may take to show all that follows from it. */
const LATEST_MS = 500;

type Answer = { readonly rejected?: { readonly code: string; readonly elementId?: string } };

/** Plays a case's steps, on one engine or on a new one for each step that reads what is stored. */
export class Player {
  readonly #clock = new VirtualClock(MONDAY);
  readonly #store = staysOpen(createMemoryStore({ now: () => this.#clock.now() }));
  readonly #recorder = new Recorder();
  readonly #key: string;
  readonly #restarts: boolean;
  #engine: Engine;
  #root = '';

  private constructor(key: string, restarts: boolean) {
    this.#key = key;
    this.#restarts = restarts;
    // Set by `of`, which alone makes players.
    this.#engine = undefined as unknown as Engine;
  }

  static async of(key: string, { restarts }: { readonly restarts: boolean }): Promise<Player> {
    const player = new Player(key, restarts);
    await player.#open();
    return player;
  }

  /** Ids of the elements that the file is refused for; `undefined`: it is deployed. */
  async deploy(files: Readonly<Record<string, string>>): Promise<readonly Refusal[] | undefined> {
    const answer = await this.#engine.deploy(files);
    if ('rejected' in answer) throw new Error(answer.rejected.message);
    return 'problems' in answer ? answer.problems : undefined;
  }

  async play(step: Step): Promise<void> {
    if (this.#restarts) await this.#restart();
    expect(this.#recorder.take(), `after the step before ${step.line}`).to.deep.equal([]);
    const answer = (await this.#do(step)) as Answer | undefined;
    const refused = answer?.rejected;
    if (refused && !step.expected.startsWith('refused')) {
      throw new Error(`${step.line}: refused, ${JSON.stringify(refused)}`);
    }
    if (step.expected.startsWith('refused')) {
      const told = `refused ${refused?.code ?? '- but done'} ${refused?.elementId ?? ''}`.trim();
      const wanted = told.split(' ').slice(0, step.expected.split(' ').length).join(' ');
      expect(wanted, step.line).to.equal(step.expected);
    } else {
      await this.#compare(step);
    }
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }

  /** What is sent between instances comes a moment after the reply. */
  async #compare({ line, expected }: Step): Promise<void> {
    const pattern = parsePattern(expected);
    const flows = /(^|\s):/.test(expected);
    const until = Date.now() + LATEST_MS;
    const atoms = [...this.#recorder.take({ flows })];
    let wrong = mismatch(pattern, atoms);
    while (wrong?.incomplete === true && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 1));
      atoms.push(...this.#recorder.take({ flows }));
      wrong = mismatch(pattern, atoms);
    }
    if (wrong !== undefined) expect.fail(`${line}\n  ${wrong.text}`);
  }

  async #open(): Promise<void> {
    this.#engine = await createEngine({ clock: this.#clock, store: this.#store });
    const listening = this.#engine.onEvent((event: EngineEvent) => this.#recorder.add(event));
    if (typeof listening !== 'function') throw new Error(listening.rejected.message);
  }

  async #restart(): Promise<void> {
    await this.#engine.close();
    await this.#open();
  }

  async #do(step: Step): Promise<unknown> {
    const { verb, words } = step;
    const [first = '', second] = words;
    const variables = step.variables as PlainVariables;
    const engine = this.#engine;
    switch (verb) {
      case 'start':
        return this.#start(first, variables);
      case 'complete':
        return engine.complete(await this.#task(first), { variables });
      case 'work':
      case 'fail':
      case 'error':
        return this.#report(verb, first, second, variables);
      case 'message':
        return this.#message(first, second, variables);
      case 'signal':
        return engine.signal(first, variables);
      case 'trigger':
        return this.#trigger(first, variables);
      case 'wait':
        return engine.advanceTo(this.#clock.now() + duration(first));
      case 'jobs':
        return engine.runDueJobs().then(() => undefined);
      case 'set':
        return engine.setVariables(this.#root, variables);
      case 'modify':
        return this.#modify(step);
      case 'suspend':
      case 'resume':
        return engine[verb](this.#root);
      case 'cancel':
        return engine.cancel(this.#recorder.called(first) ?? this.#root, 'no longer wanted');
      case 'at':
        return this.#at(words);
      case 'vars':
        return this.#vars(variables);
      default:
        throw new Error(`no such step: ${step.line}`);
    }
  }

  async #start(key: string, variables: PlainVariables): Promise<unknown> {
    const businessKey = key.startsWith('@') ? key.slice(1) : undefined;
    const process = key === '' || businessKey !== undefined ? this.#key : key;
    const started = await this.#engine.start(process, { variables, businessKey });
    if (!('rejected' in started)) this.#root = started.id;
    return started;
  }

  async #message(name: string, key: string | undefined, variables: PlainVariables) {
    const businessKey = key?.startsWith('@') ? key.slice(1) : undefined;
    const answer = await this.#engine.correlate({ message: name, businessKey, variables });
    if (this.#root === '' && !('rejected' in answer)) this.#root = answer.processInstanceId;
    return answer;
  }

  async #trigger(element: string, variables: PlainVariables) {
    const waits = await this.#engine.waits(this.#root);
    if ('rejected' in waits) return waits;
    const wait = waits.find(({ kind, elementId }) => kind === 'trigger' && elementId === element);
    if (wait === undefined) throw new Error(`${element} does not wait to be triggered`);
    return this.#engine.trigger(wait.id, variables);
  }

  async #task(element: string): Promise<string> {
    const tasks = await this.#engine.tasks({ elementId: element });
    if ('rejected' in tasks) throw new Error(tasks.rejected.message);
    if (tasks[0] === undefined) throw new Error(`no task ${element} is open`);
    return tasks[0].id;
  }

  async #report(verb: string, topic: string, word = '', variables: PlainVariables) {
    const engine = this.#engine;
    const request = { worker: 'w', topics: [topic], maxTasks: 1, lockMs: 60_000 };
    const locked = await engine.fetchAndLock(request);
    if ('rejected' in locked) return locked;
    const task = locked[0]?.id;
    if (task === undefined) throw new Error(`no external task ${topic} is open`);
    if (verb === 'work') return engine.completeExternal(task, 'w', variables);
    if (verb === 'fail') return engine.failExternal(task, 'w', { retries: Number(word) });
    return engine.bpmnError(task, 'w', { code: word, variables });
  }

  #modify({ line }: Step): Promise<unknown> {
    const words = line.replace(/^modify |\s*=>.*$/g, '');
    const instructions = words.split(', ').map((text): Instruction => {
      const [verb, id = ''] = text.trim().split(' ');
      if (verb === 'before') return { type: 'startBefore', element: id };
      if (verb === 'after') return { type: 'startAfter', element: id };
      if (verb === 'flow') return { type: 'startTransition', flow: id };
      return { type: 'cancelAll', element: id };
    });
    return this.#engine.modify(this.#root, instructions);
  }

  async #at(wanted: readonly string[]): Promise<undefined> {
    const instance = await this.#engine.instance(this.#root);
    if ('rejected' in instance) throw new Error(instance.rejected.message);
    expect(leaves(instance.activities).toSorted()).to.deep.equal([...wanted].toSorted());
  }

  async #vars(wanted: PlainVariables): Promise<undefined> {
    const instance = await this.#engine.instance(this.#root);
    if ('rejected' in instance) throw new Error(instance.rejected.message);
    for (const [name, value] of Object.entries(wanted)) {
      expect(instance.variables[name], name).to.deep.equal(value);
    }
  }
}

export interface Refusal {
  readonly code: string;
  readonly elementId?: string;
  readonly message: string;
}

// ---------------------------------------------------------------------------------------------

interface Tree {
  readonly activityId: string;
  readonly children: readonly Tree[];
  readonly transitions: readonly { readonly activityId: string }[];
}

function leaves(tree: Tree | undefined): readonly string[] {
  if (tree === undefined) return [];
  const waiting = tree.transitions.map(({ activityId }) => activityId);
  const inside = tree.children.flatMap((child) =>
    child.children.length + child.transitions.length === 0 ? [child.activityId] : leaves(child),
  );
  return [...waiting, ...inside];
}

function duration(text: string): number {
  const [, days, count = 0, unit = ''] = /^P(?:(\d+)D)?(?:T(\d+)([HMS]))?$/.exec(text) ?? [];
  return Number(days ?? 0) * 86_400_000 + Number(count) * (UNITS[unit] ?? 0);
}
