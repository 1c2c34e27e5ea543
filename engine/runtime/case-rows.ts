import type { Calendar } from '../core/clock/calendar.js';
import { dueOf, isProblem } from '../core/clock/clock.js';
import { CLOCK_KINDS } from '../core/clock/kinds.js';
import { type NamedClock, runningClock, runningClocks } from '../core/case/clocks.js';
import { holderNow } from '../core/case/holdings.js';
import { involvedOrgans } from '../core/case/involved-organs.js';
import { listedName } from '../core/case/masking.js';
import { nextDueAt } from '../core/case/next-due.js';
import { hasStandingBreach } from '../core/case/rules/record-late.js';
import { itemOfCase } from '../core/case/called-items.js';
import type { CaseState } from '../core/case/state.js';
import { statusOf } from '../core/case/status.js';
import { keptPromise, workdaysUsed } from '../core/case/performance.js';
import { decisionOf } from '../core/case/verdict.js';
import type { Definition } from '../core/model.js';
import type { RowChange } from '../store/kinds.js';
import { sha256 } from './hash-chain.js';

type Fields = NonNullable<RowChange['fields']>;

/**
 * What cases are listed and found by, as of their last commit and the calendar of that day. Names
 * are masked: no list can show more.
 */
export function caseRow(state: CaseState, definition: Definition, calendar: Calendar): Fields {
  const { milestones, townships, applicant } = state;
  const item = itemOfCase(definition, state);
  const endedAt = milestones.delivered?.at ?? state.endedAt;
  return {
    number: state.number,
    status: statusOf(state),
    itemCode: state.item,
    itemName: item.name,
    definitionId: definition.id,
    applicant: listedName(applicant),
    applicantIdHash: identityHash(applicant.idNumber),
    acceptingTownship: townships.accepting,
    handlingTownship: townships.handling,
    handOutTownship: townships.handOut,
    organs: [...involvedOrgans(state, item)],
    flags: standsStill(state) ? [...state.flags, STANDS_STILL] : state.flags,
    receivedAt: milestones.received?.at,
    acceptedAt: milestones.accepted?.at,
    decidedAt: milestones.decided?.at,
    endedAt,
    dueAt: promisedDue(state, calendar),
    nextDueAt: nextDueAt(state, item, calendar),
    breached: state.breaches.length > 0,
    holder: endedAt === undefined ? holderNow(state).holder : undefined,
    decidedBy: decisionOf(state)?.answerable,
    onTime: milestones.decided && keptPromise(state),
    workdays: workdaysUsed(state, calendar),
  };
}

/** Among a row's flags: no office's clock runs, and none was exceeded (蓝灯). */
export const STANDS_STILL = 'standsStill';

/** Identity numbers are looked up by this, so that the index holds none in the clear. */
export function identityHash(idNumber: string): string {
  return sha256(`yichuang/identity/${idNumber.toUpperCase()}`);
}

// ---------------------------------------------------------------------------------------------

function standsStill(state: CaseState): boolean {
  const offices = runningClocks(state).filter(
    ({ clock }) => CLOCK_KINDS[clock.kind].party === 'organ',
  );
  const isHalted = ({ clock }: NamedClock): boolean =>
    clock.suspensions.some(({ to }) => to === undefined);
  return offices.length > 0 && offices.every(isHalted) && !hasStandingBreach(state.breaches);
}

/** When the promise (承诺时限) runs out; undefined while it stands still or has ended. */
function promisedDue(state: CaseState, calendar: Calendar): number | undefined {
  const running = runningClock(state, 'promised');
  const due = running && dueOf(running.clock, calendar);
  return due && !isProblem(due) ? (due.dueAt ?? undefined) : undefined;
}
