import type { Command } from '../command.js';
import { isCounting } from '../completed.js';
import { broadcast, deliver } from '../delivery.js';
import type { Run } from '../run.js';
import { leave } from '../token.js';
import { setVariables } from '../variables.js';
import { refuseSuspended, wasThere } from './guards.js';
import { staysAfterReport } from './report.js';

type Of<T extends Command['type']> = Extract<Command, { readonly type: T }>;

/** A message or a signal for one subscription; who it is for was decided by correlation. */
export function deliverMessage(run: Run, command: Of<'deliverMessage'>): void {
  const waiting = run.draft.get(command.subscription);
  if (waiting?.kind !== 'subscription' || waiting.event === 'conditional') {
    return run.halt('NOT_SUBSCRIBED');
  }
  refuseSuspended(run, waiting.process);
  return deliver(run, waiting, command);
}

/** A receive task has what it waited for, or goes on without its message. */
export function trigger(run: Run, command: Of<'trigger'>): void {
  const waiting = run.draft.get(command.activity);
  if (waiting?.kind !== 'activity' || waiting.loop === 'body') {
    if (wasThere(run, command.activity)) return run.halt('NOT_TRIGGERABLE');
    return run.halt('NOT_FOUND', undefined, { what: '活动实例' });
  }
  const node = run.nodeOf(waiting);
  if (node.type !== 'receiveTask' || isCounting(waiting)) return run.halt('NOT_TRIGGERABLE', node);
  refuseSuspended(run, waiting.process);
  setVariables(run, waiting.seq, command.variables);
  if (!staysAfterReport(run, waiting)) return undefined;
  return leave(run, run.activity(waiting.seq)!, node);
}

/** A signal for all that wait for it here; those that are suspended do not hear it (Camunda). */
export function deliverSignal(run: Run, { name, variables }: Of<'deliverSignal'>): void {
  if (broadcast(run, name, variables) === 'unheard') return run.halt('NOT_SUBSCRIBED');
  // Whoever heard it first moves first.
  run.agenda.reverse();
  return undefined;
}
