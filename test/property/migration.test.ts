import { expect } from 'chai';
import fc from 'fast-check';
import type { Command } from '../../engine/core/command.js';
import type { Definition, Model } from '../../engine/core/model.js';
import { deployed } from '../support/model.js';
import { long } from '../support/seed.js';
import { snapshot, World } from '../support/step.js';
import { type CorpusModels, corpusModels } from './corpus-models.js';
import { movesOf, timeOf } from './moves.js';
import { block, modelsOf } from './random-model.js';
import { act, begin } from './walk.js';
import { checkWhole } from './whole.js';

const MOST_MS = long ? 120_000 : 2_000;
const how = { numRuns: long ? 10_000 : 200, plugins: [fc.interruptAfterTimeLimit(MOST_MS)] };
const choices = fc.array(fc.nat(), { minLength: 2, maxLength: 20 });
const corpus = await corpusModels();
const any: fc.Arbitrary<CorpusModels> = fc.constantFrom(...corpus);

describe('migration, for random models and versions of them', function () {
  this.timeout(long ? 600_000 : 60_000);

  it('to a version of other names: each token is where it was, and goes on the same way', () => {
    fc.assert(
      fc.property(any, choices, ({ models }, [first, ...numbers]) => {
        const [stays, moves] = [new World(models), new World(models)];
        const [original] = moves.definitions;
        const target = deployed(renamed(original!.model), 100);
        moves.definitions.push(target);
        if (!begin(stays, first!)) return;
        begin(moves, first!);
        for (const number of numbers) {
          const before = snapshot(moves.aggregate);
          if (!moves.ended && migrate(moves, original!, target)) {
            expect(plainly(moves.at)).to.deep.equal(stays.at);
            act(stays, number);
            act(moves.reload(), number);
            expect(plainly(moves.at)).to.deep.equal(stays.at);
            checkWhole(moves);
            if (!moves.ended) expect(migrate(moves, target, original!)).to.equal(true);
          } else {
            expect(snapshot(moves.aggregate)).to.deep.equal(before);
            act(stays, number);
            act(moves, number);
          }
          expect(moves.at).to.deep.equal(stays.at);
          expect(moves.ended).to.equal(stays.ended);
        }
      }),
      how,
    );
  });

  it('in and out of sub-processes: no token is lost, none doubled', () => {
    fc.assert(
      fc.property(block, choices, (root, numbers) => {
        const stays = new World(modelsOf(root)).start({ again: false, choice: 0 });
        const moves = new World(modelsOf(root)).start({ again: false, choice: 0 });
        const [inside] = moves.definitions;
        const outside = deployed(modelsOf(root, false)[0]!, 100);
        moves.definitions.push(outside);
        for (const number of numbers) {
          if (moves.ended) break;
          const versions = [inside!, outside] as const;
          const [source, target] = currentIs(moves, inside!) ? versions : [outside, inside!];
          // Refused only where what can be undone would go into a scope that is not there.
          if (!migrate(moves, source, target)) {
            expect(moves.parts('compensation')).not.to.deep.equal([]);
          }
          expect(unwrapped(moves.at)).to.deep.equal(unwrapped(stays.at));
          checkWhole(moves);
          step(stays, number);
          step(moves.reload(), number);
          expect(unwrapped(moves.at)).to.deep.equal(unwrapped(stays.at));
          expect(moves.ended).to.equal(stays.ended);
        }
      }),
      how,
    );
  });
});

// ---------------------------------------------------------------------------------------------

const OTHER = '_v2';

/** The same process, each element by another id. */
function renamed(model: Model): Model {
  const nodes = model.nodes.map((node) =>
    node.index === 0 ? node : { ...node, id: `${node.id}${OTHER}` },
  );
  return { ...model, nodes, byId: Object.fromEntries(nodes.map(({ id, index }) => [id, index])) };
}

function plainly(ids: readonly string[]): string[] {
  return ids.map((id) => id.replace(OTHER, '')).toSorted();
}

function unwrapped(ids: readonly string[]): string[] {
  return ids.filter((id) => !id.startsWith('wrapped'));
}

function currentIs(world: World, { id }: Definition): boolean {
  return world.parts('process')[0]!.definition === id;
}

/** All that has its like in the target goes there; `false`: refused. */
function migrate(world: World, source: Definition, target: Definition): boolean {
  const instructions = source.model.nodes.slice(1).flatMap(({ id }) => {
    const names = [id, `${id}${OTHER}`, id.replace(OTHER, '')];
    const to = names.find((name) => Object.hasOwn(target.model.byId, name));
    return to === undefined ? [] : [{ source: id, target: to }];
  });
  const command: Command = { type: 'migrate', process: 1, target: target.id, instructions };
  const outcome = world.try(command);
  expect(outcome).to.have.any.keys('delta', 'rejected');
  if (!('delta' in outcome)) return false;
  world.do(command);
  return true;
}

function step(world: World, number: number): void {
  const moves = movesOf(world, number);
  const move = moves[number % Math.max(1, moves.length)];
  if (move === undefined) return;
  world.now = timeOf(world, move);
  world.do(move);
}
