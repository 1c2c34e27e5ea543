import type { ActivityInstance } from '../aggregate.js';
import type { VariablesIn } from '../command.js';
import { deliver, receiverOf } from '../delivery.js';
import { evaluate } from '../evaluate.js';
import { openExternalTask } from '../external-task.js';
import { mapIn } from '../mapping.js';
import type { CallMapping, MessageDefinition, Node, ScriptSpec } from '../model.js';
import type { Run } from '../run.js';
import { subscribe } from '../subscribe.js';
import { setVariable } from '../variables.js';
import type { DefinitionModule } from './definition.js';
import { nameOf } from './name.js';

/**
 * Message: one receiver. One that waits in the same aggregate, a pool of one collaboration among
 * them, has it at once; else it is looked for among all instances once this step stands. A throw
 * that nobody waits for is no error.
 */
export const message: DefinitionModule<MessageDefinition> = {
  arm(run, owner, node, definition, place) {
    const name = nameOf(run, definition, owner.seq, node);
    subscribe(run, owner, node, { event: 'message', name }, place);
  },
  throw(run, instance, node, definition) {
    if (definition.external !== undefined) {
      openExternalTask(run, instance, node, definition.external);
      return 'done';
    }
    if (definition.script !== undefined) compute(run, instance, node, definition.script);
    else send(run, instance, node, definition);
    return run.draft.get(instance.seq) === undefined ? 'done' : 'goes on';
  },
};

// ---------------------------------------------------------------------------------------------

/** The expression is what sends it. */
function compute(run: Run, instance: ActivityInstance, node: Node, spec: ScriptSpec): void {
  const value = evaluate(run, spec.value, instance.seq, node);
  if (spec.resultVariable === undefined) return;
  setVariable(run, instance.seq, spec.resultVariable, { value });
}

function send(
  run: Run,
  instance: ActivityInstance,
  node: Node,
  definition: MessageDefinition,
): void {
  const name = nameOf(run, definition, instance.seq, node);
  const variables = payloadOf(run, instance, node, definition);
  const receiver = receiverOf(run, name, instance);
  const body = { type: 'messageThrown', name, subscription: receiver?.seq } as const;
  run.event(body, instance.process, instance, node);
  if (receiver !== undefined) return deliver(run, receiver, { variables }, instance);
  const { businessKey } = run.scope(instance.process);
  const hops = (run.env.hops ?? 0) + 1;
  run.effects.push({ type: 'throwMessage', name, businessKey, variables, hops });
  return undefined;
}

/** What is local to the thrower (its inputs), and what `camunda:in` says. */
function payloadOf(
  run: Run,
  instance: ActivityInstance,
  node: Node,
  definition: MessageDefinition,
): VariablesIn {
  const locals: CallMapping = { all: true, local: true };
  return mapIn(run, [locals, ...(definition.in ?? [])], instance.seq, node);
}
