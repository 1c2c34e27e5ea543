import { expect } from 'chai';
import { isExpired, isSuspended, usageOf } from '../../../../engine/core/clock/usage.js';
import { at, clockOf, county } from './county.js';

describe('used and remaining', () => {
  it('does not count the start day, but today', () => {
    expect(used('2026-03-02T10:00')).to.deep.equal({ used: 0, remaining: 10, overdue: 0 });
    expect(used('2026-03-03T08:00')).to.deep.equal({ used: 1, remaining: 9, overdue: 0 });
    expect(used('2026-03-08T08:00')).to.deep.equal({ used: 4, remaining: 6, overdue: 0 });
  });

  it('goes on after the due date, net of what stands still', () => {
    // due Monday 2026-03-16; on Thursday three days over
    expect(used('2026-03-16T17:29').overdue).to.equal(0);
    expect(used('2026-03-19T09:00')).to.deep.equal({ used: 13, remaining: 0, overdue: 3 });
  });

  it('leaves suspended days out', () => {
    const suspensions = [{ from: '2026-03-05', to: '2026-03-12' }];
    expect(used('2026-03-13T09:00', { suspensions })).to.include({ used: 4, remaining: 6 });
    const open = [{ from: '2026-03-05' }];
    expect(used('2026-06-01T09:00', { suspensions: open })).to.include({ used: 3, overdue: 0 });
  });

  it('ends when the clock stops', () => {
    const stopped = used('2026-06-01T09:00', { stoppedAt: '2026-03-06T16:00' });
    expect(stopped).to.deep.equal({ used: 4, remaining: 6, overdue: 0 });
  });

  it('counts natural days and hours in their own unit', () => {
    const natural = used('2026-03-08T09:00', { limit: { n: 7, unit: 'naturalDay' } });
    expect(natural).to.include({ used: 6, remaining: 1 });
    const hours = used('2026-03-02T14:00', {
      limit: { n: 4, unit: 'hour' },
      anchor: '2026-03-02T11:00',
    });
    expect(hours).to.include({ used: 1.5, remaining: 2.5 });
    const late = used('2026-03-03T09:00', {
      limit: { n: 4, unit: 'hour' },
      anchor: '2026-03-02T11:00',
    });
    expect(late).to.deep.equal({ used: 5.5, remaining: 0, overdue: 1.5 });
  });

  it('is in time on a moved last day', () => {
    // given 6 natural days from Sunday: Saturday 7, moved to Monday 9
    const clock = clockOf({ anchor: '2026-03-01', limit: { n: 6, unit: 'naturalDay' } });
    expect(usageOf(clock, at('2026-03-09T10:00'), county).overdue).to.equal(0);
    expect(isExpired(clock, at('2026-03-09T10:00'), county)).to.equal(false);
    expect(usageOf(clock, at('2026-03-10T10:00'), county).overdue).to.equal(1);
  });
});

describe('expiry', () => {
  it('comes at the closing hour of the due day', () => {
    expect(isExpired(clockOf(), at('2026-03-16T17:29'), county)).to.equal(false);
    expect(isExpired(clockOf(), at('2026-03-16T17:30'), county)).to.equal(true);
  });

  it('never comes while suspended, however long', () => {
    const clock = clockOf({ suspensions: [{ from: '2026-03-05' }] });
    expect(isExpired(clock, at('2036-03-05T10:00'), county)).to.equal(false);
    const onDueDay = clockOf({ suspensions: [{ from: '2026-03-16' }] });
    expect(isExpired(onDueDay, at('2026-06-05T10:00'), county)).to.equal(false);
  });

  it('of a stopped clock depends on when it was stopped', () => {
    const late = at('2027-01-01T00:00');
    expect(isExpired(clockOf({ stoppedAt: '2026-03-16T17:00' }), late, county)).to.equal(false);
    expect(isExpired(clockOf({ stoppedAt: '2026-03-16' }), late, county)).to.equal(false);
    expect(isExpired(clockOf({ stoppedAt: '2026-03-17T09:00' }), late, county)).to.equal(true);
  });

  it('knows when a suspension holds', () => {
    const clock = clockOf({ suspensions: [{ from: '2026-03-05T10:00', to: '2026-03-12T09:00' }] });
    expect(isSuspended(clock, at('2026-03-05T09:59'))).to.equal(false);
    expect(isSuspended(clock, at('2026-03-05T10:00'))).to.equal(true);
    expect(isSuspended(clock, at('2026-03-12T08:59'))).to.equal(true);
    expect(isSuspended(clock, at('2026-03-12T09:00'))).to.equal(false);
  });
});

function used(now: string, changes: Parameters<typeof clockOf>[0] = {}) {
  return usageOf(clockOf(changes), at(now), county);
}
