import type { Rejected } from '../../refusal.js';
import { qualified, withCalled } from '../called-items.js';
import { Decision, isRejected } from '../decide/decision.js';
import { playRoles } from '../decide/receive.js';
import type { CalledItem } from '../item.js';
import { liveDelegations } from './live-delegation.js';

/**
 * An item that publication could not know is called: who plays its roles for the townships of the
 * case, and the live record for each of its delegated decisions, frozen from today on. Without one
 * it is refused as at the window.
 */
export function callItem(
  decision: Decision,
  called: string,
  item: CalledItem,
): Rejected | undefined {
  const { state, context, cases, today } = decision;
  const roles = item.organs.map(({ role, name, ...where }) => ({
    ...where,
    role: qualified(called, role),
    name: `${item.name}·${name}`,
  }));
  const organs = playRoles(cases, roles, state.townships);
  if (isRejected(organs)) return organs;
  const fact = { type: 'itemCalled', called, item, organs: organs.byRole } as const;
  const withIt = { ...context, item: withCalled(context.item, { [called]: item }) };
  const supposed = new Decision(state, withIt, cases);
  supposed.add({ ...fact, delegations: [] });
  const delegations = liveDelegations(supposed, today, called);
  if (isRejected(delegations)) return delegations;
  decision.add({ ...fact, delegations });
  return undefined;
}
