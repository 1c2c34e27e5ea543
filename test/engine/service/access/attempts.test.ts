import { expect } from 'chai';
import fc from 'fast-check';
import { Attempts } from '../../../../engine/service/access/attempts.js';

describe('failed attempts', () => {
  it('are let in so many times within the window, and wait for the oldest to pass', () => {
    const attempts = new Attempts(3, 1_000);
    for (const at of [0, 100, 200]) {
      expect(attempts.waitFor('a', at)).to.equal(0);
      attempts.record('a', at);
    }
    expect(attempts.waitFor('a', 300)).to.equal(700);
    expect(attempts.waitFor('a', 999)).to.equal(1);
    expect(attempts.waitFor('a', 1_000)).to.equal(0);
    expect(attempts.waitFor('b', 300)).to.equal(0);
  });

  it('are forgiven one by one, or all', () => {
    const attempts = new Attempts(2, 1_000);
    attempts.record('a', 1);
    attempts.record('a', 2);
    attempts.forgive('a');
    expect(attempts.waitFor('a', 3)).to.equal(0);
    attempts.record('a', 3);
    expect(attempts.waitFor('a', 4)).to.be.above(0);
    attempts.clear('a');
    expect(attempts.waitFor('a', 5)).to.equal(0);
    attempts.forgive('nobody');
  });

  it('of the future do not count: a clock may have been set back', () => {
    const attempts = new Attempts(1, 1_000);
    attempts.record('a', 50_000);
    expect(attempts.waitFor('a', 10)).to.equal(0);
  });

  it('are remembered of a bounded number of names, the latest', () => {
    const attempts = new Attempts(1, 1_000);
    for (let n = 0; n <= 50_000; n++) attempts.record(`name ${n}`, 0);
    expect(attempts.waitFor('name 0', 1)).to.equal(0);
    expect(attempts.waitFor('name 1', 1)).to.be.above(0);
    expect(attempts.waitFor('name 50000', 1)).to.be.above(0);
  });

  it('never let through more than the most within any window', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { maxLength: 60 }), (pauses) => {
        const attempts = new Attempts(4, 1_000);
        const passed: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          if (attempts.waitFor('a', now) > 0) continue;
          attempts.record('a', now);
          passed.push(now);
        }
        for (const at of passed) {
          const within = passed.filter((other) => other > at - 1_000 && other <= at);
          expect(within.length).to.be.at.most(4);
        }
      }),
    );
  });
});
