import type { Rejected } from '../../refusal.js';
import { recordLate } from '../rules/record-late.js';
import { resumeClocks, suspendClocks } from '../rules/suspension.js';
import { phaseOf } from '../phase.js';
import type { Decision } from '../decide/decision.js';
import type { Movement } from '../policy.js';
import { reachMilestone } from './milestones.js';
import { enterStation, leaveStation } from './stations.js';

/**
 * What a token's movement means: entering a station opens its spell and stage clock, yc:suspends
 * holds clocks while the token is inside, yc:milestone is reached on completion. A cancelled
 * activity is never refused.
 */
export function observeMovement(decision: Decision, movement: Movement): Rejected | undefined {
  const { type, node, instance, station } = movement;
  const over = phaseOf(decision.state) === 'ended' || phaseOf(decision.state) === 'archived';
  if (!over) recordLate(decision);
  if (type === 'entered') {
    const refusal = station && !over ? enterStation(decision, station, instance) : undefined;
    if (refusal || node.suspends === undefined || over) return refusal;
    return suspendClocks(decision, node.suspends, instance);
  }
  leaveStation(decision, instance, station, type === 'canceled');
  resumeClocks(decision, instance);
  if (type === 'canceled') return undefined;
  for (const milestone of node.milestones ?? []) {
    const refusal = reachMilestone(decision, milestone);
    if (refusal) return refusal;
  }
  return undefined;
}
