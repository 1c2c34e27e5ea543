import { expect } from 'chai';
import { lapsedClocks, nextDueAt } from '../../../../engine/core/case/next-due.js';
import { at, county } from '../clock/county.js';
import type { CaseDriver } from './driver.js';
import { BASIS, licence } from './items.js';
import { accepted, defect, granted, received } from './stories.js';

const next = (driver: CaseDriver): number | undefined =>
  nextDueAt(driver.state, driver.item, county);

/** Asked to correct on Monday 2 March, within five workdays: to the end of Monday the 9th. */
function correcting(withdrawal: boolean): CaseDriver {
  const correction = { n: 5, unit: 'workday' as const, ...(withdrawal && { withdrawal: BASIS }) };
  const notice = { type: 'notifyCorrection', defects: [defect('plan')] } as const;
  return received('2026-03-02T09:00', licence({ correction })).press(
    'acceptance',
    'notifyCorrection',
    notice,
  );
}

describe('next-due', () => {
  it('is when the earliest clock of an organ runs out, at its closing hour', () => {
    // the five workdays of §32, from Monday the 2nd
    expect(next(received())).to.equal(at('2026-03-09T17:30'));
    // the stage's five before the promise's ten
    expect(next(accepted())).to.equal(at('2026-03-09T17:30'));
  });

  it('does not wait again for a breach that is on record', () => {
    const driver = accepted().at('2026-03-10T09:00');
    expect(next(driver)).to.equal(at('2026-03-09T17:30'));
    driver.do({ type: 'checkClocks' });
    expect(next(driver)).to.equal(at('2026-03-16T17:30'));
  });

  it('waits for an applicant only where the law makes something of it', () => {
    expect(next(correcting(false))).to.equal(undefined);
    expect(next(correcting(true))).to.equal(at('2026-03-10T00:00'));
  });

  it('waits for nothing that stands still, and for nothing after the end', () => {
    const ended = received().do({ type: 'withdraw', reason: '不办了' });
    expect(next(ended)).to.equal(undefined);
    const delivery = granted(accepted());
    expect(next(delivery)).to.equal(at('2026-03-16T17:30'));
  });

  it('names the applicant’s clocks that end the case, once they have run out', () => {
    const { state, item } = correcting(true);
    const lapsed = (when: string): string[] =>
      lapsedClocks(state, item, at(when), county).map(({ id }) => id);
    expect(lapsed('2026-03-09T23:59')).to.deep.equal([]);
    expect(lapsed('2026-03-10T00:00')).to.deep.equal(['correction']);
    const { state: mild, item: without } = correcting(false);
    expect(lapsedClocks(mild, without, at('2026-05-10T00:00'), county)).to.deep.equal([]);
  });
});
