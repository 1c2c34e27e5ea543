import { clocksOf, lightOfCase, type ClockView } from '../../core/case/clocks-of.js';
import { maskedAgent, maskedApplicant } from '../../core/case/masking.js';
import type { Item } from '../../core/case/item.js';
import type { CaseState, MaterialState } from '../../core/case/state.js';
import { CASE_STATUSES, statusOf } from '../../core/case/status.js';
import { decisionOf } from '../../core/case/verdict.js';
import { explain } from '../../core/clock/explain.js';
import type { Light } from '../../core/clock/light.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { type OpenTask, openTasks } from '../tasks/open-tasks.js';
import { hasPart } from './access.js';
import { decisionForCitizen, isForCitizen } from './citizen-view.js';
import type { FoundCase } from './find-case.js';
import { mayWithdraw } from './may-withdraw.js';
import { readable } from './readable-case.js';

export interface CaseShown {
  readonly number: string;
  readonly item: {
    readonly key: string;
    readonly code: string;
    readonly name: string;
    readonly definitionId: string;
  };
  readonly status: string;
  readonly statusText: string;
  readonly light: Light;
  readonly flags: readonly string[];
  readonly applicant: CaseState['applicant'];
  readonly agent?: CaseState['agent'];
  readonly townships: CaseState['townships'];
  /** Organ id by role of the item. */
  readonly organs: Readonly<Record<string, string>>;
  readonly materials: CaseState['materials'];
  /** The same with what the item's version asks, in its order. */
  readonly materialList: readonly MaterialShown[];
  readonly milestones: CaseState['milestones'];
  /** Where only the parts of a joint item decided it that part's which tells, as `decisionOf`. */
  readonly decision?: CaseState['decision'];
  /** 联办: the items that it calls, each with what was decided about it; absent: none. */
  readonly calledItems?: readonly CalledItemShown[];
  readonly correction?: CaseState['correction'];
  readonly documents: CaseState['documents'];
  readonly breaches: CaseState['breaches'];
  readonly violations: CaseState['violations'];
  readonly clocks: readonly ClockShown[];
  /** Open stations at which whoever asks may work. */
  readonly tasks: readonly OpenTask[];
  readonly ended: boolean;
  /** Whoever asks may take it back now (撤回). */
  readonly mayWithdraw: boolean;
  /** What offices say among themselves; not for the citizen. */
  readonly opinions?: CaseState['opinions'];
  readonly handOvers?: CaseState['handOvers'];
  readonly supervisions?: CaseState['supervisions'];
}

export interface CalledItemShown {
  /** Its stations are `<key>/<station>`. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly decision?: CaseState['decision'];
}

/** With the sentences that explain its date. */
export interface ClockShown extends ClockView {
  readonly explanation: readonly string[];
  readonly explanationEn: readonly string[];
}

export interface MaterialShown extends MaterialState {
  readonly code: string;
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
  /** 容缺: within how many workdays it may follow. */
  readonly deferrable?: number;
}

/** A case as the person may see it: full for those who work on it, masked for the others. */
export async function showCase(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<CaseShown>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const tasks = await openTasks(context, found.value, who);
  const shown = { ...disclosed(context, found.value, who), tasks };
  if (who.kind === 'citizen') {
    const documents = shown.documents.filter(isForCitizen);
    return { value: { ...shown, documents, decision: decisionForCitizen(shown.decision) } };
  }
  const { opinions, handOvers, supervisions } = found.value.state;
  return { value: { ...shown, opinions, handOvers, supervisions } };
}

// ---------------------------------------------------------------------------------------------

function disclosed(
  { runtime, calendars }: ServiceContext,
  found: FoundCase,
  who: Principal,
): Omit<CaseShown, 'tasks'> {
  const { aggregate, state, definition, item } = found;
  const now = runtime.clock.now();
  const calendar = calendars.newest();
  const status = statusOf(state);
  const full = who.kind === 'staff' && hasPart(who, found);
  return {
    number: state.number,
    item: {
      key: definition.key,
      code: item.code,
      name: item.name,
      definitionId: definition.id,
    },
    status,
    statusText: CASE_STATUSES[status][0],
    light: lightOfCase(state, now, calendar),
    flags: state.flags,
    applicant: full ? state.applicant : maskedApplicant(state.applicant),
    agent: state.agent && (full ? state.agent : maskedAgent(state.agent)),
    townships: state.townships,
    organs: state.organs,
    materials: state.materials,
    materialList: materialsShown(state, item),
    milestones: state.milestones,
    decision: decisionOf(state),
    ...calledItems(state, item, who),
    correction: state.correction,
    documents: state.documents,
    breaches: state.breaches,
    violations: state.violations,
    clocks: clocksOf(state, item, now, calendar).map((clock) => ({
      ...clock,
      explanation: explain(clock.trace, clock.limit.unit, 'zh'),
      explanationEn: explain(clock.trace, clock.limit.unit, 'en'),
    })),
    ended: aggregate.head.ended === true,
    mayWithdraw: mayWithdraw(who, state),
  };
}

function calledItems(
  { calledDecisions }: CaseState,
  { calledItems: called }: Item,
  who: Principal,
): Pick<CaseShown, 'calledItems'> {
  if (called === undefined) return {};
  const items = Object.entries(called).map(([key, { code, name }]) => {
    const own = calledDecisions?.[key];
    const decision = who.kind === 'citizen' ? decisionForCitizen(own) : own;
    return { key, code, name, ...(decision && { decision }) };
  });
  return { calledItems: items };
}

function materialsShown({ materials }: CaseState, item: Item): readonly MaterialShown[] {
  return item.materials.flatMap(({ code, name, originals, copies, deferrable }) => {
    const state = materials[code];
    return state ? [{ ...state, code, name, originals, copies, deferrable: deferrable?.days }] : [];
  });
}
