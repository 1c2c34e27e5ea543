import { isOverdue } from '../../clock/breach.js';
import type { Rejected } from '../../refusal.js';
import { refused, type Decision } from '../decide/decision.js';
import { materialsIn, namesOf } from './materials.js';

/** 容缺 must be made good before anything is decided; papers that follow (先行救助) need not. */
export function checkDeferredClosed(decision: Decision): Rejected | undefined {
  const open = materialsIn(decision, 'deferred');
  if (open.length === 0) return undefined;
  return refused('DEFERRED_OPEN', { materials: namesOf(decision.item, open) });
}

/** A promise is not extended: it is exceeded, with a public reason. */
export function checkDelayReason(decision: Decision, given?: string): Rejected | undefined {
  const { breaches, delayReason } = decision.state;
  const exceeded = breaches.some((breach) => breach.kind === 'promised' && isOverdue(breach));
  if (!exceeded || delayReason !== undefined || given?.trim()) return undefined;
  return refused('DELAY_REASON_REQUIRED');
}
