import { expect } from 'chai';
import fc from 'fast-check';
import type { Command } from '../../engine/core/command.js';
import { corpusModels } from '../property/corpus-models.js';
import { garbage } from '../property/random-command.js';
import { act, begin } from '../property/walk.js';
import { long } from '../support/seed.js';
import { World } from '../support/step.js';
import { tellReached } from '../support/reached.js';

const RUNS = long ? 100_000 : 2_000;
const MOST_MS = long ? 60_000 : 5_000;

const corpus = await corpusModels();
const deed = fc.oneof(garbage, fc.nat(), fc.nat(), fc.constant('reload' as const));

describe('random commands on random states', function () {
  this.timeout(long ? 900_000 : 120_000);

  it('are answered by a value, never by a throw', () => {
    let commands = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...corpus),
        fc.array(deed, { minLength: 5, maxLength: 30 }),
        ({ models }, deeds) => {
          const world = new World(models);
          if (!begin(world, deeds.length)) return;
          for (const one of deeds) {
            commands++;
            if (one === 'reload') world.reload();
            else if (typeof one === 'number') act(world, one);
            else send(world, one as Command);
          }
        },
      ),
      { numRuns: RUNS, plugins: [fc.interruptAfterTimeLimit(MOST_MS)] },
    );
    tellReached('random commands', commands);
    expect(commands).to.be.greaterThan(0);
  });
});

// ---------------------------------------------------------------------------------------------

function send(world: World, command: Command): void {
  const outcome = world.try(command);
  expect(outcome).to.have.any.keys('delta', 'needs', 'rejected');
  if ('delta' in outcome) world.do(command);
}
