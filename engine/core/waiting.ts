import type { Host, Job, Part, Subscription } from './aggregate.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/**
 * Parallel multiple: whether all events of the node have happened. Each takes its job or
 * subscription with it, so that nothing is left that waits.
 */
export function isComplete(run: Run, host: Host, node: Node): boolean {
  if (node.parallelMultiple !== true) return true;
  return !run.draft.owned(host.seq).some((part) => waitsFor(part, node));
}

/** The same for when the event that `part` waits for is about to happen. */
export function completes(run: Run, part: Job | Subscription, node: Node): boolean {
  if (node.parallelMultiple !== true) return true;
  return !run.draft.owned(part.owner).some((one) => waitsFor(one, node) && one.seq !== part.seq);
}

/** Whether an event stays armed once it has happened: what interrupts nothing may happen again. */
export function staysArmed(node: Node): boolean {
  return node.interrupting === false && node.parallelMultiple !== true;
}

function waitsFor(part: Part, node: Node): boolean {
  return (part.kind === 'job' || part.kind === 'subscription') && part.node === node.index;
}
