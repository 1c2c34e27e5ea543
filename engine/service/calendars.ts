import { withClosure, withYear } from '../core/clock/calendar-change.js';
import { checkClosures, checkYear } from '../core/clock/calendar-check.js';
import {
  type CalendarData,
  type CalendarYear,
  type Closure,
  DEFAULT_OFFICE_HOURS,
} from '../core/clock/calendar-data.js';
import { type Calendar, buildCalendar } from '../core/clock/calendar.js';
import type { Problem } from '../core/clock/problem.js';
import type { DocumentName, Documents } from '../runtime/documents.js';
import { DEFAULT_TENANT } from './process/kernel.js';

export interface CalendarHead {
  readonly v: 1;
  /** Every revision ever, oldest first: clocks name the one that they were computed with. */
  readonly revisions: readonly CalendarData[];
}

/**
 * The county's legal calendar in all its revisions. Compiled and in memory, since every step reads
 * it; a change makes a new revision and never touches an old one.
 */
export class Calendars {
  #data: readonly CalendarData[];
  #compiled: readonly Calendar[];

  /** `years`: the arrangements that come with the product, checked. */
  constructor(years: readonly CalendarYear[]) {
    const first = { id: DEFAULT_TENANT, revision: 1, years, closures: [] };
    this.#data = [{ ...first, officeHours: DEFAULT_OFFICE_HOURS }];
    this.#compiled = this.#data.map(buildCalendar);
  }

  /** Takes up what the store has, or puts the first revision there. */
  async open(documents: Documents, first: CalendarHead = this.head()): Promise<void> {
    const head = await documents.update<CalendarHead>(CALENDAR_NAME, (stored) =>
      stored ? undefined : { head: first },
    );
    this.#take(head!);
  }

  newest(): Calendar {
    return this.#compiled.at(-1)!;
  }

  all(): readonly Calendar[] {
    return this.#compiled;
  }

  data(): CalendarData {
    return this.#data.at(-1)!;
  }

  /** All revisions, to begin another county with. */
  head(): CalendarHead {
    return { v: 1, revisions: this.#data };
  }

  /** What each revision stands on, oldest first. */
  revisions(): readonly CalendarData[] {
    return this.#data;
  }

  /** A published arrangement (节假日安排) or a correction of one; untrusted JSON. */
  importYear(documents: Documents, year: unknown): Promise<readonly Problem[]> {
    const problems = checkYear(year, 'year');
    return this.#change(documents, problems, (data) => withYear(data, year as CalendarYear));
  }

  /** Offices closed by order (停工), e.g. for a typhoon; untrusted JSON. */
  addClosure(documents: Documents, closure: unknown): Promise<readonly Problem[]> {
    const problems = checkClosures([closure], 'closures');
    return this.#change(documents, problems, (data) =>
      isKnown(data, closure as Closure) ? KNOWN : withClosure(data, closure as Closure),
    );
  }

  async #change(
    documents: Documents,
    problems: readonly Problem[],
    make: (data: CalendarData) => CalendarData | Problem,
  ): Promise<readonly Problem[]> {
    if (problems.length > 0) return problems;
    let problem: Problem | undefined;
    const head = await documents.update<CalendarHead>(CALENDAR_NAME, (stored) => {
      const revisions = stored?.revisions ?? this.#data;
      const made = make(revisions.at(-1)!);
      problem = 'message' in made ? made : undefined;
      return 'message' in made ? undefined : { head: { v: 1, revisions: [...revisions, made] } };
    });
    if (problem) return [problem];
    this.#take(head!);
    return [];
  }

  #take({ revisions }: CalendarHead): void {
    this.#compiled = revisions.map(
      (data, index) => (this.#data[index] === data && this.#compiled[index]) || buildCalendar(data),
    );
    this.#data = revisions;
  }
}

/** The document that keeps all revisions. */
export const CALENDAR_NAME: DocumentName = {
  tenant: DEFAULT_TENANT,
  kind: 'calendar',
  key: 'legal',
};

/** Sent twice, a closure would recompute every open case for nothing. */
const KNOWN: Problem = {
  path: 'closures[0]',
  message: '这次停止办公已经登记过（名称和起止日期相同）',
  messageEn: 'This closure is in the calendar already',
};

function isKnown({ closures }: CalendarData, { name, from, to }: Closure): boolean {
  return closures.some((known) => known.name === name && known.from === from && known.to === to);
}
