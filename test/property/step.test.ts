import { expect } from 'chai';
import fc from 'fast-check';
import type { Seq } from '../../engine/core/aggregate.js';
import type { Command } from '../../engine/core/command.js';
import type { Value } from '../../engine/core/expression.js';
import { HOUR, snapshot, typed, World } from '../support/step.js';
import { long } from '../support/seed.js';
import { garbage } from './random-command.js';
import { block, modelsOf } from './random-model.js';
import { checkOneMoved, modifyAtRandom } from './modifications.js';
import { checkWhole, nodeOf } from './whole.js';

const RUNS = long ? 5_000 : 100;
const choices = fc.array(fc.nat(), { minLength: 5, maxLength: 40 });
const flags = { again: false, choice: 0 };

describe('step, for random models and random commands', function () {
  this.timeout(long ? 600_000 : 60_000);

  it('well-structured models always complete, every token accounted for', () => {
    fc.assert(
      fc.property(block, choices, (root, numbers) => {
        const world = new World(modelsOf(root)).start(flags);
        for (const number of numbers) act(world, number);
        finish(world);
        expect(world.aggregate!.parts.size).to.equal(0);
        const ends = world.events.filter((one) => one.type === 'processEnded' && one.process === 1);
        expect(ends).to.have.length(1);
        expect(ends[0]).to.include({ state: 'COMPLETED', endElement: 'end' });
      }),
      { numRuns: RUNS },
    );
  });

  it('after each command the state is whole, and the history says the same', () => {
    fc.assert(
      fc.property(block, choices, (root, numbers) => {
        const world = new World(modelsOf(root)).start(flags);
        for (const number of numbers) {
          act(world, number);
          checkWhole(world);
          modifyAtRandom(world, number);
          checkWhole(world);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('saving and reloading at any wait state changes nothing', () => {
    fc.assert(
      fc.property(block, choices, (root, numbers) => {
        const hot = new World(modelsOf(root)).start(flags);
        const cold = new World(modelsOf(root)).start(flags);
        for (const number of numbers) {
          act(hot, number);
          act(cold.reload(), number);
          modifyAtRandom(hot, number);
          modifyAtRandom(cold.reload(), number);
          expect(snapshot(cold.aggregate)).to.deep.equal(snapshot(hot.aggregate));
        }
        expect(json(cold.events)).to.equal(json(hot.events));
      }),
      { numRuns: RUNS },
    );
  });

  it('replaying the recorded commands gives the same state and events', () => {
    fc.assert(
      fc.property(block, choices, (root, numbers) => {
        const world = new World(modelsOf(root)).start(flags);
        for (const number of numbers) act(world, number);
        const again = new World(modelsOf(root));
        for (const { command, now } of world.recorded) {
          again.now = now;
          again.do(command);
        }
        expect(snapshot(again.aggregate)).to.deep.equal(snapshot(world.aggregate));
        expect(json(again.events)).to.equal(json(world.events));
      }),
      { numRuns: RUNS },
    );
  });

  it('a modification adds or takes exactly the token it names', () => {
    fc.assert(
      fc.property(block, choices, (root, numbers) => {
        const world = new World(modelsOf(root)).start(flags);
        for (const number of numbers) {
          act(world, number);
          if (world.ended) return;
          checkOneMoved(world, number);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('whatever the command, the answer is a value and a refusal changes nothing', () => {
    fc.assert(
      fc.property(block, choices, fc.array(garbage, { maxLength: 30 }), (root, numbers, noise) => {
        const world = new World(modelsOf(root)).start(flags);
        for (const [i, command] of noise.entries()) {
          const before = json(snapshot(world.aggregate));
          const outcome = world.try(command as Command);
          expect(outcome).to.have.any.keys('delta', 'needs', 'rejected');
          expect(json(snapshot(world.aggregate))).to.equal(before);
          if ('delta' in outcome) world.do(command as Command);
          checkWhole(world);
          attempt(world, numbers[i % numbers.length]!);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('garbage instead of a first command is a value too', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, fc.anything()), (command) => {
        const world = new World(modelsOf({ kind: 'userTask' }));
        expect(world.try(command as Command)).to.have.any.keys('delta', 'rejected');
      }),
      { numRuns: RUNS },
    );
  });
});

// ---------------------------------------------------------------------------------------------

/** One of the things that may happen next, chosen by the number. */
function act(world: World, number: number): void {
  const command = next(world, number);
  if (command !== undefined) world.do(command);
}

/** The same where noise may have made it impossible (suspended, a condition without sense). */
function attempt(world: World, number: number): void {
  const command = next(world, number);
  if (command !== undefined && 'delta' in world.try(command)) world.do(command);
}

function next(world: World, number: number): Command | undefined {
  const commands = possible(world, number);
  const command = commands[number % Math.max(1, commands.length)];
  if (command?.type === 'runJob') {
    const job = world.aggregate!.parts.get(command.job);
    if (job?.kind === 'job') world.now = Math.max(world.now, job.dueAt ?? 0);
  }
  return command;
}

function possible(world: World, number: number): Command[] {
  const given: Record<string, Value> = { again: number % 7 === 0, choice: number % 3 };
  const variables = typed(given);
  const commands: Command[] = [];
  for (const { seq } of world.parts('userTask')) {
    commands.push({ type: 'completeTask', task: seq, ...variables });
    if (number % 5 === 0) commands.push({ type: 'taskError', task: seq, code: 'E', ...variables });
  }
  for (const { seq: externalTask } of world.parts('externalTask')) {
    commands.push({ type: 'completeExternalTask', externalTask, ...variables });
    commands.push({ type: 'failExternalTask', externalTask, retries: number % 2 });
  }
  for (const { seq } of world.parts('job')) commands.push({ type: 'runJob', job: seq });
  for (const { seq } of world.parts('subscription')) {
    commands.push({ type: 'deliverMessage', subscription: seq, ...variables });
  }
  // An error that nobody catches ends its path, which is no way to a complete process.
  return commands.filter((one) => one.type !== 'taskError' || isCaught(world, one.task));
}

function isCaught(world: World, task: Seq): boolean {
  const { parts } = world.aggregate!;
  for (let part = parts.get(task); part !== undefined; part = parts.get(part.owner)) {
    if (part.kind !== 'activity' || part.loop === 'inner') continue;
    const { model, node } = nodeOf(world, part);
    if (node.boundary.some((index) => model.nodes[index]!.events[0]?.kind === 'error')) return true;
  }
  return false;
}

/** Completes whatever waits until nothing does. */
function finish(world: World): void {
  for (let i = 0; !world.ended; i++) {
    if (i > 2_000) throw new Error(`does not end: ${world.at.join(', ')}`);
    const commands = possible(world, 1).filter(({ type }) => type !== 'failExternalTask');
    const [command] = commands;
    if (command === undefined) throw new Error(`waits for nothing: ${world.at.join(', ')}`);
    if (command.type === 'runJob') world.now += 3 * HOUR;
    world.do(command);
  }
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
