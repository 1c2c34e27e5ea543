import type { VirtualClock } from '../../runtime/clock.js';
import type { Answer, Engine } from '../../service/engine.js';
import type { PlainVariables } from '../../service/process/variables.js';
import type { Wait } from '../../service/process/waits.js';
import { type Language, say } from './words.js';

/** What a line at the terminal did: said to the person, or the end of it. */
type Reply = { readonly said?: string } | 'quit';

const WORKER = 'yichuang-run';

/** One process instance in the hands of a person at the terminal. */
export class Session {
  readonly #engine: Engine;
  readonly #clock: VirtualClock;
  readonly #instance: string;
  readonly #language: Language;

  constructor(engine: Engine, clock: VirtualClock, instance: string, language: Language) {
    this.#engine = engine;
    this.#clock = clock;
    this.#instance = instance;
    this.#language = language;
  }

  /** Empty once the instance has ended. */
  async waits(): Promise<readonly Wait[]> {
    const waits = await this.#engine.waits(this.#instance);
    return 'rejected' in waits ? [] : waits;
  }

  async isOver(): Promise<boolean> {
    const instance = await this.#engine.instance(this.#instance);
    return !('rejected' in instance) && instance.activities === undefined;
  }

  /** `1 {"ok":true}`, `v {"n":1}`, `t`, `q`. */
  async take(line: string): Promise<Reply> {
    const [word = '', ...rest] = line.trim().split(/\s+/);
    if (word === '' || word === 'q') return word === 'q' ? 'quit' : {};
    const variables = variablesIn(rest.join(' '));
    if (variables === undefined) return { said: this.#say('jsonInvalid') };
    if (word === 'v') return told(await this.#engine.setVariables(this.#instance, variables));
    const waits = await this.waits();
    if (word === 't') return this.#advance(waits);
    const wait = waits[Number(word) - 1];
    return wait === undefined ? { said: this.#say('noSuch') } : this.#bring(wait, variables);
  }

  /** Moves time on to the next timer; `undefined` if nothing but people can help. */
  async advance(): Promise<Reply | undefined> {
    const waits = await this.waits();
    return nextDue(waits) === undefined ? undefined : this.#advance(waits);
  }

  async #advance(waits: readonly Wait[]): Promise<Reply> {
    const due = nextDue(waits);
    if (due === undefined) return { said: this.#say('noTimer') };
    return told(await this.#engine.advanceTo(Math.max(due, this.#clock.now())));
  }

  async #bring(wait: Wait, variables: PlainVariables): Promise<Reply> {
    const { name = '' } = wait;
    switch (wait.kind) {
      case 'userTask':
        return told(await this.#engine.complete(wait.id, { variables }));
      case 'externalTask':
        return this.#work(wait, variables);
      case 'message': {
        const { processInstanceId } = wait;
        return told(await this.#engine.correlate({ message: name, processInstanceId, variables }));
      }
      case 'signal':
        return told(await this.#engine.signal(name, variables));
      case 'trigger':
        return told(await this.#engine.trigger(wait.id, variables));
      case 'condition':
        return { said: this.#say('conditional') };
      case 'timer':
      case 'job':
        return this.#advance([wait]);
    }
  }

  async #work(wait: Wait, variables: PlainVariables): Promise<Reply> {
    const request = { worker: WORKER, topics: [wait.name ?? ''], maxTasks: 1_000, lockMs: 1 };
    const locked = await this.#engine.fetchAndLock(request);
    if ('rejected' in locked) return told(locked);
    return told(await this.#engine.completeExternal(wait.id, WORKER, variables));
  }

  #say(word: Parameters<typeof say>[1]): string {
    return say(this.#language, word);
  }
}

function nextDue(waits: readonly Wait[]): number | undefined {
  const due = waits.flatMap(({ dueAt, failed }) => (dueAt === undefined || failed ? [] : [dueAt]));
  return due.length === 0 ? undefined : Math.min(...due);
}

function told(answer: Answer<unknown>): Reply {
  const refused = answer as { readonly rejected?: { readonly message: string } };
  return refused.rejected === undefined ? {} : { said: refused.rejected.message };
}

/** `undefined` for what is no JSON object. */
export function variablesIn(text: string): PlainVariables | undefined {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as PlainVariables) : undefined;
  } catch {
    return undefined;
  }
}
