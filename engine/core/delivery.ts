import type { ActivityInstance, Subscription } from './aggregate.js';
import { trigger } from './catching.js';
import type { VariablesIn } from './command.js';
import { subscriptionKey } from './lookup.js';
import type { Run } from './run.js';
import { yieldTo } from './throwing.js';
import { setLocal, setVariables } from './variables.js';
import { completes, staysArmed } from './waiting.js';

export interface Payload {
  readonly variables?: VariablesIn;
  readonly localVariables?: VariablesIn;
}

/**
 * A message or a signal reaches one of those that wait for it. If it interrupts the thrower, this
 * one is complete first.
 */
export function deliver(
  run: Run,
  waiting: Subscription,
  payload: Payload,
  thrower?: ActivityInstance,
): void {
  const { seq, owner, process, name, event } = waiting;
  const node = run.nodeOf(waiting);
  if (thrower && completes(run, waiting, node)) yieldTo(run, thrower, owner, node);
  if (!staysArmed(node)) run.draft.remove(waiting);
  const type = event === 'signal' ? 'signalReceived' : 'messageReceived';
  run.event({ type, subscription: seq, name }, process, run.activity(owner), node);
  setLocal(run, owner, payload.localVariables);
  setVariables(run, owner, payload.variables);
  trigger(run, waiting);
}

/**
 * Delivers a signal to all in the aggregate that wait for it now, the eldest first. One that it
 * reaches may interrupt others, and the thrower too, which is complete then.
 */
export function broadcast(
  run: Run,
  name: string,
  variables: VariablesIn | undefined,
  thrower?: ActivityInstance,
): 'heard' | 'unheard' {
  let heard: 'heard' | 'unheard' = 'unheard';
  for (const seq of run.draft.lookup(subscriptionKey('signal', name))) {
    const waiting = run.draft.get(seq);
    if (waiting?.kind !== 'subscription' || run.scope(waiting.process).suspended === true) continue;
    deliver(run, waiting, { variables }, thrower);
    heard = 'heard';
  }
  return heard;
}

/** The eldest in the aggregate that waits for the message, whatever process it belongs to. */
export function receiverOf(
  run: Run,
  name: string,
  thrower: ActivityInstance,
): Subscription | undefined {
  for (const seq of run.draft.lookup(subscriptionKey('message', name))) {
    const waiting = run.draft.get(seq);
    if (waiting?.kind !== 'subscription' || waiting.owner === thrower.seq) continue;
    if (run.scope(waiting.process).suspended !== true) return waiting;
  }
  return undefined;
}
