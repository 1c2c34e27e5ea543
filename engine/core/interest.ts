import type { Interest, Seq } from './aggregate.js';
import type { Draft } from './draft.js';
import { ANY_CHANGE, variableKey } from './lookup.js';
import type { ConditionalDefinition, Node } from './model.js';
import type { Run } from './run.js';
import { staysArmed } from './waiting.js';

/**
 * Who waits for variables to change: conditions, and joins whose activation condition reads some.
 * They are found by the scope of the variable and by its name, so that a change asks nobody whom
 * it does not concern.
 */

/** Of the condition of an event, which waits below `owner`. */
export function conditionInterest(
  run: Run,
  owner: Seq,
  node: Node,
  { variableName, variableEvents, condition }: ConditionalDefinition,
): Interest {
  if (variableName !== undefined) return interest(run.draft, owner, [variableName]);
  // What may happen again does so on every change, as on Camunda; so do kinds of changes count.
  const isAnyChange = staysArmed(node) || variableEvents !== undefined;
  return interest(run.draft, owner, isAnyChange ? undefined : condition.reads);
}

/** Of tokens that wait at a complex gateway in the scope. */
export function activationInterest(run: Run, scope: Seq, node: Node): Interest | undefined {
  const { activationCondition } = node;
  return activationCondition && interest(run.draft, scope, activationCondition.reads);
}

/** A variable of this scope is another one now: whom it concerns is asked before any node runs. */
export function tellChange(
  run: Run,
  scope: Seq,
  name: string,
  how: 'create' | 'update' | 'delete',
): void {
  for (const key of [variableKey(scope, name), variableKey(scope)]) {
    if (!run.draft.mayHave(key)) continue;
    for (const seq of run.draft.lookup(key)) if (counts(run, seq, how)) run.asked.add(seq);
  }
  if (!run.draft.mayHave(ANY_CHANGE)) return;
  for (const seq of run.draft.lookup(ANY_CHANGE)) {
    const { owner } = run.draft.get(seq)!;
    if (scopesOf(run.draft, owner).includes(scope) && counts(run, seq, how)) run.asked.add(seq);
  }
}

// ---------------------------------------------------------------------------------------------

function interest(draft: Draft, owner: Seq, names: readonly string[] | undefined): Interest {
  const scopes = scopesOf(draft, owner);
  return names === undefined ? { scopes } : { scopes, names };
}

/** From the innermost to the process scope: all whose variables can be seen there. */
function scopesOf(draft: Draft, owner: Seq): readonly Seq[] {
  const scopes: Seq[] = [];
  for (let part = draft.get(owner); part !== undefined; part = draft.get(part.owner)) {
    scopes.push(part.seq);
    if (part.kind === 'process') break;
  }
  return scopes;
}

/** camunda:variableEvents. */
function counts(run: Run, seq: Seq, how: 'create' | 'update' | 'delete'): boolean {
  const waiting = run.draft.get(seq);
  if (waiting?.kind !== 'subscription') return waiting !== undefined;
  const definition = run.nodeOf(waiting).events[waiting.definition ?? 0];
  const events = definition?.kind === 'conditional' ? definition.variableEvents : undefined;
  return events === undefined || events.includes(how);
}
