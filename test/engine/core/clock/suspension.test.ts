import { expect } from 'chai';
import type { Clock } from '../../../../engine/core/clock/clock.js';
import { SPECIAL_PROCEDURES, checkSuspension } from '../../../../engine/core/clock/suspension.js';
import type { Suspension } from '../../../../engine/core/clock/term.js';
import { at, clockOf, county } from './county.js';

const NOW = at('2026-03-05T10:00');
const testing: Suspension = {
  from: '2026-03-05',
  procedure: 'testing',
  basis: '行政许可法第四十五条',
  notice: '卫特告〔2026〕1号',
};

describe('beginning a suspension', () => {
  it('is allowed for each procedure of article 45', () => {
    expect(Object.values(SPECIAL_PROCEDURES)).to.deep.equal([
      '听证',
      '招标',
      '拍卖',
      '检验',
      '检测',
      '检疫',
      '鉴定',
      '专家评审',
    ]);
    for (const procedure of Object.keys(SPECIAL_PROCEDURES) as Suspension['procedure'][]) {
      expect(codeOf(clockOf(), { ...testing, procedure })).to.equal(undefined);
    }
  });

  it('is refused for site visits, publicity and whatever else article 45 does not list', () => {
    expect(codeOf(clockOf(), { ...testing, procedure: 'other' })).to.equal('PROCEDURE_NOT_LISTED');
  });

  it('needs its legal basis and the written notice', () => {
    const { basis: _basis, ...noBasis } = testing;
    const { notice: _notice, ...noNotice } = testing;
    expect(codeOf(clockOf(), noBasis)).to.equal('SUSPENSION_BASIS_REQUIRED');
    expect(codeOf(clockOf(), noNotice)).to.equal('SUSPENSION_NOTICE_REQUIRED');
  });

  it('lets a promise stand still as declared, with its basis', () => {
    const promised = clockOf({ kind: 'promised' });
    const declared: Suspension = { from: '2026-03-05', procedure: 'other', basis: '某条例第九条' };
    expect(codeOf(promised, declared)).to.equal(undefined);
    expect(codeOf(promised, { from: '2026-03-05', procedure: 'other' })).to.equal(
      'SUSPENSION_BASIS_REQUIRED',
    );
    expect(codeOf(promised, testing)).to.equal(undefined);
  });

  it('lets a stage stand still only with the promise', () => {
    const stage = clockOf({ kind: 'stage' });
    const promised = clockOf({ kind: 'promised' });
    expect(codeOf(stage, testing, promised)).to.equal('PROMISE_RUNS');
    expect(codeOf(stage, testing)).to.equal('PROMISE_RUNS');
    const standing = { ...promised, suspensions: [testing] };
    expect(codeOf(stage, testing, standing)).to.equal(undefined);
  });

  it('never touches the other clocks', () => {
    for (const kind of [
      'receipt',
      'correction',
      'deferred',
      'joint',
      'delivery',
      'supervision',
    ] as const) {
      expect(codeOf(clockOf({ kind }), testing), kind).to.equal('CLOCK_NOT_SUSPENDABLE');
    }
  });

  it('cannot happen on an expired clock', () => {
    // due 2026-03-16 at 17:30
    expect(codeAt('2026-03-16T17:29', '2026-03-16')).to.equal(undefined);
    expect(codeAt('2026-03-16T17:30', '2026-03-16')).to.equal('CLOCK_EXPIRED');
    // nor by a date set beyond the end
    expect(codeAt('2026-03-10T09:00', '2026-03-17')).to.equal('CLOCK_EXPIRED');
  });

  it('cannot happen on a clock that has stopped', () => {
    expect(codeOf(clockOf({ stoppedAt: '2026-03-04T10:00' }), testing)).to.equal('CLOCK_STOPPED');
  });

  it('cannot end before it begins', () => {
    expect(codeOf(clockOf(), { ...testing, to: '2026-03-04' })).to.equal(
      'SUSPENSION_ENDS_BEFORE_IT_BEGINS',
    );
  });
});

function codeOf(clock: Clock, suspension: Suspension, promised?: Clock): string | undefined {
  return checkSuspension(clock, suspension, NOW, county, promised)?.code;
}

function codeAt(now: string, from: string): string | undefined {
  return checkSuspension(clockOf(), { ...testing, from }, at(now), county)?.code;
}
