import { dateOf, dateTimeOf } from '../../clock/civil.js';
import type { Rejected } from '../../refusal.js';
import { issueAcceptance } from '../documents/acceptance.js';
import { isIssued } from '../documents/issue.js';
import { issueNonAcceptance } from '../documents/non-acceptance.js';
import { issueReturn } from '../documents/return.js';
import { APPLICANT } from '../power.js';
import { startAnchored, startClock, stopClocks } from '../rules/anchored-limits.js';
import { liveDelegations } from '../rules/live-delegation.js';
import { checkComplete, materialsIn } from '../rules/materials.js';
import { takeQuotaPlace } from '../rules/quota-order.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { isRejected, refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';
import { stopAll } from './close.js';

export const ACCEPTANCE_HANDLERS: Handlers<'accept' | 'returnFile' | 'refuseAcceptance'> = {
  accept,
  returnFile,
  refuseAcceptance,
};

function accept(decision: Decision): Rejected | undefined {
  const refusal = checkComplete(decision) ?? reachAccepted(decision, 'accepted');
  if (refusal) return refusal;
  const issued = issueAcceptance(decision, { template: outcomeNotice(decision.context) });
  return isIssued(issued) ? undefined : issued;
}

/**
 * 受理, or 视为受理 by the receipt clock's timer. In the licence regime acceptance is dated the
 * day on which everything had arrived, so that silence never earns the office time.
 */
export function reachAccepted(
  decision: Decision,
  type: 'accepted' | 'deemedAccepted',
): Rejected | undefined {
  const { item, state, now } = decision;
  const datedBack = type === 'deemedAccepted' || item.regime.kind === 'licence';
  const effectiveAt = datedBack ? state.allInAt : now;
  // What the law deems does not wait for a record that ran out while the office was silent.
  const delegations = liveDelegations(
    decision,
    type === 'deemedAccepted' ? dateOf(effectiveAt) : decision.today,
  );
  if (isRejected(delegations)) return delegations;
  const quotaPlace = takeQuotaPlace(decision);
  decision.add({
    type,
    on: dateOf(effectiveAt),
    effectiveAt,
    delegations,
    ...(quotaPlace === undefined ? {} : { quotaPlace }),
  });
  if (type === 'deemedAccepted') {
    const of = state.townships.accepting;
    decision.add({ type: 'violated', rule: 'NO_ANSWER_IN_TIME', of });
  }
  stopClocks(decision, 'receipt', 'correction');
  return (
    startAnchored(decision, 'accepted', dateTimeOf(effectiveAt)) ?? startDeferredClocks(decision)
  );
}

/** 退办: the file goes back with its complete list. */
function returnFile(decision: Decision, command: Command<'returnFile'>): Rejected | undefined {
  const { reason, defects } = command;
  if (decision.item.regime.kind === 'licence') return refused('RETURN_NOT_IN_REGIME');
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '退件' });
  const options = { template: outcomeNotice(decision.context) };
  const document = issueReturn(decision, reason, defects, options);
  if (!isIssued(document)) return document;
  decision.add({ type: 'fileReturned', reason, defects, document: document.id });
  stopAll(decision);
  return undefined;
}

function refuseAcceptance(
  decision: Decision,
  { reason, competent }: Command<'refuseAcceptance'>,
): Rejected | undefined {
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '不予受理' });
  const options = { template: outcomeNotice(decision.context) };
  const document = issueNonAcceptance(decision, reason, competent, options);
  if (!isIssued(document)) return document;
  decision.add({
    type: 'acceptanceRefused',
    reason,
    ...(competent === undefined ? {} : { competent }),
    document: document.id,
  });
  stopAll(decision);
  return undefined;
}

// ---------------------------------------------------------------------------------------------

/** 容缺补齐 runs from the act of acceptance: what was promised then cannot be due before. */
function startDeferredClocks(decision: Decision): Rejected | undefined {
  for (const code of materialsIn(decision, 'deferred')) {
    const n = decision.state.materials[code]?.days ?? 0;
    const refusal = startClock(decision, {
      kind: 'deferred',
      limit: { n, unit: 'workday' },
      since: 'accepted',
      anchor: decision.moment,
      holder: APPLICANT,
      of: code,
    });
    if (refusal) return refusal;
  }
  return undefined;
}
