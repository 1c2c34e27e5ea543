import { expect } from 'chai';
import { snapshot } from '../support/step.js';
import { checkRun } from './golden-check.js';
import { GoldenRun, type Golden } from './golden.js';
import { items, names, text } from './load.js';

const goldens = names('golden').map((file) => ({
  file,
  golden: JSON.parse(text(`golden/${file}`)) as Golden,
}));

describe('golden runs', () => {
  it('there are some of every item', () => {
    // then
    const told = new Set(goldens.map(({ golden }) => golden.item));
    expect([...told].toSorted()).to.deep.equal(
      items()
        .map(({ key }) => key)
        .toSorted(),
    );
  });

  for (const { file, golden } of goldens) {
    it(`${file}: ${golden.title}`, () => {
      // given
      const run = new GoldenRun(golden);
      // when, then
      checkRun(run);
    });
  }

  it('replay to the same state from what was recorded', () => {
    // given
    const golden = goldens.find(({ file }) => file === 'publicHygiene.main.json')!.golden;
    const states = [1, 2].map(() => {
      const run = new GoldenRun(golden);
      run.start();
      // when
      for (const step of golden.steps) run.step(step);
      return snapshot(run.world.aggregate);
    });
    // then
    expect(states[0]).to.deep.equal(states[1]);
  });
});
