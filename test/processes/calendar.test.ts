import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import chineseDays from 'chinese-days';
import { checkYear } from '../../engine/core/clock/calendar-check.js';
import { isProvisional, isWorkday } from '../../engine/core/clock/calendar.js';
import { formatDate, parseDate } from '../../engine/core/clock/civil.js';
import { projectPath } from '../support/fixture.js';
import { YEARS, county, shippedYear } from '../engine/core/clock/county.js';

describe('shipped calendar files', () => {
  it('are those of the years that the tests build on', () => {
    const files = readdirSync(projectPath('processes/calendar'));
    expect(files.toSorted()).to.deep.equal(YEARS.map((year) => `${year}.json`));
  });

  for (const year of YEARS) {
    it(`${year}.json is sound and names its notice`, () => {
      const file = shippedYear(year);
      expect(checkYear(file, `${year}.json`)).to.deep.equal([]);
      expect(file.year).to.equal(year);
      expect(file.notice).to.match(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
    });
  }

  it('agree with chinese-days on every day from 2023-01-01 to 2026-12-31', () => {
    // when
    const differing: string[] = [];
    let compared = 0;
    for (let day = parseDate('2023-01-01')!; day <= parseDate('2026-12-31')!; day++) {
      const date = formatDate(day);
      if (chineseDays.isWorkday(date) !== isWorkday(county, day)) differing.push(date);
      if (isProvisional(county, day)) differing.push(`${date} provisional`);
      compared++;
    }
    // then
    expect(compared).to.equal(1461);
    expect(differing).to.deep.equal([]);
  });

  it('have the known number of workdays a year', () => {
    // 2024 251, 2025 248, 2026 248
    expect([2024, 2025, 2026].map(workdaysOf)).to.deep.equal([251, 248, 248]);
  });
});

function workdaysOf(year: number): number {
  let count = 0;
  for (let day = parseDate(`${year}-01-01`)!; day <= parseDate(`${year}-12-31`)!; day++) {
    if (isWorkday(county, day)) count++;
  }
  return count;
}
