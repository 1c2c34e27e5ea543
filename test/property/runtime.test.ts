import { expect } from 'chai';
import fc from 'fast-check';
import type { Part } from '../../engine/core/aggregate.js';
import type { Command } from '../../engine/core/command.js';
import type { Event } from '../../engine/core/event.js';
import type { Model } from '../../engine/core/model.js';
import { createStep } from '../../engine/core/step.js';
import { createEvaluator } from '../../engine/expression/index.js';
import { VirtualClock } from '../../engine/runtime/clock.js';
import type { Caller, Dispatched } from '../../engine/runtime/dispatcher.js';
import { Runtime } from '../../engine/runtime/runtime.js';
import { verifyChain } from '../../engine/runtime/verify.js';
import { createMemoryStore } from '../../engine/store/memory/store.js';
import type { Commit, Store } from '../../engine/store/port.js';
import { CALENDAR, deploy, standIn, TENANT, turns } from '../engine/runtime/support.js';
import { long } from '../support/seed.js';
import { HOUR, MONDAY, World } from '../support/step.js';
import { movesOf, timeOf } from './moves.js';
import { block, modelsOf } from './random-model.js';

const RUNS = long ? 1_000 : 60;
const MOST_ROUNDS = 12;
const { evaluate } = await createEvaluator();

type Fault = (typeof FAULTS)[number];
const FAULTS = ['none', 'other node', 'crash', 'write fails', 'reply is lost'] as const;
const faults = fc.array(fc.constantFrom(...FAULTS), { minLength: 5, maxLength: 30 });
const choices = fc.array(fc.nat(), { minLength: 5, maxLength: 30 });

describe('runtime, for random models and random commands', function () {
  this.timeout(long ? 600_000 : 60_000);

  it('with crashes, lost writes and lost replies on two nodes ends as the interpreter alone', async () => {
    await fc.assert(
      fc.asyncProperty(block, choices, faults, async (root, numbers, given) => {
        // given
        const models = modelsOf(root);
        const alone = new World(models).start({ again: false, choice: 0 });
        for (const number of numbers) step(alone, number);
        // when
        const cluster = await Cluster.make(models);
        for (const [i, { command, now }] of alone.recorded.entries()) {
          cluster.clock.moveTo(now);
          await cluster.insist(command, `k${i}`, given[i % given.length]!);
        }
        // then
        await cluster.expectSame(alone);
      }),
      { numRuns: RUNS },
    );
  });

  it('all that happens at once happens in some order', async () => {
    await fc.assert(
      fc.asyncProperty(block, choices, async (root, numbers) => {
        // given
        const models = modelsOf(root);
        const alone = new World(models).start({ again: false, choice: 0 });
        const cluster = await Cluster.make(models);
        await cluster.insist(alone.recorded[0]!.command, 'start', 'none');
        for (const number of numbers.slice(0, MOST_ROUNDS)) {
          if (alone.ended) break;
          // when each possible move is made twice, from two nodes, at the same time
          alone.now += HOUR;
          cluster.clock.moveTo(alone.now);
          const done = await cluster.race(movesOf(alone, number));
          // then the interpreter alone accepts the same ones in the order of their commits
          for (const command of done) alone.do(command);
          await cluster.expectSame(alone);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

// ---------------------------------------------------------------------------------------------

/** Two nodes on one store that can be made to fail. */
class Cluster {
  readonly clock = new VirtualClock(MONDAY);
  readonly #memory = createMemoryStore({ now: () => this.clock.now() });
  readonly #store = standIn(this.#memory, { commit: (batch) => this.#commit(batch) });
  readonly #nodes = [this.#node(), this.#node()];
  readonly #caller: Caller = { tenant: TENANT, actor: { user: 'wang' } };
  #fault: Fault = 'none';
  #turn = 0;
  #commits = 0;
  #aggregate = 0;

  static async make(models: readonly Model[]): Promise<Cluster> {
    const cluster = new Cluster();
    await deploy(cluster.#nodes[0]!, ...models);
    return cluster;
  }

  /** Sends a command under its key until a reply comes. */
  async insist(command: Command, commandKey: string, fault: Fault): Promise<void> {
    if (fault === 'other node') this.#turn++;
    if (fault === 'crash') this.#nodes[this.#turn % 2] = this.#node();
    this.#fault = fault;
    for (;;) {
      try {
        const reply = await this.#send(this.#turn, command, { ...this.#caller, commandKey });
        if (!reply || 'rejected' in reply) throw new Error(`refused: ${JSON.stringify(reply)}`);
        this.#aggregate = reply.aggregate;
        return;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
      }
    }
  }

  /** Sends all at once, each to both nodes; answers those that were accepted, as committed. */
  async race(commands: readonly Command[]): Promise<readonly Command[]> {
    const twice = commands.flatMap((command) => [command, command]);
    const replies = await Promise.all(
      twice.map((command, index) => this.#send(index, command, this.#caller)),
    );
    const done = replies.flatMap((reply, index) =>
      reply && 'rev' in reply ? [{ rev: reply.rev, command: twice[index]! }] : [],
    );
    return done.toSorted((a, b) => a.rev - b.rev).map(({ command }) => command);
  }

  async expectSame(alone: World): Promise<void> {
    const stored = await this.#memory.load(this.#aggregate);
    const parts = [...(stored?.parts.values() ?? [])] as Part[];
    expect(plain(parts)).to.deep.equal(plain([...alone.aggregate!.parts.values()]));
    const commits = await this.#memory.commits(this.#aggregate, 0, 10_000);
    const events = commits.flatMap((commit) => commit.events as readonly Event[]);
    const wanted = alone.events.filter(({ type }) => type !== 'flowTaken');
    expect(eventsOf(events)).to.deep.equal(eventsOf(wanted));
    expect(await verifyChain(this.#memory, this.#aggregate)).to.not.have.property('problem');
  }

  #send(node: number, command: Command, caller: Caller): Promise<Dispatched | undefined> {
    const runtime = this.#nodes[node % 2]!;
    if (command.type !== 'start') return runtime.dispatch(this.#aggregate, command, caller);
    return runtime.startInstance({ ...command, definition: { key: 'main' } }, caller);
  }

  async #commit(batch: readonly Commit[]): ReturnType<Store['commit']> {
    const fault = this.#fault;
    this.#fault = 'none';
    // the nodes overtake each other
    for (let wait = (this.#commits++ * 7) % 4; wait > 0; wait--) await turns(1);
    if (fault === 'write fails') throw new Broken();
    const results = await this.#memory.commit(batch);
    if (fault === 'reply is lost') throw new Broken();
    return results;
  }

  #node(): Runtime {
    const fixed = { clock: this.clock, evaluate, step: createStep(), calendar: () => CALENDAR };
    return new Runtime({ store: this.#store, ...fixed });
  }
}

class Broken extends Error {}

function step(world: World, number: number): void {
  const moves = movesOf(world, number);
  const move = moves[number % Math.max(1, moves.length)];
  if (move === undefined) return;
  world.now = timeOf(world, move);
  world.do(move);
}

/** Parts by seq, with the ids of definitions cut to their keys: each deployment makes new ones. */
function plain(parts: readonly Part[]): unknown {
  const sorted = parts.toSorted((a, b) => a.seq - b.seq);
  return JSON.parse(withoutIds(JSON.stringify(sorted)));
}

function eventsOf(events: readonly Event[]): unknown {
  return JSON.parse(withoutIds(JSON.stringify(events)));
}

function withoutIds(text: string): string {
  return text.replace(/(main|called):\d+:[0-9a-f-]{36}/g, '$1');
}
