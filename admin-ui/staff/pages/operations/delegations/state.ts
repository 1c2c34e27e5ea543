import type { Delegation } from '../queries.js';

export type DelegationState = 'valid' | 'coming' | 'ended' | 'revoked';

/** How a delegation stands on a day `YYYY-MM-DD`. */
export function delegationState({ from, to, revokedOn }: Delegation, day: string): DelegationState {
  if (revokedOn !== undefined && revokedOn <= day) return 'revoked';
  if (day < from) return 'coming';
  return to !== undefined && to < day ? 'ended' : 'valid';
}
