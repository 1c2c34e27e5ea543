import { createEngine, createMemoryStore, type Engine, VirtualClock } from '../../engine/main.js';
import type { Drawing } from '../support/diagram/drawing.js';
import { type Style, write } from '../support/diagram/write.js';
import { staysOpen } from '../support/stays-open.js';
import type { Oracle } from './rules.js';

/** A process on the engine, seen as the reference sees it. */
export class Driver {
  readonly #clock = new VirtualClock(0);
  readonly #store = staysOpen(createMemoryStore({ now: () => this.#clock.now() }));
  readonly #begun: string[] = [];
  #engine: Engine;
  #id = '';
  ended = false;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Why the file is refused, or a driver. */
  static async of(drawing: Drawing, style: Style): Promise<Driver | readonly string[]> {
    const driver = new Driver(undefined as unknown as Engine);
    await driver.#open();
    const answer = await driver.#engine.deploy({ 'p.bpmn': write(drawing, style) });
    if ('rejected' in answer) throw new Error(answer.rejected.message);
    if ('problems' in answer) return answer.problems.map(({ message }) => message);
    return driver;
  }

  /** False: the engine refused the step, and nothing has changed. */
  async start(key: string, oracle: Oracle): Promise<boolean> {
    const started = await this.#engine.start(key, { variables: oracle });
    if ('rejected' in started) return false;
    this.#id = started.id;
    this.ended = started.state === 'COMPLETED';
    return true;
  }

  /**
   * Completes one user task of each of these nodes, all at the same time; false if none was
   * accepted.
   */
  async complete(elements: readonly string[], oracle: Oracle): Promise<boolean> {
    const engine = this.#engine;
    const ids: string[] = [];
    for (const elementId of elements) {
      const tasks = await engine.tasks({ instance: this.#id, elementId });
      if ('rejected' in tasks || tasks[0] === undefined) throw new Error(`no task ${elementId}`);
      ids.push(tasks[0].id);
    }
    const answers = await Promise.all(ids.map((id) => engine.complete(id, { variables: oracle })));
    this.ended ||= answers.some((answer) => !('rejected' in answer) && answer.ended);
    return answers.some((answer) => !('rejected' in answer));
  }

  async message(name: string, variables: Oracle): Promise<boolean> {
    const message = { message: name, processInstanceId: this.#id, variables };
    const answer = await this.#engine.correlate(message);
    const instance = await this.#engine.instance(this.#id);
    this.ended = !('rejected' in instance) && instance.state === 'COMPLETED';
    return !('rejected' in answer);
  }

  /** Nodes at which tokens rest, sorted. */
  async restsAt(): Promise<readonly string[]> {
    const instance = await this.#engine.instance(this.#id);
    if ('rejected' in instance) throw new Error(instance.rejected.message);
    return leaves(instance.activities).toSorted();
  }

  /** Nodes begun since the last time, as a sorted text. */
  begun(): string {
    return this.#begun.splice(0).sort().join(' ');
  }

  /** As after a crash: nothing is left but what was stored. */
  async restart(): Promise<void> {
    await this.#engine.close();
    await this.#open();
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  async #open(): Promise<void> {
    this.#engine = await createEngine({ clock: this.#clock, store: this.#store });
    this.#engine.onEvent((event) => {
      if (event.type !== 'activityStarted' || event.loop === 'body') return;
      this.#begun.push(event.elementId ?? '');
    });
  }
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
