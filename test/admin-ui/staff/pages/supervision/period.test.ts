import { expect } from 'chai';
import {
  daysAfter,
  periodOf,
  presetOf,
  readPeriod,
} from '../../../../../admin-ui/staff/pages/supervision/period.js';

describe('period of the figures', () => {
  const TODAY = '2026-03-23';

  it('is of whole months, thirty days, a year up to today', () => {
    expect(periodOf('month', TODAY)).to.deep.equal({ from: '2026-03-01', to: TODAY });
    expect(periodOf('lastMonth', TODAY)).to.deep.equal({ from: '2026-02-01', to: '2026-02-28' });
    expect(periodOf('thirty', TODAY)).to.deep.equal({ from: '2026-02-22', to: TODAY });
    expect(periodOf('year', TODAY)).to.deep.equal({ from: '2026-01-01', to: TODAY });
  });

  it('reaches back over the turn of a year and a leap day', () => {
    expect(periodOf('lastMonth', '2026-01-05')).to.deep.equal({
      from: '2025-12-01',
      to: '2025-12-31',
    });
    expect(periodOf('lastMonth', '2028-03-31').to).to.equal('2028-02-29');
    expect(daysAfter('2028-02-28', 1)).to.equal('2028-02-29');
  });

  it('is what the address says, if it can be', () => {
    const read = (text: string) => readPeriod(new URLSearchParams(text), TODAY);
    const month = periodOf('month', TODAY);
    expect(read('from=2026-02-03&to=2026-02-04').from).to.equal('2026-02-03');
    expect(read('')).to.deep.equal(month);
    expect(read('from=2026-02-30&to=2026-03-01')).to.deep.equal(month);
    expect(read('from=2026-03-02&to=2026-03-01')).to.deep.equal(month);
    // the server counts 366 days at most
    expect(read('from=2025-03-23&to=2026-03-23').from).to.equal('2025-03-23');
    expect(read('from=2025-03-22&to=2026-03-23')).to.deep.equal(month);
  });

  it('is known as the preset that it is', () => {
    expect(presetOf({ from: '2026-01-01', to: TODAY }, TODAY)).to.equal('year');
    expect(presetOf({ from: '2026-01-02', to: TODAY }, TODAY)).to.equal(undefined);
  });
});
