import { clocksOf, lightOfCase, type ClockView } from '../../core/case/clocks-of.js';
import { maskedAgent, maskedApplicant } from '../../core/case/masking.js';
import type { CaseState } from '../../core/case/state.js';
import { CASE_STATUSES, statusOf } from '../../core/case/status.js';
import { type TimelineEntry, timeline } from '../../core/case/timeline/timeline.js';
import { explain } from '../../core/clock/explain.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound } from '../result.js';
import { hasPart, mayRead } from './access.js';
import { factsOf } from './facts.js';
import { type FoundCase, findCase } from './find-case.js';

export interface CaseShown {
  readonly number: string;
  readonly item: { readonly code: string; readonly name: string; readonly definitionId: string };
  readonly status: string;
  readonly statusText: string;
  readonly light: string;
  readonly flags: readonly string[];
  readonly applicant: CaseState['applicant'];
  readonly agent?: CaseState['agent'];
  readonly townships: CaseState['townships'];
  /** Organ id by role, with names. */
  readonly organs: Readonly<Record<string, string>>;
  readonly materials: CaseState['materials'];
  readonly milestones: CaseState['milestones'];
  readonly decision?: CaseState['decision'];
  readonly correction?: CaseState['correction'];
  readonly opinions: CaseState['opinions'];
  readonly handOvers: CaseState['handOvers'];
  readonly documents: CaseState['documents'];
  readonly breaches: CaseState['breaches'];
  readonly violations: CaseState['violations'];
  readonly clocks: readonly (ClockView & { readonly explanation: readonly string[] })[];
  readonly ended: boolean;
}

/** A case as the person may see it: full for those who work on it, masked for the others. */
export async function showCase(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<CaseShown>> {
  const found = await readable(context, number, who);
  return found ? { value: shown(context, found, who) } : notFound('办件');
}

export async function caseTimeline(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly TimelineEntry[] }>> {
  const found = await readable(context, number, who);
  if (!found) return notFound('办件');
  const facts = await factsOf(context, found.aggregate.number);
  const lookups = await context.directory.lookups(who.tenant);
  const organ = (id: string): string => lookups.organ(id)?.name ?? id;
  return { value: { items: timeline(facts, { item: found.item, organ }) } };
}

/** A case that must not be seen is one that is not there. */
export async function readable(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<FoundCase | undefined> {
  const found = await findCase(context, who.tenant, number);
  return found && mayRead(who, found.state) ? found : undefined;
}

function shown(
  { runtime, calendars }: ServiceContext,
  { aggregate, state, definition, item }: FoundCase,
  who: Principal,
): CaseShown {
  const now = runtime.clock.now();
  const calendar = calendars.newest();
  const status = statusOf(state);
  const full = who.kind === 'staff' && hasPart(who, state);
  return {
    number: state.number,
    item: { code: item.code, name: item.name, definitionId: definition.id },
    status,
    statusText: CASE_STATUSES[status][0],
    light: lightOfCase(state, now, calendar),
    flags: state.flags,
    applicant: full ? state.applicant : maskedApplicant(state.applicant),
    agent: state.agent && (full ? state.agent : maskedAgent(state.agent)),
    townships: state.townships,
    organs: state.organs,
    materials: state.materials,
    milestones: state.milestones,
    decision: state.decision,
    correction: state.correction,
    opinions: state.opinions,
    handOvers: state.handOvers,
    documents: state.documents,
    breaches: state.breaches,
    violations: state.violations,
    clocks: clocksOf(state, item, now, calendar).map((clock) => ({
      ...clock,
      explanation: explain(clock.trace, clock.limit.unit, 'zh'),
    })),
    ended: aggregate.head.ended === true,
  };
}
