import type { Seq, Subscription } from './aggregate.js';
import { happened } from './catching.js';
import { isMet } from './condition.js';
import type { ConditionalDefinition } from './model.js';
import type { Run } from './run.js';
import { staysArmed } from './waiting.js';

/**
 * Conditions that wait are evaluated when their scope begins and on every change of a variable
 * that they can see, outer scopes first, before any other node runs. One that interrupts nothing
 * happens again on each change that leaves it true. Joins that a change concerns are looked at when
 * no token can move any further.
 */
export function followConditions(run: Run): void {
  while (run.asked.size > 0) {
    const asked = [...run.asked].toSorted((a, b) => a - b);
    const mark = run.agenda.length;
    run.asked.clear();
    for (const seq of asked) {
      // One before it may have interrupted the scope.
      const waiting = run.draft.get(seq);
      if (waiting?.kind === 'subscription') ask(run, waiting);
      else if (waiting !== undefined) run.resumed.push(waiting.owner);
    }
    // In this order too what they start moves; one may have taken from below what it cancelled.
    run.agenda.push(...run.agenda.splice(Math.min(mark, run.agenda.length)).reverse());
  }
}

/** What would have been asked while the process instance was suspended is asked now. */
export function askMissed(run: Run, host: Seq): void {
  for (const part of run.draft.owned(host)) {
    if (part.kind !== 'subscription' || part.missed !== true) continue;
    run.draft.put({ ...part, missed: undefined });
    run.asked.add(part.seq);
  }
}

// ---------------------------------------------------------------------------------------------

function ask(run: Run, waiting: Subscription): void {
  if (run.scope(waiting.process).suspended === true) {
    return run.draft.put({ ...waiting, missed: true });
  }
  const node = run.nodeOf(waiting);
  const { condition } = node.events[waiting.definition ?? 0] as ConditionalDefinition;
  if (!isMet(run, condition, waiting.owner, node)) return undefined;
  const host = run.host(waiting.owner)!;
  if (!staysArmed(node)) run.draft.remove(waiting);
  const body = { type: 'conditionMet', subscription: waiting.seq } as const;
  run.event(body, waiting.process, run.activity(host.seq), node);
  return happened(run, host, node, waiting.definition);
}
