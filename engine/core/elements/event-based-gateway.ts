import type { ActivityInstance, Host, ProcessScope } from '../aggregate.js';
import { armEvents } from '../catching.js';
import type { Node } from '../model.js';
import { tokenTo } from '../operation.js';
import type { Run } from '../run.js';
import { conclude, leave, openScope } from '../token.js';
import * as trace from '../trace.js';
import { isComplete } from '../waiting.js';
import type { ElementModule } from './element.js';

/**
 * Event-based gateway: waits for the events behind all its flows at once. The first that happens
 * decides: the others wait no longer, and the token goes on behind it.
 */
export const eventBasedGateway: ElementModule = {
  enter(run, instance, node) {
    for (const flow of node.outgoing) {
      armEvents(run, instance, run.node(instance.process, run.flow(instance.process, flow).target));
    }
  },
};

/** An event behind the gateway has happened: it is over at the moment it is reached. */
export function chosen(run: Run, gateway: ActivityInstance, event: Node): void {
  const { owner, process } = gateway;
  const node = run.nodeOf(gateway);
  const path = gateway.path ?? gateway.execution;
  conclude(run, gateway, node);
  const flow = node.outgoing.find((index) => run.flow(process, index).target === event.index)!;
  trace.flowTaken(run, process, flow, path);
  occur(run, tokenTo(owner, process, event.index, path, flow), event);
}

/**
 * The event behind an instantiating gateway has made the instance. Parallel: the others are waited
 * for in it.
 */
export function startBehind(run: Run, scope: ProcessScope, gateway: Node, event: Node): void {
  const { seq } = scope;
  for (const index of gateway.instantiate === 'parallel' ? gateway.outgoing : []) {
    const { target } = run.flow(seq, index);
    if (target === event.index) continue;
    run.agenda.push(tokenTo(seq, seq, target, run.draft.nextSeq(), index));
  }
  chosen(run, openScope(run, tokenTo(seq, seq, gateway.index, seq), gateway), event);
}

/** What an element that waits does once an event of `node` has happened. */
export function arrived(run: Run, host: Host, node: Node): void {
  if (host.kind !== 'activity' || !isComplete(run, host, node)) return;
  if (host.node === node.index) leave(run, host, node);
  else chosen(run, host, node);
}

/** Starts a waiting element and ends it at once, for what it waits for has happened. */
export function occur(run: Run, token: ReturnType<typeof tokenTo>, node: Node): void {
  const instance = openScope(run, token, node);
  leave(run, run.activity(instance.seq)!, node);
}
