import type { CalendarYear, DayRange } from './calendar-data.js';
import { checkYear } from './calendar-check.js';
import { dayNumber, formatDate, weekdayOf } from './civil.js';
import type { Problem } from './problem.js';

/** What was read of a notice; problems are for a person to look at before it is taken over. */
export interface NoticeRead {
  readonly year: CalendarYear;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of the State Council's yearly notice (关于某年部分节假日安排的通知), as it is
 * published: a numbered paragraph for each festival, days that are off before 放假, make-up
 * workdays before 上班. Days of the week and the number of days are held against the calendar.
 */
export function readNotice(text: string, revision: number): NoticeRead | { problems: Problem[] } {
  const plain = text.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');
  const year = Number(/(\d{4})年(?:部分)?节假日/.exec(plain)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) {
    return {
      problems: [
        problem('text', '没有找到“某年部分节假日安排”字样', 'No year of a notice was found'),
      ],
    };
  }
  const notice = /国办[\u4e00-\u9fff]{1,4}〔\d{4}〕\d{1,4}号/.exec(plain)?.[0] ?? '';
  const problems: Problem[] = [];
  const off: DayRange[] = [];
  const work: string[] = [];
  for (const { name, body } of paragraphs(plain)) {
    for (const sentence of body.split(/[。；]/)) {
      const found = daysIn(sentence, year, name, problems);
      if (/放假/.test(sentence)) off.push(...rangeOf(name, found, sentence, problems));
      else if (/上班/.test(sentence)) work.push(...found.map(({ day }) => formatDate(day)));
    }
  }
  if (off.length === 0) {
    problems.push(problem('text', '没有读出任何放假日期', 'No holiday could be read'));
  }
  const read: CalendarYear = { year, notice, revision, off, work: work.toSorted() };
  return { year: read, problems: [...problems, ...checkYear(read, 'year')] };
}

// ---------------------------------------------------------------------------------------------

interface Found {
  readonly day: number;
  /** It ends a range that the one before began. */
  readonly ends: boolean;
}

function paragraphs(plain: string): readonly { readonly name: string; readonly body: string }[] {
  const heads = [...plain.matchAll(/[一二三四五六七八九十]{1,3}、([^：:。]{2,14})[：:]/g)];
  return heads.map((head, index) => ({
    name: head[1] ?? '',
    body: plain.slice(head.index + head[0].length, heads[index + 1]?.index),
  }));
}

/** Dates in order; year and month are those of the date before, where they are left out. */
function daysIn(text: string, year: number, name: string, problems: Problem[]): readonly Found[] {
  const pattern = /(至)?(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(（[^）]*）)?/g;
  const found: Found[] = [];
  let [y, m] = [year, 0];
  for (const [shown, to, otherYear, month, date, aside = ''] of text.matchAll(pattern)) {
    y = otherYear === undefined ? y : Number(otherYear);
    m = month === undefined ? m : Number(month);
    if (m < 1 || m > 12) continue;
    const day = dayNumber(y, m, Number(date));
    const weekday = /(?:周|星期)([一二三四五六日天])/.exec(aside)?.[1];
    if (weekday !== undefined && WEEKDAYS.indexOf(weekday) % 7 !== weekdayOf(day) % 7) {
      const message = `${name}：${shown.replace('至', '')}不是星期${weekday}，请核对原文`;
      problems.push(problem('text', message, `${formatDate(day)} is no such day of the week`));
    }
    found.push({ day, ends: to !== undefined });
  }
  return found;
}

/** 日 and 天 are Sunday. */
const WEEKDAYS = '日一二三四五六天';

function rangeOf(
  name: string,
  [first, second]: readonly Found[],
  sentence: string,
  problems: Problem[],
): readonly DayRange[] {
  if (!first) return [];
  const last = second?.ends ? second.day : first.day;
  const said = Number(/(?:共|放假)(\d{1,2})天/.exec(sentence)?.[1] ?? Number.NaN);
  if (!Number.isNaN(said) && said !== last - first.day + 1) {
    const message = `${name}：原文写共 ${said} 天，按起止日期是 ${last - first.day + 1} 天`;
    problems.push(problem('text', message, `${name}: the number of days does not fit`));
  }
  return [{ name, from: formatDate(first.day), to: formatDate(last) }];
}

function problem(path: string, message: string, messageEn: string): Problem {
  return { path, message, messageEn };
}
