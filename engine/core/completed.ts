import type { Host } from './aggregate.js';

/** Instances that are complete and still there. */

/**
 * A scope, or the body of a repeated activity, that is there again to be compensated: it ends
 * without going on, and neither history nor listeners hear of it, for they have heard already.
 */
export function isCompensating(instance: Host): boolean {
  return instance.kind === 'activity' && instance.data?.['compensating'] === true;
}

/** An instance of a repeated activity that counts in a transaction of its own. */
export function isCounting(instance: Host): boolean {
  return instance.kind === 'activity' && instance.data?.['counts'] === true;
}
