import type { ActivityInstance } from './aggregate.js';
import { happened } from './catching.js';
import { mapCallsLeft } from './mapping.js';
import type { Node } from './model.js';
import { findCatcher, tellsIn } from './propagation.js';
import type { Run } from './run.js';
import { yieldTo } from './throwing.js';
import { setVariable } from './variables.js';

/**
 * Throws an escalation in `thrower`. What interrupts cancels before anything else moves; an event
 * that has thrown is complete then, a task that reports an escalation is cancelled. Uncaught it is
 * without effect.
 */
export function throwEscalation(
  run: Run,
  thrower: ActivityInstance,
  code: string,
  element: Node,
  by: 'event' | 'task',
): void {
  const catcher = findCatcher(run, 'escalation', thrower.seq, code);
  const body = { type: 'escalationThrown', code, caughtBy: catcher?.node.id } as const;
  run.event(body, thrower.process, thrower, element);
  if (catcher === undefined) return;
  const { host, node, definition, place } = catcher;
  const { codeVariable } = definition;
  const scope = tellsIn(catcher);
  mapCallsLeft(run, thrower.seq, host.seq);
  if (by === 'event') yieldTo(run, thrower, host.seq, node);
  if (codeVariable !== undefined) setVariable(run, scope, codeVariable, { value: code });
  happened(run, host, node, place);
}
