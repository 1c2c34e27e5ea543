import { expect } from 'chai';
import chineseDays from 'chinese-days';
import { formatDate } from '../../../../engine/core/clock/civil.js';
import { statutoryFestivals } from '../../../../engine/core/clock/festivals.js';

describe('statutory festivals', () => {
  it('are those of 2027 in the public almanac', () => {
    // 春节 2027-02-06, 清明 04-05, 端午 06-09, 中秋 09-15
    expect(dates(2027)).to.deep.equal({
      元旦: ['2027-01-01', '2027-01-01'],
      清明节: ['2027-04-05', '2027-04-05'],
      劳动节: ['2027-05-01', '2027-05-02'],
      国庆节: ['2027-10-01', '2027-10-03'],
      春节: ['2027-02-05', '2027-02-08'],
      端午节: ['2027-06-09', '2027-06-09'],
      中秋节: ['2027-09-15', '2027-09-15'],
    });
  });

  for (let year = 2024; year <= 2040; year++) {
    it(`are 13 days in ${year} and agree with a lunar calendar`, () => {
      // when
      const festivals = dates(year);
      const days = statutoryFestivals(year).reduce((sum, { from, to }) => sum + to - from + 1, 0);
      // then
      expect(days).to.equal(13);
      expect(nextDay(festivals['春节']![0])).to.equal(lunar(`${year}-01-01`));
      expect(festivals['端午节']![0]).to.equal(lunar(`${year}-05-05`));
      expect(festivals['中秋节']![0]).to.equal(lunar(`${year}-08-15`));
      const qingming = chineseDays.getSolarTermDate(year, 4, 'pure_brightness');
      expect(festivals['清明节']![0]).to.equal(qingming);
    });
  }

  it('leave the lunar ones out where the table ends', () => {
    expect(Object.keys(dates(2090))).to.deep.equal(['元旦', '清明节', '劳动节', '国庆节']);
  });
});

function dates(year: number): Record<string, [string, string]> {
  return Object.fromEntries(
    statutoryFestivals(year).map(({ name, from, to }) => [
      name,
      [formatDate(from), formatDate(to)],
    ]),
  );
}

function lunar(date: string): string {
  return chineseDays.getSolarDateFromLunar(date).date;
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
