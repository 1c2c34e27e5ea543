import type { ActivityInstance, Seq } from './aggregate.js';
import { catchAt } from './catching.js';
import type { ErrorDefinition, Node } from './model.js';
import type { Run } from './run.js';
import { setVariable } from './variables.js';

export interface BpmnError {
  readonly code: string;
  readonly message?: string;
}

interface Catcher {
  readonly host: ActivityInstance;
  readonly node: Node;
  readonly definition: ErrorDefinition;
}

/**
 * Throws a BPMN error in the activity or scope `origin`. The innermost catching event wins, across
 * call activities; at one activity its code goes before catch-all. What it interrupts is cancelled
 * before anything else moves. `false`: nobody catches it, the caller ends its path (Camunda).
 */
export function throwError(run: Run, origin: Seq, error: BpmnError, thrower: Node): boolean {
  const catcher = findCatcher(run, origin, error.code);
  const { code, message } = error;
  const process = run.draft.get(origin)!.process;
  const caughtBy = catcher?.node.id;
  run.event(
    { type: 'errorThrown', code, message, caughtBy },
    process,
    run.activity(origin),
    thrower,
  );
  if (catcher === undefined) return false;
  const { host, node, definition } = catcher;
  const { codeVariable, messageVariable } = definition;
  if (codeVariable !== undefined) setVariable(run, host.owner, codeVariable, { value: code });
  if (messageVariable !== undefined) {
    setVariable(run, host.owner, messageVariable, { value: message ?? null });
  }
  catchAt(run, host, node);
  return true;
}

function findCatcher(run: Run, origin: Seq, code: string): Catcher | undefined {
  for (let part = run.draft.get(origin); part !== undefined; part = run.draft.get(part.owner)) {
    // Boundary events sit on a multi-instance body, not on its instances.
    if (part.kind !== 'activity' || part.loop === 'inner') continue;
    const catcher = catcherAt(run, part, code);
    if (catcher !== undefined) return catcher;
  }
  return undefined;
}

function catcherAt(run: Run, host: ActivityInstance, code: string): Catcher | undefined {
  let anyError: Catcher | undefined;
  for (const index of run.nodeOf(host).boundary) {
    const node = run.node(host.process, index);
    for (const definition of node.events) {
      if (definition.kind !== 'error') continue;
      if (definition.code === code && code !== '') return { host, node, definition };
      if (definition.code === undefined) anyError ??= { host, node, definition };
    }
  }
  return anyError;
}
