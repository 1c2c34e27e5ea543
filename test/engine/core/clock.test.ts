import { expect } from 'chai';
import { formatInstant } from '../../../engine/core/clock/civil.js';
import { checkExtension } from '../../../engine/core/clock/extension.js';
import type { Clock } from '../../../engine/core/clock/clock.js';
import { mustDue } from '../../../engine/core/clock/usage.js';
import { at, clockOf, county } from './clock/county.js';

/** One test for each rule of time in the statutes; every date is worked out by hand. */
describe('rules of time in the statutes', () => {
  it('许可法 §82: limits are workdays, statutory holidays left out', () => {
    expect(due({ anchor: '2026-04-29', limit: { n: 7, unit: 'workday' } })).to.equal('2026-05-12');
  });

  it('民法典 §201: the day of beginning is not counted; hours run from their moment', () => {
    expect(due({ anchor: '2026-03-02', limit: { n: 1, unit: 'workday' } })).to.equal('2026-03-03');
    const hour = { anchor: '2026-03-02T10:15', limit: { n: 1, unit: 'hour' } } as const;
    expect(due(hour)).to.equal('2026-03-02T11:15');
  });

  it('民法典 §203: a last day that is a holiday moves on; it ends with business hours', () => {
    const clock = clockOf({ anchor: '2026-04-29', limit: { n: 3, unit: 'naturalDay' } });
    expect(formatInstant(mustDue(clock, county).dueAt!)).to.equal('2026-05-06T17:30:00+08:00');
  });

  it('许可法 §32: notice of correction within five workdays of receipt', () => {
    const receipt = { kind: 'receipt', limit: { n: 5, unit: 'workday' } } as const;
    expect(due({ ...receipt, anchor: '2026-03-02T16:00' })).to.equal('2026-03-09');
  });

  it('许可法 §42: decision in 20 workdays of acceptance, extended by 10', () => {
    const clock = clockOf({ anchor: '2026-03-02', limit: { n: 20, unit: 'workday' } });
    expect(mustDue(clock, county).due).to.equal('2026-03-30');
    const extension = { n: 10, unit: 'workday', approver: 'organHead', notice: 'x' } as const;
    expect(checkExtension(clock, extension, false, at('2026-03-30T09:00'), county)).to.equal(
      undefined,
    );
    // 31 March, 1–3 April; 6 April is 清明; 7–10; 13 and 14
    expect(due({ ...clock, extensions: [extension] })).to.equal('2026-04-14');
  });

  it('许可法 §42(2), §26: joint handling in 45 workdays, extended by 15', () => {
    const joint = clockOf({ anchor: '2026-01-05', limit: { n: 45, unit: 'workday' } });
    expect(mustDue(joint, county).due).to.equal('2026-03-13');
    expect(due({ ...joint, extensions: [{ n: 15, unit: 'workday' }] })).to.equal('2026-04-03');
  });

  it('许可法 §43, §35: review below in 20 workdays, then the county’s own limit from take-over', () => {
    const township = clockOf({ anchor: '2026-03-02', limit: { n: 20, unit: 'workday' } });
    const organ = clockOf({ anchor: '2026-03-20T11:00', limit: { n: 20, unit: 'workday' } });
    expect(mustDue(township, county).due).to.equal('2026-03-30');
    // 23–27, 30 March–3 April, 7–10, 13–17 April: 19; 20 April
    expect(mustDue(organ, county).due).to.equal('2026-04-20');
  });

  it('许可法 §44: delivery within ten workdays of the decision', () => {
    const delivery = { kind: 'delivery', limit: { n: 10, unit: 'workday' } } as const;
    expect(due({ ...delivery, anchor: '2026-02-11' })).to.equal('2026-03-03');
  });

  it('法律援助: seven natural days from the application', () => {
    // Monday 2026-02-09 + 7 = Monday 16 February, in 春节: 24 February
    expect(due({ anchor: '2026-02-09', limit: { n: 7, unit: 'naturalDay' } })).to.equal(
      '2026-02-24',
    );
  });

  it('市场主体登记: three workdays, extended by three', () => {
    const registration = clockOf({
      anchor: '2026-03-02',
      limit: { n: 3, unit: 'workday' },
      extensions: [{ n: 3, unit: 'workday' }],
    });
    expect(mustDue(registration, county).due).to.equal('2026-03-10');
  });

  it('即办: a limit of 0 is due the same day, never without a date', () => {
    const promised = { kind: 'promised', limit: { n: 0, unit: 'workday' } } as const;
    expect(due({ ...promised, anchor: '2026-03-02T09:00' })).to.equal('2026-03-02');
  });
});

function due(changes: Partial<Clock>): string | null {
  return mustDue(clockOf(changes), county).due;
}
