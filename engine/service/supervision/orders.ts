import { CASE } from '../../core/case-part.js';
import { type Light, lightOf } from '../../core/clock/light.js';
import { mustDue } from '../../core/clock/usage.js';
import type { NoticeData } from '../../runtime/notices.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import { casesOf } from '../cases/case-limits.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';

/** A supervision order (督办单) with what became of it. */
export interface OrderShown {
  readonly order: string;
  readonly caseNumber: string;
  readonly itemName: string;
  readonly addressee: string;
  readonly addresseeName: string;
  readonly text: string;
  readonly by?: string;
  readonly byName?: string;
  /** Epoch ms. */
  readonly at: number;
  /** 1, and one more each time that it was not answered in time. */
  readonly rung: number;
  readonly answered: boolean;
  readonly answer?: string;
  readonly answeredAt?: number;
  /** By when it is to be answered, epoch ms, by the calendar of today. */
  readonly dueAt?: number;
  /** Of its clock, until it is answered. */
  readonly light?: Light;
}

export interface OrderQuery {
  /** true: unanswered ones; false: answered ones. */
  readonly open?: boolean;
  readonly addressee?: string;
  /** dueAt: soonest first, as unanswered ones are unless told; at: newest first. */
  readonly sort?: 'dueAt' | 'at';
  readonly offset?: number;
  readonly limit?: number;
}

/** So many orders are looked at, the newest; what is older is in its case. */
const MOST_ORDERS = 1_000;

type Context = Pick<ServiceContext, 'runtime' | 'directory' | 'calendars'>;

/** Orders to the person's organs; of their region for supervisors. */
export async function listOrders(
  context: Context,
  query: OrderQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly OrderShown[]; readonly total: number }>> {
  const { runtime, directory } = context;
  const { open, addressee, offset = 0, limit = 50 } = query;
  const { sort = open === true ? 'dueAt' : 'at' } = query;
  await runtime.projector.caughtUp();
  const find = async (where: Where): Promise<readonly Row[]> => {
    const newest = [{ field: 'at', order: 'desc' }] as const;
    const page = { limit: MOST_ORDERS };
    return (
      await runtime.store.find({ kind: 'notice', tenant: who.tenant, where, sort: newest, page })
    ).rows;
  };
  const ofType = (type: string): Where => ({ field: 'type', op: 'eq', value: type });
  const isTheirs = theirs(who);
  const orders = (await find(ofType('supervised'))).filter(({ fields }) => {
    const to = dataOf(fields).addressee ?? '';
    return isTheirs(to) && (addressee === undefined || addressee === to);
  });
  const answers = byOrder(await find(ofType('supervisionAnswered')));
  const rungs = byOrder(await find(ofType('supervisionEscalated')));
  const kept = orders.filter(({ fields }) => {
    const isOpen = !answers.has(dataOf(fields).order ?? '');
    return open === undefined || open === isOpen;
  });
  const sorted = sort === 'dueAt' ? soonestFirst(await termsOf(context, kept)) : kept;
  const rows = sorted.slice(offset, offset + limit);
  const terms = await termsOf(context, rows);
  const keys = rows.map(({ aggregate }) => ({ kind: 'case', aggregate, seq: CASE }) as const);
  const cases = await runtime.store.rows(keys);
  const lookups = await directory.lookups(who.tenant);
  const people = new Map((await directory.people(who.tenant)).map((one) => [one.user, one.name]));
  const items = rows.map((row, index): OrderShown => {
    const { order = '', addressee: to = '', text: what = '', by } = dataOf(row.fields);
    const answer = answers.get(order);
    const of = cases[index]?.fields ?? {};
    return {
      order,
      caseNumber: text(of, 'number'),
      itemName: text(of, 'itemName'),
      addressee: to,
      addresseeName: lookups.organ(to)?.name ?? to,
      text: what,
      by,
      byName: by === undefined ? undefined : people.get(by),
      at: integer(row.fields, 'at'),
      rung: dataOf(rungs.get(order)?.fields ?? {}).rung ?? 1,
      answered: answer !== undefined,
      answer: answer && dataOf(answer.fields).text,
      answeredAt: answer && integer(answer.fields, 'at'),
      ...terms.get(row),
    };
  });
  return { value: { items, total: kept.length } };
}

// ---------------------------------------------------------------------------------------------

function theirs({ roles, region, organs }: Staff): (addressee: string) => boolean {
  const isSupervisor = roles.includes('supervisor');
  if (isSupervisor && !region) return () => true;
  const all = new Set([...organs, ...(isSupervisor ? (region ?? []) : [])]);
  return (addressee) => all.has(addressee);
}

type Term = Pick<OrderShown, 'dueAt' | 'light'>;

/** By when, from the clock that each order started in its case. */
async function termsOf(context: Context, rows: readonly Row[]): Promise<ReadonlyMap<Row, Term>> {
  const cases = await casesOf(context, rows);
  const now = context.runtime.clock.now();
  const calendar = context.calendars.newest();
  return new Map(
    rows.map((row): [Row, Term] => {
      const { order } = dataOf(row.fields);
      const clocks = Object.values(cases.get(row.aggregate)?.state.clocks ?? {});
      const clock = clocks.find(({ kind, of }) => kind === 'supervision' && of === order);
      if (!clock) return [row, {}];
      const dueAt = mustDue(clock, calendar).dueAt ?? undefined;
      return [row, { dueAt, light: lightOf(clock, now, calendar) }];
    }),
  );
}

function soonestFirst(terms: ReadonlyMap<Row, Term>): readonly Row[] {
  const due = ([, { dueAt = Number.MAX_SAFE_INTEGER }]: readonly [Row, Term]): number => dueAt;
  return [...terms].toSorted((a, b) => due(a) - due(b)).map(([row]) => row);
}

function dataOf(fields: Row['fields']): NoticeData {
  return (fields['data'] ?? {}) as NoticeData;
}

/** The newest of each. */
function byOrder(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.toReversed().map((row) => [dataOf(row.fields).order ?? '', row]));
}
