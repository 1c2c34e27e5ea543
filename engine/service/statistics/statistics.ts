import {
  MINUTES_PER_DAY,
  dateOf,
  dayOf,
  formatDate,
  instantOfMinute,
  parseDate,
} from '../../core/clock/civil.js';
import type { Where } from '../../store/query.js';
import { integer, optionalInteger, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import { caseConditions, endOfDay } from '../cases/case-filter.js';
import type { ServiceContext } from '../context.js';
import { newestItems } from '../items/newest-items.js';
import type { OrganEntry } from '../organisation/organ.js';
import { type Result, rejected } from '../result.js';
import { type Figures, Tally } from './tally.js';
import { walkCases } from './walk-cases.js';

export interface StatisticsQuery {
  /** `YYYY-MM-DD`, inclusive; this month up to today unless told. */
  readonly from?: string;
  readonly to?: string;
  /** Item code. */
  readonly item?: string;
  /** Accepting township. */
  readonly township?: string;
}

export interface GroupFigures extends Figures {
  /** Organ id or item code: the value of the list's filter. */
  readonly id: string;
  readonly name: string;
}

/**
 * Figures of what was received and of what was decided in the period, and of what is open now.
 * Townships are those that accepted (filter `township`); departments those that have the case now
 * (`holder`) or answer for its decision (`decidedBy`), their `received` is nothing; items by
 * `item`. Every number is the length of the list of cases by the same filter.
 */
export interface Statistics {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
  readonly totals: Figures;
  readonly townships: readonly GroupFigures[];
  readonly departments: readonly GroupFigures[];
  readonly items: readonly GroupFigures[];
  readonly days: readonly {
    readonly day: string;
    readonly received: number;
    readonly decided: number;
  }[];
}

const MOST_DAYS = 366;
type Context = Pick<ServiceContext, 'runtime' | 'directory'>;

export async function statistics(
  context: Context,
  query: StatisticsQuery,
  who: Staff,
): Promise<Result<Statistics>> {
  const now = context.runtime.clock.now();
  const { from = `${dateOf(now).slice(0, 8)}01`, to = dateOf(now), item, township } = query;
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === undefined || last === undefined || last < first || last - first >= MOST_DAYS) {
    const reason = `统计期间须为存在的日期，起不晚于止，最长 ${MOST_DAYS} 天`;
    return rejected('INVALID_COMMAND', { reason });
  }
  const where = caseConditions({ item, township }, who, now);
  if ('rejected' in where) return where;
  const count = new Count(context, who.tenant, where.value, now);
  await count.period(first, last);
  await count.due();
  await count.open(await context.directory.organs(who.tenant));
  return { value: { from, to, asOf: now, ...count.result() } };
}

// ---------------------------------------------------------------------------------------------

/** Groups of one kind, by id. */
class Groups {
  readonly tallies = new Map<string, Tally>();
  readonly names = new Map<string, string>();

  of(id: string, name?: string): Tally {
    let tally = this.tallies.get(id);
    if (!tally) this.tallies.set(id, (tally = new Tally()));
    if (name !== undefined) this.names.set(id, name);
    return tally;
  }

  figures(): readonly GroupFigures[] {
    return [...this.tallies]
      .map(([id, tally]) => ({ id, name: this.names.get(id) ?? id, ...tally.figures() }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

class Count {
  readonly #context: Context;
  readonly #tenant: string;
  readonly #where: Where;
  readonly #now: number;
  readonly #totals = new Tally();
  readonly #townships = new Groups();
  readonly #departments = new Groups();
  readonly #items = new Groups();
  readonly #days = new Map<number, { received: number; decided: number }>();

  constructor(context: Context, tenant: string, where: Where, now: number) {
    this.#context = context;
    this.#tenant = tenant;
    this.#where = where;
    this.#now = now;
  }

  /** Day numbers, inclusive. */
  async period(first: number, last: number): Promise<void> {
    for (let day = first; day <= last; day++) this.#days.set(day, { received: 0, decided: 0 });
    const from = instantOfMinute(first * MINUTES_PER_DAY);
    const to = instantOfMinute((last + 1) * MINUTES_PER_DAY);
    for await (const fields of this.#walk('receivedAt', from, to)) {
      for (const tally of this.#of(fields)) tally.received++;
      this.#days.get(dayOf(integer(fields, 'receivedAt')))!.received++;
    }
    for await (const fields of this.#walk('decidedAt', from, to)) {
      const by = fields['decidedBy'];
      const tallies = this.#of(fields, typeof by === 'string' ? by : undefined);
      const workdays = optionalInteger(fields, 'workdays');
      for (const tally of tallies) tally.addDecided(fields['onTime'] === true, workdays);
      this.#days.get(dayOf(integer(fields, 'decidedAt')))!.decided++;
    }
  }

  async due(): Promise<void> {
    for await (const fields of this.#walk('dueAt', 0, endOfDay(this.#now))) {
      const isOver = integer(fields, 'dueAt') < this.#now;
      const holder = fields['holder'];
      for (const tally of this.#of(fields, typeof holder === 'string' ? holder : undefined)) {
        if (isOver) tally.overdue++;
        else tally.dueToday++;
      }
    }
  }

  /** By counting along indexes of what is open: nobody walks a hundred thousand open cases. */
  async open(organs: readonly OrganEntry[]): Promise<void> {
    this.#totals.open = await this.#openOf();
    for (const { id, name, kind } of organs) {
      const isTownship = kind === 'township';
      const groups = isTownship ? this.#townships : this.#departments;
      if (kind === 'village') continue;
      const open = await this.#openOf(isTownship ? 'acceptingTownship' : 'holder', id);
      if (open > 0 || groups.tallies.has(id)) groups.of(id, name).open = open;
    }
    for (const [code, name] of await this.#itemNames()) {
      const open = await this.#openOf('itemCode', code);
      if (open > 0 || this.#items.tallies.has(code)) this.#items.of(code, name).open = open;
    }
    for (const id of this.#departments.tallies.keys()) {
      const kind = organs.find((organ) => organ.id === id)?.kind;
      // townships stand in their own table, by what they accepted
      if (kind === 'township' || kind === 'village') this.#departments.tallies.delete(id);
    }
  }

  result(): Omit<Statistics, 'from' | 'to' | 'asOf'> {
    return {
      totals: this.#totals.figures(),
      townships: this.#townships.figures(),
      departments: this.#departments.figures(),
      items: this.#items.figures(),
      days: [...this.#days].map(([day, figures]) => ({ day: formatDate(day), ...figures })),
    };
  }

  /** Whose figures a case counts for. */
  #of(fields: Fields, department?: string): readonly Tally[] {
    const township = this.#townships.of(text(fields, 'acceptingTownship'));
    const item = this.#items.of(text(fields, 'itemCode'), text(fields, 'itemName'));
    const of = [this.#totals, township, item];
    return department === undefined ? of : [...of, this.#departments.of(department)];
  }

  async *#walk(field: Parameters<typeof walkCases>[1]['field'], from: number, to: number) {
    const walk = { tenant: this.#tenant, field, from, to, where: this.#where };
    for await (const rows of walkCases(this.#context, walk)) {
      for (const { fields } of rows) yield fields;
    }
  }

  async #openOf(field?: string, value = ''): Promise<number> {
    const and: Where[] = [{ field: 'endedAt', op: 'isNull' }, this.#where];
    if (field !== undefined) and.push({ field, op: 'eq', value });
    const page = { limit: 1 };
    const query = {
      kind: 'case',
      tenant: this.#tenant,
      where: { and },
      page,
      count: true,
    } as const;
    return (await this.#context.runtime.store.find(query)).total ?? 0;
  }

  /** Of all items that have ever been published. */
  async #itemNames(): Promise<ReadonlyMap<string, string>> {
    const rows = await newestItems(this.#context, this.#tenant);
    return new Map(rows.map(({ fields }) => [text(fields, 'itemCode'), text(fields, 'itemName')]));
  }
}

type Fields = Parameters<typeof text>[0];
