import type { Seq, Subscription } from './aggregate.js';
import { happened } from './catching.js';
import { isMet } from './condition.js';
import { CONDITIONAL } from './lookup.js';
import type { ConditionalDefinition } from './model.js';
import type { Run, VariableChange } from './run.js';
import { staysArmed } from './waiting.js';

/**
 * Conditions that wait are evaluated when their scope begins and on every change of a variable
 * that they can see, outer scopes first, before any other node runs. One that interrupts nothing
 * happens again on each change that leaves it true.
 */
export function followConditions(run: Run): void {
  while (run.changes.length > 0) {
    const changes = run.changes.splice(0);
    for (const seq of run.draft.lookup(CONDITIONAL)) {
      // One before it may have interrupted the scope.
      const waiting = run.draft.get(seq);
      if (waiting?.kind === 'subscription') follow(run, waiting, changes);
    }
  }
}

// ---------------------------------------------------------------------------------------------

function follow(run: Run, waiting: Subscription, changes: readonly VariableChange[]): void {
  const node = run.nodeOf(waiting);
  const definition = node.events[waiting.definition ?? 0] as ConditionalDefinition;
  if (!changes.some((change) => concerns(run, waiting, definition, change))) return;
  if (!isMet(run, definition.condition, waiting.owner, node)) return;
  const host = run.host(waiting.owner)!;
  if (!staysArmed(node)) run.draft.remove(waiting);
  const body = { type: 'conditionMet', subscription: waiting.seq } as const;
  run.event(body, waiting.process, run.activity(host.seq), node);
  happened(run, host, node, waiting.definition);
}

/** A change counts in its own scope and in all inside it, not in the scopes beside. */
function concerns(
  run: Run,
  waiting: Subscription,
  definition: ConditionalDefinition,
  change: VariableChange,
): boolean {
  if (change.armed !== undefined) return change.armed === waiting.seq;
  const { variableName, variableEvents } = definition;
  if (variableName !== undefined && variableName !== change.name) return false;
  if (variableEvents !== undefined && !variableEvents.includes(change.how)) return false;
  return isWithin(run, waiting.owner, change.scope);
}

function isWithin(run: Run, inner: Seq, outer: Seq): boolean {
  for (let part = run.draft.get(inner); part !== undefined; part = run.draft.get(part.owner)) {
    if (part.seq === outer) return true;
    if (part.kind === 'process') return false;
  }
  return false;
}
