import { expect } from 'chai';
import { dayInWords } from '../../../../engine/service/cases/day-words.js';

const NOW = Date.parse('2026-03-02T09:00:00+08:00');

describe('a day in words', () => {
  it('names month, day and weekday, and the year where it is another', () => {
    expect(dayInWords('2026-03-02', 'zh', NOW)).to.equal('3月2日（星期一）');
    expect(dayInWords('2026-10-10T17:30:00+08:00', 'zh', NOW)).to.equal('10月10日（星期六）');
    expect(dayInWords('2027-01-03', 'zh', NOW)).to.equal('2027年1月3日（星期日）');
    expect(dayInWords('2026-03-02', 'en', NOW)).to.equal('Mon 2026-03-02');
    expect(dayInWords('soon', 'zh', NOW)).to.equal('soon');
  });
});
