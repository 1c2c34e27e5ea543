import { expect } from 'chai';
import { addRound, describeProgress, newProgress } from './progress.js';

describe('progress of a long run', () => {
  it('adds up rounds and goes on with the next seed', () => {
    // when
    const one = addRound(newProgress(7), 'x\n12 passed, 0 failed, 0 skipped\n', 2_000);
    const two = addRound(one, '12 passed, 0 failed, 0 skipped\n', 3_000);

    // then
    expect(two.nextSeed).to.equal(9);
    expect(describeProgress(two)).to.equal(
      '2 rounds up to seed 8 in 5 s: 24 tests passed, 0 failed',
    );
  });

  it('keeps the seed of a round that failed', () => {
    const progress = addRound(newProgress(7), '11 passed, 1 failed, 0 skipped\n', 1);
    expect(progress).to.include({ passed: 11, failed: 1 });
    expect(progress.failedSeeds).to.deep.equal([7]);
  });

  it('takes silence and a round without tests for a failure', () => {
    expect(addRound(newProgress(7), 'killed', 1).failedSeeds).to.deep.equal([7]);
    expect(addRound(newProgress(7), '0 passed, 0 failed, 0 skipped', 1).failed).to.equal(1);
  });
});
