import type { CalendarYear } from '../core/clock/calendar-data.js';
import { openSqliteReader } from '../main.js';
import { CALENDAR_NAME, type CalendarHead } from '../service/calendars.js';
import { shippedYears } from './files.js';
import { fail } from './sentence.js';
import { dataFolder } from './settings.js';

/**
 * Shows the arrangement of holidays that limits go by: that of the data folder, with what has been
 * imported; without a data folder the one that comes with the product.
 */
export async function calendar([yearText]: readonly string[]): Promise<void> {
  const years = (await importedYears()) ?? (await shippedYears());
  const wanted =
    yearText === undefined ? years : years.filter(({ year }) => `${year}` === yearText);
  if (wanted.length === 0) {
    const known = years.map(({ year }) => year).join('、');
    return fail({
      zh: `没有 ${yearText ?? ''} 年的放假安排，该年的日期只能暂定。已有：${known}。`,
      en: `No arrangement for ${yearText ?? ''}: its dates are provisional. Known: ${known}.`,
    });
  }
  for (const year of wanted) console.log(tell(year));
}

function tell({ year, notice, revision, unverified, off, work }: CalendarYear): string {
  const doubt = unverified ? '，未经核对 unverified' : '';
  return [
    `${year} 年（${notice}，第 ${revision} 版${doubt}）`,
    ...off.map(({ name, from, to }) => `  休 ${from} 至 ${to}  ${name}`),
    `  班 ${work.join('、')}`,
  ].join('\n');
}

async function importedYears(): Promise<readonly CalendarYear[] | undefined> {
  const reader = await openSqliteReader(dataFolder(process.env)).catch(() => undefined);
  try {
    const { tenant, kind, key } = CALENDAR_NAME;
    const stored = await reader?.loadByKey(tenant, kind, key);
    return (stored?.head as CalendarHead | undefined)?.revisions.at(-1)?.years;
  } finally {
    await reader?.close();
  }
}
