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

  it('adds up what the tests say that they have reached', () => {
    // given
    const output =
      '  reached: 12 mutated files\n  reached: 3 random commands\n1 passed, 0 failed\n';
    // when
    const progress = addRound(addRound(newProgress(1), output, 1_000), output, 1_000);
    // then
    expect(progress.reached).to.deep.equal({ 'mutated files': 24, 'random commands': 6 });
    expect(describeProgress(progress)).to.equal(
      '2 rounds up to seed 2 in 2 s: 2 tests passed, 0 failed; 24 mutated files; 6 random commands',
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
