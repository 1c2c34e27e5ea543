import { clockList } from '../../core/case/clocks.js';
import type { CaseState } from '../../core/case/state.js';
import { withClosure, withYear } from '../../core/clock/calendar-change.js';
import { checkClosures, checkYear } from '../../core/clock/calendar-check.js';
import type { CalendarData, CalendarYear, Closure } from '../../core/clock/calendar-data.js';
import { type Calendar, buildCalendar } from '../../core/clock/calendar.js';
import { CLOCK_KINDS } from '../../core/clock/kinds.js';
import type { Problem } from '../../core/clock/problem.js';
import { mustDue } from '../../core/clock/usage.js';
import { readNotice } from '../../core/clock/notice-text.js';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Refused, type Result, rejected } from '../result.js';
import { pages } from './case-pages.js';
import { caseIn } from './find-case.js';

type Context = Pick<ServiceContext, 'runtime' | 'calendars' | 'limits'>;

/** What is to be changed, untrusted JSON: a year's arrangement, or a closure. */
export interface CalendarChange {
  readonly year?: unknown;
  readonly closure?: unknown;
}

/** A running clock whose last day would be another one. */
export interface MovedClock {
  readonly number: string;
  readonly itemName: string;
  readonly township: string;
  readonly clock: string;
  readonly clockName: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface CalendarPreview {
  /** Open cases that were looked at, of so many; fewer than all only beyond twenty thousand. */
  readonly examined: number;
  readonly total: number;
  readonly movedCases: number;
  readonly movedClocks: number;
  /** The first two hundred. */
  readonly items: readonly MovedClock[];
}

const MOST_EXAMINED = 20_000;
const MOST_SHOWN = 200;

/** Which open cases would move, before anybody confirms. Changes nothing. */
export async function previewCalendar(
  context: Context,
  change: CalendarChange,
): Promise<Result<CalendarPreview>> {
  const changed = apply(context.calendars.data(), change);
  if ('problems' in changed) return refused(changed.problems);
  const calendar = buildCalendar(changed);
  const answer = await context.limits.calendarPreviews.run(() => compare(context, calendar));
  return answer === 'full' ? rejected('TOO_MANY_ATTEMPTS', { minutes: 1 }) : { value: answer };
}

/** Reads the text of a yearly notice; nothing is changed. */
export async function parseNotice(
  { calendars }: Pick<ServiceContext, 'calendars'>,
  text: string,
): Promise<
  Result<{
    readonly year: CalendarYear;
    readonly problems: readonly Problem[];
    readonly known: boolean;
  }>
> {
  const first = readNotice(text, 1);
  if (!('year' in first)) return refused(first.problems);
  const before = calendars.data().years.find(({ year }) => year === first.year.year);
  const read = before ? readNotice(text, before.revision + 1) : first;
  if (!('year' in read)) return refused(read.problems);
  return { value: { ...read, known: before !== undefined } };
}

// ---------------------------------------------------------------------------------------------

function apply(
  data: CalendarData,
  { year, closure }: CalendarChange,
): CalendarData | { readonly problems: readonly Problem[] } {
  if ((year === undefined) === (closure === undefined)) {
    const [message, messageEn] = ['year 与 closure 须给出其中一个', 'Give either year or closure'];
    return { problems: [{ path: 'year', message, messageEn }] };
  }
  const problems =
    year === undefined ? checkClosures([closure], 'closure') : checkYear(year, 'year');
  if (problems.length > 0) return { problems };
  return year === undefined
    ? withClosure(data, closure as Closure)
    : withYear(data, year as CalendarYear);
}

async function compare(context: Context, after: Calendar): Promise<CalendarPreview> {
  const { store } = context.runtime;
  const query = {
    kind: 'case',
    tenant: DEFAULT_TENANT,
    where: { field: 'endedAt', op: 'isNull' },
  } as const;
  const before = context.calendars.newest();
  const items: MovedClock[] = [];
  let [examined, movedCases, movedClocks] = [0, 0, 0];
  for await (const rows of pages(context, query, 'aggregate')) {
    for (const { aggregate } of rows) {
      const part = await context.runtime.read(aggregate);
      const found = part && (await caseIn(context, part));
      const moved = found ? movedIn(found.state, found.item.name, before, after) : [];
      examined++;
      if (moved.length > 0) movedCases++;
      movedClocks += moved.length;
      items.push(...moved.slice(0, MOST_SHOWN - items.length));
    }
    if (examined >= MOST_EXAMINED) break;
    // so that others are served between two pages
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { total = examined } = await store.find({ ...query, page: { limit: 1 }, count: true });
  return { examined, total, movedCases, movedClocks, items };
}

function movedIn(
  state: CaseState,
  itemName: string,
  before: Calendar,
  after: Calendar,
): readonly MovedClock[] {
  return clockList(state).flatMap(({ id, clock }) => {
    if (clock.stoppedAt !== undefined) return [];
    const [was, will] = [mustDue(clock, before).due, mustDue(clock, after).due];
    if (was === will) return [];
    const { number, townships } = state;
    const clockName = CLOCK_KINDS[clock.kind].name;
    const township = townships.accepting;
    return [{ number, itemName, township, clock: id, clockName, before: was, after: will }];
  });
}

function refused(problems: readonly Problem[]): Refused {
  const reason = problems.map(({ path, message }) => `${path} ${message}`).join('；');
  return { ...rejected('INVALID_COMMAND', { reason }), problems };
}
