import type { Rejected } from '../../refusal.js';
import { issueDecision } from '../documents/decision.js';
import { isIssued } from '../documents/issue.js';
import type { StationSpec } from '../item.js';
import { APPLICANT, answerableFor, nameOf, responsibleOrgan, stationOrgan } from '../power.js';
import { startAnchored, startClock, stopClocks } from '../rules/anchored-limits.js';
import { checkDeferredClosed, checkDelayReason } from '../rules/decision-blocked.js';
import { findMaterial, materialsIn } from '../rules/materials.js';
import { checkQuota } from '../rules/quota-order.js';
import { checkSeparation } from '../rules/separation-of-posts.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

export const DECIDE_HANDLERS: Handlers<'decide' | 'explainDelay'> = { decide, explainDelay };

/** 许可法 §44: ten workdays from the decision to its delivery. */
const DELIVERY_LIMIT = { n: 10, unit: 'workday' } as const;

function decide(decision: Decision, command: Command<'decide'>): Rejected | undefined {
  const { task, actor } = decision.context;
  if (task === undefined)
    return refused('NOT_AT_THIS_STATION', {
      station: '—',
      command: '作出决定',
      commandEn: 'decide',
    });
  const { station } = task;
  const { result, reason, delayReason } = command;
  if (result === 'refuse' && !reason?.trim()) return refused('REASON_REQUIRED', { what: '不予' });
  const refusal =
    checkSeparation(decision.state, decision.item, { ...station, kind: 'decision' }, actor.user) ??
    checkCompetence(decision, station) ??
    checkDeferredClosed(decision) ??
    checkDelayReason(decision, delayReason) ??
    (result === 'grant' && station.called === undefined ? checkQuota(decision) : undefined);
  if (refusal) return refusal;
  if (delayReason?.trim()) decision.add({ type: 'delayExplained', reason: delayReason });
  return settle(decision, station, command);
}

function explainDelay(decision: Decision, { reason }: Command<'explainDelay'>) {
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '超期说明' });
  decision.add({ type: 'delayExplained', reason });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function settle(
  decision: Decision,
  station: StationSpec,
  { result, reason }: Command<'decide'>,
): Rejected | undefined {
  const { state, item, context } = decision;
  const { called } = station;
  const verdict = { result, ...(reason === undefined ? {} : { reason }) };
  const options = { template: outcomeNotice(context) };
  const document = issueDecision(decision, station, verdict, state.delayReason, options);
  if (!isIssued(document)) return document;
  decision.add({
    type: 'decided',
    ...verdict,
    station: station.key,
    nameOf: nameOf(state, item, station),
    answerable: answerableFor(state, item, station),
    document: document.id,
    ...(called === undefined ? {} : { called }),
  });
  // the case goes on until the root decides: its promise and statutory clock are the root's
  return called === undefined ? afterDecision(decision) : undefined;
}

/** What ends and what begins with a decision, made by command or by milestone. */
export function afterDecision(decision: Decision): Rejected | undefined {
  stopClocks(decision, 'statutory', 'promised', 'joint');
  const { item, moment, context } = decision;
  if (item.caseType === 1 && drawn(decision.cases.random) && context.actor.user !== undefined) {
    decision.add({ type: 'sampled' });
  }
  const refusal = startClock(decision, {
    kind: 'delivery',
    limit: DELIVERY_LIMIT,
    since: 'decided',
    anchor: moment,
    holder: decision.state.townships.handOut,
  });
  return refusal ?? startPapers(decision) ?? startAnchored(decision, 'decided', moment);
}

/** 先行救助: the papers that follow are the applicant's to bring. */
function startPapers(decision: Decision): Rejected | undefined {
  for (const code of materialsIn(decision, 'after')) {
    const follows = findMaterial(decision.item, code)?.afterDecision;
    if (follows === undefined) continue;
    const refusal = startClock(decision, {
      kind: 'deferred',
      limit: { n: follows.days, unit: 'workday' },
      since: 'decided',
      anchor: decision.moment,
      holder: APPLICANT,
      basis: follows.basis.text,
      of: code,
    });
    if (refusal) return refusal;
  }
  return undefined;
}

/** Once the delegation has expired the delegating organ decides what is still open. */
function checkCompetence(decision: Decision, station: StationSpec): Rejected | undefined {
  const { state, item, today, cases, context } = decision;
  const organ = responsibleOrgan(state, item, station, today, cases.delegations);
  const own = stationOrgan(state, item, station);
  if (organ === own || context.actor.organ === organ) return undefined;
  return refused('DELEGATION_EXPIRED', { principal: decision.organName(organ) });
}

/** One in ten cases decided on the spot is drawn for inspection. */
function drawn(random: string): boolean {
  let sum = 0;
  for (const letter of random) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return sum % 10 === 0;
}
