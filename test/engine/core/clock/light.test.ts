import { expect } from 'chai';
import { caseLight, lightOf, type Thresholds } from '../../../../engine/core/clock/light.js';
import { at, clockOf, county } from './county.js';

describe('light of a clock', () => {
  // 10 workdays from 2026-03-02, due 2026-03-16: yellow at two remaining (20 %)
  const cases: [string, string][] = [
    ['2026-03-02T09:00', 'green'],
    ['2026-03-11T23:59', 'green'], // 7 used, 3 remain
    ['2026-03-12T00:00', 'yellow'], // 8 used
    ['2026-03-16T17:29', 'yellow'],
    ['2026-03-16T17:30', 'red'],
    ['2026-05-06T09:00', 'red'],
  ];
  for (const [now, light] of cases) {
    it(`is ${light} at ${now}`, () => {
      expect(lightOf(clockOf(), at(now), county)).to.equal(light);
    });
  }

  it('is yellow with one workday left, however short the limit', () => {
    const short = clockOf({ limit: { n: 3, unit: 'workday' } });
    expect(lightOf(short, at('2026-03-03T09:00'), county)).to.equal('green');
    expect(lightOf(short, at('2026-03-04T09:00'), county)).to.equal('yellow');
  });

  it('takes thresholds of the item', () => {
    const tenth: Thresholds = { remaining: 0, share: 0.1 };
    expect(lightOf(clockOf(), at('2026-03-12T09:00'), county, tenth)).to.equal('green');
    expect(lightOf(clockOf(), at('2026-03-13T09:00'), county, tenth)).to.equal('yellow');
  });

  it('is blue while suspended, also beyond the due day', () => {
    const clock = clockOf({ suspensions: [{ from: '2026-03-16' }] });
    expect(lightOf(clock, at('2026-03-16T18:00'), county)).to.equal('blue');
    expect(lightOf(clock, at('2026-09-01T18:00'), county)).to.equal('blue');
  });

  it('is none once stopped', () => {
    const clock = clockOf({ stoppedAt: '2026-03-04T10:00' });
    expect(lightOf(clock, at('2026-03-05T10:00'), county)).to.equal(undefined);
  });
});

describe('light of a case', () => {
  it('is the worst of its running clocks', () => {
    expect(caseLight(['green', 'red', 'yellow'], true)).to.equal('red');
    expect(caseLight(['green', 'yellow', 'blue'], false)).to.equal('yellow');
    expect(caseLight(['green', 'blue', undefined], true)).to.equal('green');
  });

  it('is blue only if none runs and none was breached', () => {
    expect(caseLight(['blue', undefined], false)).to.equal('blue');
    expect(caseLight(['blue', undefined], true)).to.equal('red');
  });

  it('is green when all is done in time', () => {
    expect(caseLight([undefined], false)).to.equal('green');
    expect(caseLight([], true)).to.equal('red');
  });
});
