import { expect } from 'chai';
import fc from 'fast-check';
import type { Command } from '../../engine/core/command.js';
import { generatePlan } from '../../engine/core/migration/generate.js';
import { deployed } from '../support/model.js';
import { long } from '../support/seed.js';
import { snapshot, World } from '../support/step.js';
import { type CorpusModels, corpusModels } from './corpus-models.js';
import { checkOneMoved, modifyAtRandom } from './modifications.js';
import { garbage } from './random-command.js';
import { act, begin } from './walk.js';
import { checkWhole, leaves } from './whole.js';

const RUNS = long ? 20_000 : 300;
/** However slow the machine, each takes no longer. */
const MOST_MS = long ? 30_000 : 2_000;
const how = { numRuns: RUNS, plugins: [fc.interruptAfterTimeLimit(MOST_MS)] };

const corpus = await corpusModels();
const any: fc.Arbitrary<CorpusModels> = fc.constantFrom(...corpus);
const choices = fc.array(fc.nat(), { minLength: 2, maxLength: 20 });

describe('step, for every process of the corpus and random commands', function () {
  this.timeout(long ? 900_000 : 60_000);

  it('after each command the state is whole, and the history says the same', () => {
    fc.assert(
      fc.property(any, choices, ({ models }, [first, ...numbers]) => {
        const world = new World(models);
        if (!begin(world, first!)) return;
        checkWhole(world);
        for (const number of numbers) {
          act(world, number);
          checkWhole(world);
          modifyAtRandom(world, number);
          checkWhole(world);
        }
      }),
      how,
    );
  });

  it('saving and reloading at any wait state changes nothing', () => {
    fc.assert(
      fc.property(any, choices, ({ models }, [first, ...numbers]) => {
        const [hot, cold] = [new World(models), new World(models)];
        if (!begin(hot, first!)) return;
        begin(cold, first!);
        for (const number of numbers) {
          act(hot, number);
          act(cold.reload(), number);
          modifyAtRandom(hot, number);
          modifyAtRandom(cold.reload(), number);
          expect(snapshot(cold.aggregate)).to.deep.equal(snapshot(hot.aggregate));
        }
        expect(JSON.stringify(cold.events)).to.equal(JSON.stringify(hot.events));
      }),
      how,
    );
  });

  it('replaying the recorded commands gives the same state and events', () => {
    fc.assert(
      fc.property(any, choices, ({ models }, [first, ...numbers]) => {
        const world = new World(models);
        if (!begin(world, first!)) return;
        for (const number of numbers) act(world, number);
        const again = new World(models);
        for (const { command, now } of world.recorded) {
          again.now = now;
          again.do(command);
        }
        expect(snapshot(again.aggregate)).to.deep.equal(snapshot(world.aggregate));
        expect(JSON.stringify(again.events)).to.equal(JSON.stringify(world.events));
      }),
      how,
    );
  });

  it('a modification adds or takes exactly the token it names', () => {
    fc.assert(
      fc.property(any, choices, ({ models }, [first, ...numbers]) => {
        const world = new World(models);
        if (!begin(world, first!)) return;
        for (const number of numbers) {
          act(world, number);
          if (world.ended) return;
          checkOneMoved(world, number);
        }
      }),
      how,
    );
  });

  it('a migration to the same process again loses no token and doubles none', () => {
    let migrated = 0;
    fc.assert(
      fc.property(any, choices, ({ models }, [first, ...numbers]) => {
        const [stays, moves] = [new World(models), new World(models)];
        if (!begin(stays, first!)) return;
        begin(moves, first!);
        for (const number of numbers) {
          if (!stays.ended && migrate(moves)) migrated++;
          expect(leaves(moves)).to.deep.equal(leaves(stays));
          act(stays, number);
          act(moves, number);
          expect(moves.at).to.deep.equal(stays.at);
          expect(moves.ended).to.equal(stays.ended);
          checkWhole(moves);
        }
      }),
      how,
    );
    expect(migrated).to.be.greaterThan(0);
  });

  it('whatever the command, the answer is a value and a refusal changes nothing', () => {
    fc.assert(
      fc.property(any, choices, fc.array(garbage, { maxLength: 20 }), (one, numbers, noise) => {
        const world = new World(one.models);
        if (!begin(world, numbers[0]!)) return;
        for (const [i, command] of noise.entries()) {
          const before = JSON.stringify(snapshot(world.aggregate));
          const outcome = world.try(command as Command);
          expect(outcome).to.have.any.keys('delta', 'needs', 'rejected');
          expect(JSON.stringify(snapshot(world.aggregate))).to.equal(before);
          if ('delta' in outcome) world.do(command as Command);
          checkWhole(world);
          act(world, numbers[i % numbers.length]!);
        }
      }),
      how,
    );
  });
});

// ---------------------------------------------------------------------------------------------

/** To one more version of the same model; false: refused, and nothing has changed. */
function migrate(world: World): boolean {
  const { model } = world.definitions[0]!;
  const target = deployed(model, world.definitions.length + 100);
  world.definitions.push(target);
  const instructions = generatePlan(model, target.model, false);
  const command: Command = { type: 'migrate', process: 1, target: target.id, instructions };
  const before = JSON.stringify(snapshot(world.aggregate));
  const outcome = world.try(command);
  expect(outcome).to.have.any.keys('delta', 'rejected');
  expect(JSON.stringify(snapshot(world.aggregate))).to.equal(before);
  if (!('delta' in outcome)) return false;
  world.do(command);
  return true;
}
