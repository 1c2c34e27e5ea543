import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Model } from '../../engine/core/model.js';
import { compiled } from '../engine/bpmn/support.js';
import { act, begin } from '../property/walk.js';
import { projectPath } from '../support/fixture.js';
import { long } from '../support/seed.js';
import { World } from '../support/step.js';
import { sourceFiles } from '../support/tree.js';
import { mutated, mutation } from './mutation.js';
import { tellReached } from '../support/reached.js';

const RUNS = long ? 100_000 : 3_000;
const MOST_MS = long ? 180_000 : 8_000;
/** A mutated file takes some 5 ms; what takes this long hangs. */
const SLOW_MS = 10_000;

/** Endless by intention: each try takes as long as its bound. */
const BOUNDED = /endless|bomb|without-end|too-many/;
const files = sourceFiles()
  .filter((file) => file.endsWith('.bpmn') && !BOUNDED.test(file))
  .map((file) => ({ file, text: readFileSync(projectPath(file), 'utf8') }))
  .filter(({ text }) => text.length < 60_000);

const broken = fc.record({
  from: fc.constantFrom(...files.map(({ file }) => file)),
  mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }),
  numbers: fc.array(fc.nat(), { minLength: 2, maxLength: 8 }),
});
const texts = new Map(files.map(({ file, text }) => [file, text]));

describe('mutated BPMN files', function () {
  this.timeout(long ? 900_000 : 120_000);

  it('are deployed or refused with a reason; what is deployed runs or refuses, nothing throws', async () => {
    const counts = { files: 0, deployed: 0 };
    await fc.assert(
      fc.asyncProperty(broken, async ({ from, mutations, numbers }) => {
        // when
        const began = performance.now();
        const answer = await compiled({ 'a.bpmn': mutated(texts.get(from)!, mutations) });
        // then
        counts.files++;
        if ('problems' in answer) {
          expectReasons(answer.problems);
        } else {
          counts.deployed++;
          expect(answer.models.length).to.be.greaterThan(0);
          walk(answer.models, numbers);
        }
        expect(performance.now() - began).to.be.below(SLOW_MS);
      }),
      { numRuns: RUNS, plugins: [fc.interruptAfterTimeLimit(MOST_MS)] },
    );
    tellReached('mutated files', counts.files);
    tellReached('of them deployed and run', counts.deployed);
    expect(counts.deployed).to.be.greaterThan(0).and.below(counts.files);
  });
});

// ---------------------------------------------------------------------------------------------

function expectReasons(problems: readonly { code: string; message: string; messageEn: string }[]) {
  expect(problems.length).to.be.greaterThan(0);
  for (const { code, message, messageEn } of problems) {
    expect(code).not.to.equal('COMPILE_FAILED');
    expect(message).not.to.equal('');
    expect(messageEn).not.to.equal('');
  }
}

/** A throw is a bug; a refusal is a value. */
function walk(models: readonly Model[], [first, ...numbers]: readonly number[]): void {
  const world = new World(models);
  if (!begin(world, first!)) return;
  for (const number of numbers) act(world, number);
}
