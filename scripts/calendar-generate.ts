/**
 * Proposes `processes/calendar/<year>.json` from the npm package chinese-days, for a person to
 * compare with the printed notice of the State Council:
 *
 *   node dist/scripts/calendar-generate.js 2027 '国办发明电〔2026〕…号' > processes/calendar/2027.json
 */
import { stdout, stderr, argv } from 'node:process';
import chineseDays from 'chinese-days';
import type { CalendarYear, DayRange } from '../engine/core/clock/calendar-data.js';
import { dayNumber, formatDate, weekdayOf } from '../engine/core/clock/civil.js';

const NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
};

const [, , yearText = '', notice = ''] = argv;
const year = Number(yearText);
if (!/^20\d\d$/.test(yearText) || notice === '') {
  stderr.write('用法：calendar-generate <年份> <国办通知文号>\n');
  process.exitCode = 2;
} else {
  stdout.write(`${JSON.stringify(propose(year, notice), null, 2)}\n`);
}

/** `name` of the package's detail is `English,中文,days` on days of an arrangement. */
function propose(ofYear: number, ofNotice: string): CalendarYear {
  const off: DayRange[] = [];
  const work: string[] = [];
  for (let day = dayNumber(ofYear, 1, 1); day <= dayNumber(ofYear, 12, 31); day++) {
    const date = formatDate(day);
    const detail = chineseDays.getDayDetail(date);
    const name = detail.name.split(',')[1];
    if (name === undefined) continue;
    if (detail.work) {
      if (weekdayOf(day) >= 6) work.push(date);
      continue;
    }
    const holiday = NAMES[name] ?? name;
    const last = off.at(-1);
    if (last?.name === holiday && last.to === formatDate(day - 1)) {
      off[off.length - 1] = { ...last, to: date };
    } else {
      off.push({ name: holiday, from: date, to: date });
    }
  }
  return { year: ofYear, notice: ofNotice, unverified: true, revision: 1, off, work };
}
