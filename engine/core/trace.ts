import type { ActivityInstance, Part, ProcessScope, Seq, Variable } from './aggregate.js';
import { isCompensating } from './completed.js';
import type { EventBody } from './event.js';
import type { Flow, FlowIndex, Node } from './model.js';
import type { Run } from './run.js';

/** The events of every process and token, written out in full: they are most of all events. */

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
    calledProcess: instance.called,
  });
}

export function ended(run: Run, instance: ActivityInstance, node: Node, canceled?: true): void {
  if (isCompensating(instance)) return;
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

/** Answers the flow. */
export function flowTaken(run: Run, process: Seq, index: FlowIndex, execution: Seq): Flow {
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
  return flow;
}

export function processStarted(
  run: Run,
  scope: ProcessScope,
  caller: Part | undefined,
  startElement: string | undefined,
): void {
  run.events.push({
    seq: run.nextEventSeq(),
    at: run.now,
    process: scope.seq,
    element: undefined,
    elementType: undefined,
    instance: undefined,
    execution: undefined,
    actor: run.env.actor.user,
    type: 'processStarted',
    definition: scope.definition,
    businessKey: scope.businessKey,
    superProcess: caller?.process,
    superInstance: caller?.seq,
    startElement,
  });
}

export function processEnded(
  run: Run,
  scope: ProcessScope,
  state: Extract<EventBody, { readonly type: 'processEnded' }>['state'],
  reason: string | undefined,
  last?: Node,
): void {
  run.events.push({
    seq: run.nextEventSeq(),
    at: run.now,
    process: scope.seq,
    element: undefined,
    elementType: undefined,
    instance: undefined,
    execution: undefined,
    actor: run.env.actor.user,
    type: 'processEnded',
    state,
    reason,
    endElement: last?.id,
  });
}

export function variableSet(
  run: Run,
  holder: ActivityInstance | ProcessScope,
  node: Node | undefined,
  name: string,
  variable: Variable,
  created: boolean,
): void {
  const instance = holder.kind === 'process' ? undefined : holder;
  run.events.push({
    seq: run.nextEventSeq(),
    at: run.now,
    process: holder.process,
    element: node?.id,
    elementType: node?.type,
    instance: instance?.seq,
    execution: instance?.execution,
    actor: run.env.actor.user,
    type: 'variableSet',
    scope: holder.seq,
    name,
    variable,
    created,
  });
}
