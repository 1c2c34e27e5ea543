import type { ActivityInstance, Seq } from './aggregate.js';
import type { FlowIndex, Node } from './model.js';
import type { Run } from './run.js';

/** The three events of every token's way, written out in full: they are most of all events. */

export function started(run: Run, instance: ActivityInstance, node: Node): void {
  run.events.push({
    seq: run.nextEventSeq(),
    at: run.now,
    process: instance.process,
    element: node.id,
    elementType: node.type,
    instance: instance.seq,
    execution: instance.execution,
    actor: run.env.actor.user,
    type: 'activityStarted',
    parent: instance.owner,
    name: node.name,
    loop: instance.loop,
  });
}

export function ended(run: Run, instance: ActivityInstance, node: Node, canceled?: true): void {
  run.events.push({
    seq: run.nextEventSeq(),
    at: run.now,
    process: instance.process,
    element: node.id,
    elementType: node.type,
    instance: instance.seq,
    execution: instance.execution,
    actor: run.env.actor.user,
    type: 'activityEnded',
    parent: instance.owner,
    canceled,
  });
}

export function flowTaken(run: Run, process: Seq, index: FlowIndex, execution: Seq): void {
  const flow = run.flow(process, index);
  run.events.push({
    seq: run.nextEventSeq(),
    at: run.now,
    process,
    element: flow.id,
    elementType: 'sequenceFlow',
    instance: undefined,
    execution,
    actor: run.env.actor.user,
    type: 'flowTaken',
    flow: index,
    flowId: flow.id,
  });
}
