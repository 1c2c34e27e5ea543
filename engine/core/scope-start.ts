import type { Host } from './aggregate.js';
import { armEventSubProcesses } from './catching.js';
import { followConditions } from './conditions.js';
import { notifyAlone } from './listeners.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/**
 * The scope begins: listeners of a process are told, its event sub-processes wait from now on.
 * Whether its own first node may run: not if a condition that holds already has interrupted the
 * scope or cancelled it.
 */
export function beginScope(run: Run, scope: Host, node: Node): boolean {
  if (node.listeners !== undefined) notifyAlone(run, scope, node, 'start');
  if (node.eventSubProcesses !== undefined) armEventSubProcesses(run, scope, node);
  return mayGoOn(run, scope);
}

/** Looks at the conditions that this activity has armed or changed so far. */
export function mayGoOn(run: Run, scope: Host): boolean {
  if (run.asked.size === 0) return true;
  followConditions(run);
  return run.draft.get(scope.seq) !== undefined && !run.isInterrupted(scope.seq);
}
