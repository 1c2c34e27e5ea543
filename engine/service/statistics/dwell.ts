import { MINUTES_PER_DAY, instantOfMinute, parseDate } from '../../core/clock/civil.js';
import type { Row } from '../../store/kinds.js';
import { integer, optionalInteger, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import { caseConditions } from '../cases/case-filter.js';
import type { ServiceContext } from '../context.js';
import { newestItems } from '../items/newest-items.js';
import { type Result, notFound, rejected } from '../result.js';
import { median, nearestRank } from './tally.js';
import { walkCases } from './walk-cases.js';

export interface DwellQuery {
  /** `YYYY-MM-DD`, inclusive: cases received in these days. */
  readonly from: string;
  readonly to: string;
}

/** How long cases of an item stay at each element of its diagram, and how many are there now. */
export interface Dwell {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly xml: string;
  /** So many cases of this version were looked at, the first received in the period. */
  readonly cases: number;
  readonly elements: readonly ElementDwell[];
}

export interface ElementDwell {
  readonly elementId: string;
  readonly name?: string;
  readonly type: string;
  /** Visits that have ended, and those under way. */
  readonly visits: number;
  readonly open: number;
  /** Elapsed time of the ended ones, ms. */
  readonly median: number | null;
  readonly p90: number | null;
}

const MOST_CASES = 300;
const MOST_VISITS = 1_000;
type Context = Pick<ServiceContext, 'runtime'>;

export async function dwell(
  context: Context,
  code: string,
  { from, to }: DwellQuery,
  who: Staff,
): Promise<Result<Dwell>> {
  const { runtime } = context;
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first === undefined || last === undefined || last < first) {
    return rejected('INVALID_COMMAND', { reason: '统计期间须为存在的日期，起不晚于止' });
  }
  const definition = await newest(context, who.tenant, code);
  const where = caseConditions({ item: code }, who, runtime.clock.now());
  if ('rejected' in where) return where;
  if (!definition) return notFound('事项');
  await runtime.projector.caughtUp();
  const visits = new Map<string, Visits>();
  let cases = 0;
  const span = { from: instantOfMinute(first * MINUTES_PER_DAY), to: endOf(last) };
  const walk = { tenant: who.tenant, field: 'receivedAt', where: where.value, ...span } as const;
  for await (const rows of walkCases(context, walk)) {
    for (const { aggregate, fields } of rows) {
      if (fields['definitionId'] !== definition.id || cases >= MOST_CASES) continue;
      cases++;
      for (const row of await visitsOf(context, who.tenant, aggregate)) {
        if (row.fields['definitionId'] === definition.id) add(visits, row);
      }
    }
    if (cases >= MOST_CASES) break;
  }
  const { name, version, xml } = definition;
  const elements = [...visits].map(([elementId, one]) => shown(elementId, one));
  return { value: { code, name, version, xml, cases, elements } };
}

// ---------------------------------------------------------------------------------------------

interface Visits {
  readonly name?: string;
  readonly type: string;
  open: number;
  /** How often each duration was there. */
  readonly durations: Map<number, number>;
}

async function newest({ runtime }: Context, tenant: string, code: string) {
  const rows = await newestItems({ runtime }, tenant, code);
  const id = rows[0] && text(rows[0].fields, 'definitionId');
  const definition = id && (await runtime.definitions.load(tenant, { id }));
  if (!definition) return undefined;
  const deployment = await runtime.definitions.deployment(tenant, definition.deployment);
  const deployed = deployment?.definitions.find((one) => one.id === id);
  const xml = deployed && deployment?.resources[deployed.resource];
  const { version, model } = definition;
  const name = model.item?.name ?? model.name ?? definition.key;
  return xml === undefined ? undefined : { id, name, version, xml };
}

async function visitsOf(
  { runtime }: Context,
  tenant: string,
  aggregate: number,
): Promise<readonly Row[]> {
  const where = { field: 'aggregate', op: 'eq', value: aggregate } as const;
  const page = { limit: MOST_VISITS };
  return (await runtime.store.find({ kind: 'historyActivity', tenant, where, page })).rows;
}

function add(visits: Map<string, Visits>, { fields }: Row): void {
  const elementId = text(fields, 'elementId');
  const name = typeof fields['name'] === 'string' ? fields['name'] : undefined;
  let one = visits.get(elementId);
  if (!one) {
    one = { name, type: text(fields, 'elementType'), open: 0, durations: new Map() };
    visits.set(elementId, one);
  }
  const ended = optionalInteger(fields, 'endedAt');
  if (ended === undefined) {
    one.open++;
    return;
  }
  const took = ended - integer(fields, 'startedAt');
  one.durations.set(took, (one.durations.get(took) ?? 0) + 1);
}

function shown(elementId: string, { name, type, open, durations }: Visits): ElementDwell {
  const visits = [...durations.values()].reduce((sum, count) => sum + count, 0);
  const [middle, p90] = [median(durations), nearestRank(durations, 0.9)];
  return { elementId, name, type, visits, open, median: middle, p90 };
}

function endOf(day: number): number {
  return instantOfMinute((day + 1) * MINUTES_PER_DAY);
}
