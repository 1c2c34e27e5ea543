import type { Seq } from './aggregate.js';
import { happened } from './catching.js';
import { mapCallsLeft } from './mapping.js';
import type { Node } from './model.js';
import { findCatcher, tellsIn } from './propagation.js';
import type { Run } from './run.js';
import { setVariable } from './variables.js';

export interface BpmnError {
  readonly code: string;
  readonly message?: string;
}

/**
 * Throws a BPMN error in the activity or scope `origin`. What it interrupts is cancelled before
 * anything else moves. `false`: nobody catches it, the caller ends its path (Camunda).
 */
export function throwError(run: Run, origin: Seq, error: BpmnError, thrower: Node): boolean {
  const { code, message } = error;
  const catcher = findCatcher(run, 'error', origin, code);
  const process = run.draft.get(origin)!.process;
  const caughtBy = catcher?.node.id;
  run.event(
    { type: 'errorThrown', code, message, caughtBy },
    process,
    run.activity(origin),
    thrower,
  );
  if (catcher === undefined) return false;
  const { host, node, definition, place } = catcher;
  const { codeVariable, messageVariable } = definition;
  mapCallsLeft(run, origin, host.seq);
  const scope = tellsIn(catcher);
  if (codeVariable !== undefined) setVariable(run, scope, codeVariable, { value: code });
  if (messageVariable !== undefined) {
    setVariable(run, scope, messageVariable, { value: message ?? null });
  }
  happened(run, host, node, place);
  return true;
}
