import { expect } from 'chai';
import { Tally, median, nearestRank } from '../../../../engine/service/statistics/tally.js';

const of = (...values: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('figures', () => {
  it('take the middle one, of an even number the mean of both', () => {
    expect(median(of(9, 1, 5))).to.equal(5);
    expect(median(of(4, 1, 2, 9))).to.equal(3);
    expect(median(of(0))).to.equal(0);
    expect(median(of())).to.equal(null);
  });

  it('take for P90 the value at the nearest rank', () => {
    // of ten the ninth, of eleven the tenth
    expect(nearestRank(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 0.9)).to.equal(9);
    expect(nearestRank(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 0.9)).to.equal(10);
    expect(nearestRank(of(7, 7, 7), 0.9)).to.equal(7);
    expect(nearestRank(of(), 0.9)).to.equal(null);
  });

  it('have no rate where nothing was decided', () => {
    // given
    const tally = new Tally();
    expect(tally.figures().onTimeRate).to.equal(null);
    // when
    tally.addDecided(true, 2);
    tally.addDecided(false, 12);
    tally.addDecided(true, undefined);
    // then
    expect(tally.figures()).to.include({ decided: 3, onTime: 2, onTimeRate: 2 / 3, medianDays: 7 });
  });
});
