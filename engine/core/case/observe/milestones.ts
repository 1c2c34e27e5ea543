import { deemAccepted } from '../../clock/milestone.js';
import type { Rejected } from '../../refusal.js';
import { runningClock } from '../clocks.js';
import { reachAccepted } from '../decide/acceptance.js';
import { afterDecision } from '../decide/decide.js';
import type { Decision } from '../decide/decision.js';
import type { Milestone, MilestoneName } from '../item.js';
import { phaseOf } from '../phase.js';
import { isChained, startAnchored, stopClocks } from '../rules/anchored-limits.js';

/**
 * A milestone of the diagram. One that a command has already made is passed by in silence; one
 * that would be false (corrected while notified defects stay open) is not reached.
 */
export function reachMilestone(
  decision: Decision,
  { name, effective }: Milestone,
): Rejected | undefined {
  if (decision.state.milestones[name] !== undefined || isOver(decision)) return undefined;
  switch (name) {
    case 'accepted':
      return reachAccepted(decision, isDeemed(decision, effective) ? 'deemedAccepted' : 'accepted');
    case 'corrected':
    case 'received':
      return undefined;
    case 'decided':
      decision.add({ type: 'milestoneReached', milestone: name });
      return afterDecision(decision);
    case 'forwarded':
    case 'takenOver':
    case 'issued':
    case 'handedOver':
    case 'delivered':
    case 'archived':
      decision.add({ type: 'milestoneReached', milestone: name });
      stopAt(decision, name);
      return startAnchored(decision, name, decision.moment);
  }
}

// ---------------------------------------------------------------------------------------------

function isOver(decision: Decision): boolean {
  const phase = phaseOf(decision.state);
  return phase === 'ended' || phase === 'archived';
}

/** 视为受理: only in the licence regime, only once its receipt clock has run out in silence. */
function isDeemed(decision: Decision, effective: Milestone['effective']): boolean {
  const { state, item, now, context } = decision;
  const receipt = runningClock(state, 'receipt')?.clock;
  if (effective !== 'allInAt' || item.regime.kind !== 'licence' || receipt === undefined) {
    return false;
  }
  return !('code' in deemAccepted(receipt, now, context.env.calendar));
}

function stopAt(decision: Decision, name: MilestoneName): void {
  if (name === 'forwarded' && isChained(decision.item)) stopClocks(decision, 'statutory');
  if (name === 'delivered') stopClocks(decision, 'delivery');
}
