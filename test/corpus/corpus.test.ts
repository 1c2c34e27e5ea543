import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fixturePath } from '../support/fixture.js';
import type { Case, Family } from './case.js';
import { families } from './families.js';
import { pathOf, textOf } from './files.js';
import { Player } from './player.js';
import { parseSteps } from './steps.js';

const all = families.flatMap((family) => family.cases.map((one) => ({ family, one })));

describe('corpus of processes, one rule each', function () {
  this.timeout(20_000);

  it('has 250 of them, each by its own name', () => {
    const names = all.map(({ one }) => one.rule);
    expect(names.length).to.be.at.least(250);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('has files that say the same, and no others (node dist/test/corpus/write.js)', () => {
    for (const { family, one } of all) {
      const text = textOf(one);
      if (text !== undefined) expect(readFileSync(pathOf(family, one), 'utf8')).to.equal(text);
    }
    const files = families.flatMap(({ name }) => readdirSync(fixturePath(import.meta.url, name)));
    expect(files.toSorted()).to.deep.equal(all.map(({ one }) => `${one.rule}.bpmn`).toSorted());
  });

  for (const family of families) {
    describe(family.name, () => {
      for (const one of family.cases) {
        it(`${one.rule}: ${one.of}`, async () => {
          await play(family, one, { restarts: false });
          await play(family, one, { restarts: true });
        });
      }
    });
  }
});

// ---------------------------------------------------------------------------------------------

/**
 * Once as it is and once with a restart before each step: saving and reloading at any wait state
 * changes nothing.
 */
async function play(family: Family, one: Case, how: { restarts: boolean }): Promise<void> {
  // given
  const steps = parseSteps(one.steps);
  const refused = steps.find(({ verb }) => verb === 'deploy')?.words.slice(1);
  const player = await Player.of(one.rule, how);
  const xml = readFileSync(pathOf(family, one), 'utf8');
  const problems = await player.deploy({ [`${one.rule}.bpmn`]: xml, ...one.files });
  expect(problems?.map(({ elementId }) => elementId)).to.deep.equal(refused);
  // when and then, step by step
  for (const step of steps) if (step.verb !== 'deploy') await player.play(step);
  await player.close();
}
