import type { Host, ProcessScope, Seq } from '../aggregate.js';
import { ROOT } from '../case-part.js';
import type { Command } from '../command.js';
import { askMissed } from '../conditions.js';
import type { Run } from '../run.js';
import { processOf, refuseSuspended } from './guards.js';
import { removeUpwards, terminate } from './removal.js';

type Of<T extends Command['type']> = Extract<Command, { readonly type: T }>;

export function suspend(run: Run, command: Of<'suspend' | 'resume'>): void {
  setSuspended(run, processOf(run, command.process), true);
}

/** Not below a caller that is suspended: a called process that ends moves its caller's token. */
export function resume(run: Run, command: Of<'suspend' | 'resume'>): void {
  const scope = processOf(run, command.process);
  if (scope.owner !== 0) refuseSuspended(run, run.draft.get(scope.owner)!.process);
  setSuspended(run, scope, false);
}

/**
 * Deletes a process scope with all that it called. What only waited for it goes too, up to the
 * first scope in which something else is going on (Camunda: deletion cascades both ways).
 */
export function cancelProcess(run: Run, command: Of<'cancel'>): void {
  const scope = processOf(run, command.process);
  run.skipListeners = command.skipListeners === true;
  if (scope.seq === ROOT) return terminate(run, scope, command.reason);
  return removeUpwards(run, scope, command.reason);
}

// ---------------------------------------------------------------------------------------------

function setSuspended(run: Run, scope: ProcessScope, suspended: boolean): void {
  if ((scope.suspended === true) !== suspended) {
    // All that stands in it is told anew, by the names that its definition gives.
    run.definition(scope.seq);
    run.draft.put({ ...scope, suspended: suspended ? true : undefined });
    run.event({ type: suspended ? 'processSuspended' : 'processResumed' }, scope.seq);
  }
  if (!suspended) askMissed(run, scope.seq);
  for (const part of scopesBelow(run, scope.seq)) {
    if (part.kind === 'process') setSuspended(run, part, suspended);
    else if (!suspended) {
      run.resumed.push(part.seq);
      askMissed(run, part.seq);
    }
  }
}

/** What it called, and the scopes on the way there. */
function* scopesBelow(run: Run, owner: Seq): Generator<Host> {
  for (const part of run.draft.owned(owner)) {
    if (part.kind === 'process' || part.kind === 'activity') yield part;
    if (part.kind === 'activity') yield* scopesBelow(run, part.seq);
  }
}
