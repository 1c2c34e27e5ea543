import { isExpired } from '../../clock/usage.js';
import type { Rejected } from '../../refusal.js';
import type { NamedClock } from '../clocks.js';
import { withdrawalBasis } from '../rules/deemed-withdrawal.js';
import { stopAll } from './close.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 撤回 by the applicant; 视为撤回 by the applicant's clock, only with its basis. */
export const WITHDRAWAL_HANDLERS: Handlers<'withdraw' | 'lapse'> = { withdraw, lapse };

function withdraw(decision: Decision, { reason }: Command<'withdraw'>): Rejected | undefined {
  decision.add({ type: 'withdrawn', reason });
  stopAll(decision);
  return undefined;
}

function lapse(decision: Decision, { clock: id }: Command<'lapse'>): Rejected | undefined {
  const clock = Object.hasOwn(decision.state.clocks, id) ? decision.state.clocks[id] : undefined;
  const done = clock !== undefined && deemWithdrawn(decision, { id, clock });
  return done ? undefined : refused('CLOCK_NOT_EXPIRED', { clock: id });
}

/** Whether the expired clock has its legal consequence. */
export function deemWithdrawn(decision: Decision, { id, clock }: NamedClock): boolean {
  const basis = withdrawalBasis(decision.item, clock);
  const { calendar } = decision.context.env;
  if (basis === undefined || clock.stoppedAt !== undefined) return false;
  if (!isExpired(clock, decision.now, calendar)) return false;
  decision.add({ type: 'deemedWithdrawn', clock: id, basis });
  stopAll(decision);
  return true;
}
