import { trigger } from '../catching.js';
import type { Command } from '../command.js';
import type { Run } from '../run.js';
import { setLocal, setVariables } from '../variables.js';
import { staysArmed } from '../waiting.js';
import { refuseSuspended } from './guards.js';

/** A message or a signal for one subscription; who it is for was decided by correlation. */
export function deliverMessage(
  run: Run,
  command: Extract<Command, { readonly type: 'deliverMessage' }>,
): void {
  const subscription = run.draft.get(command.subscription);
  if (subscription?.kind !== 'subscription') return run.halt('NOT_SUBSCRIBED');
  refuseSuspended(run, subscription.process);
  const node = run.nodeOf(subscription);
  const { seq, owner, process, name } = subscription;
  if (!staysArmed(node)) run.draft.remove(subscription);
  const body = { type: 'messageReceived', subscription: seq, name } as const;
  run.event(body, process, run.activity(owner), node);
  setLocal(run, owner, command.localVariables);
  setVariables(run, owner, command.variables);
  return trigger(run, subscription);
}
