import type { ActivityInstance, Seq, TransitionInstance } from './aggregate.js';
import { observe } from './case-seam.js';
import { cancel } from './cancel.js';
import { armBoundary, armEventSubProcesses } from './catching.js';
import { isCompensating, isCounting } from './completed.js';
import { remember } from './compensation.js';
import type { ElementModule } from './elements/element.js';
import { holds } from './evaluate.js';
import { type BpmnError, throwError } from './error.js';
import { continueLater } from './jobs.js';
import { gather } from './join.js';
import { notify, notifyAlone, notifyTaken } from './listeners.js';
import { mapInputs, mapOutputs } from './mapping.js';
import type { FlowIndex, Node } from './model.js';
import { innerOf, tokenEnded, tokenTo, type Operation } from './operation.js';
import type { Run } from './run.js';
import { mayGoOn } from './scope-start.js';
import * as trace from './trace.js';
import { setLocal } from './variables.js';

/** How tokens move: arrive, activate an element, leave it, take its flows. */

/** A token arrives at a node. */
export function arrive(run: Run, op: Operation): void {
  const node = run.node(op.process, op.node);
  if (!op.resumed) {
    if (op.flow !== undefined && !take(run, op, op.flow)) return;
    if (node.startQuantity !== undefined && !gather(run, op, node, node.startQuantity)) return;
    if (node.asyncBefore === true) return waitBefore(run, op, node);
  }
  if (node.loop !== undefined) return run.wiring.loops[node.loop.kind].enter(run, op, node);
  const module = run.element(node);
  const path = module.join === undefined ? op.execution : module.join(run, op, node);
  if (path !== undefined) enterNode(run, node, op, path);
}

/** Over the flow to its target; `false`: a listener of the flow has thrown a BPMN error. */
function take(run: Run, op: Operation, flow: FlowIndex): boolean {
  const taken = trace.flowTaken(run, op.process, flow, op.execution);
  if (taken.listeners === undefined) return true;
  const error = notifyTaken(run, flow, op.owner, op.process);
  if (error === undefined) return true;
  const source = run.node(op.process, taken.source);
  if (!throwError(run, op.owner, error, source)) {
    run.agenda.push(tokenEnded(op.owner, op.process, source.index));
  }
  return false;
}

/** A token enters the node on this path: nothing stands before it any longer. */
export function enterNode(run: Run, node: Node, op: Operation, path: Seq): void {
  const module = run.element(node);
  if (module.momentary === true && op.given === undefined && !isPart(node)) {
    pass(run, node, module, op, path);
  } else {
    activate(run, node, op, path);
  }
}

/** Starts an element that passes its token on at once: it never becomes a part of the aggregate. */
function pass(run: Run, node: Node, module: ElementModule, op: Operation, path: Seq): void {
  run.count(node);
  const instance = make(run, node, op, path, undefined);
  trace.started(run, instance, node);
  observe(run, 'entered', instance, node);
  module.enter(run, instance, node);
}

/** Starts an instance of the node: of the element itself, of its body or of one inner instance. */
export function activate(
  run: Run,
  node: Node,
  op: Operation,
  path: Seq,
  loop?: 'body' | 'inner',
): ActivityInstance {
  run.count(node);
  const instance = make(run, node, op, path, loop);
  run.draft.add(instance);
  trace.started(run, instance, node);
  if (op.given?.locals !== undefined) setLocal(run, instance.seq, op.given.locals);
  if (loop === 'inner') return instance;
  if (loop === 'body') {
    if (node.boundary.length > 0) armBoundary(run, instance, node);
    observe(run, 'entered', instance, node);
    return instance;
  }
  perform(run, instance, node);
  return instance;
}

/** Lets the element act. */
export function perform(run: Run, instance: ActivityInstance, node: Node): void {
  open(run, instance, node);
  if (node.listeners !== undefined && !hasBegun(run, instance, node)) return;
  if (!mayGoOn(run, instance)) return;
  run.element(node).enter(run, run.activity(instance.seq)!, node);
}

/** Inputs are mapped, boundary events wait from now on; a station's task tells the case itself. */
export function open(run: Run, instance: ActivityInstance, node: Node): void {
  if (node.inputs.length > 0) mapInputs(run, instance.seq, node);
  if (node.boundary.length > 0 && instance.loop === undefined) armBoundary(run, instance, node);
  if (node.eventSubProcesses !== undefined) armEventSubProcesses(run, instance, node);
  if (node.station === undefined) observe(run, 'entered', instance, node);
}

/** A scope without its start: a modification puts tokens inside. */
export function openScope(run: Run, op: Operation, node: Node, loop?: 'inner'): ActivityInstance {
  run.count(node);
  const instance = make(run, node, op, op.execution, loop);
  run.draft.add(instance);
  trace.started(run, instance, node);
  open(run, instance, node);
  if (node.listeners !== undefined) notifyAlone(run, instance, node, 'start');
  return run.activity(instance.seq)!;
}

/** The element is done: outputs are mapped and the token goes on. */
export function leave(run: Run, instance: ActivityInstance, node: Node): void {
  if (node.listeners !== undefined && !mayEnd(run, instance, node)) return undefined;
  if (node.outputs.length > 0 && instance.loop !== 'body') mapOutputs(run, instance, node);
  observe(run, 'completed', instance, node);
  if (node.compensable === true) remember(run, instance, node);
  if (instance.loop === 'inner') {
    return run.wiring.loops[node.loop!.kind].innerEnded(run, instance, node);
  }
  close(run, instance, node);
  if (node.inAdHoc === true && endsAdHoc(run, instance.owner)) return undefined;
  const path = instance.path ?? instance.execution;
  if (node.asyncAfter === true) return waitAfter(run, node, instance, path);
  takeFlows(run, node, instance.owner, instance.process, path);
}

/** The element has failed with a BPMN error: whoever catches it goes on, else its path ends. */
export function failWith(run: Run, instance: ActivityInstance, node: Node, error: BpmnError): void {
  if (throwError(run, instance.seq, error, node)) return;
  abandon(run, run.activity(instance.seq)!, node);
}

/** The element has failed and nobody catches it: its path ends here (Camunda). */
export function abandon(run: Run, instance: ActivityInstance, node: Node): void {
  observe(run, 'canceled', instance, node);
  endPath(run, instance, node);
}

/** The path ends at this element, outgoing flows or not. */
export function endPath(run: Run, instance: ActivityInstance, node: Node): void {
  if (node.listeners === undefined || mayEnd(run, instance, node)) finish(run, instance, node);
}

function finish(run: Run, instance: ActivityInstance, node: Node): void {
  if (instance.loop === 'inner') {
    return run.wiring.loops[node.loop!.kind].innerEnded(run, instance, node);
  }
  close(run, instance, node);
  // A path that ends before its flows has nothing to decide later; nor has what is being undone.
  if (node.asyncAfter === true && node.outgoing.length === 0 && !isCompensating(instance)) {
    return waitAtEnd(run, instance, instance.path ?? instance.execution);
  }
  run.agenda.push(tokenEnded(instance.owner, instance.process, node.index));
  return undefined;
}

/** An async continuation goes on where its token has waited. */
export function resume(run: Run, waiting: TransitionInstance): void {
  const { owner, process, execution, flow, phase, locals } = waiting;
  run.draft.remove(waiting);
  if (waiting.inner !== undefined) return resumeInner(run, waiting, waiting.inner);
  if (phase === 'after') {
    if (flow !== undefined) return takeFlow(run, flow, owner, process, execution);
    return takeFlows(run, run.nodeOf(waiting), owner, process, execution);
  }
  const token = tokenTo(owner, process, waiting.node, execution, flow);
  run.agenda.push({ ...token, resumed: true, given: locals && { locals } });
  return undefined;
}

function resumeInner(
  run: Run,
  { owner, process, node: index, phase, locals }: TransitionInstance,
  inner: NonNullable<TransitionInstance['inner']>,
): void {
  const node = run.node(process, index);
  if (phase === 'after') {
    return run.wiring.loops[node.loop!.kind].innerEnded(run, run.activity(owner)!, node);
  }
  const operation = innerOf(owner, process, index, inner.index);
  const given = { element: inner.element, locals };
  run.agenda.push({ ...operation, resumed: true, given });
  return undefined;
}

/** It has done what it is there for, and its token goes no further: end listeners, then away. */
export function conclude(run: Run, instance: ActivityInstance, node: Node): void {
  if (node.listeners !== undefined) notifyAlone(run, instance, node, 'end');
  close(run, instance, node);
}

/** Takes a completed instance away with all that still waits below it. */
export function close(run: Run, instance: ActivityInstance, node: Node): void {
  if (run.draft.get(instance.seq) !== undefined) {
    for (const part of run.draft.owned(instance.seq)) cancel(run, part, 'INTERNALLY_TERMINATED');
    run.draft.remove(instance);
  }
  if (!isCounting(instance)) trace.ended(run, instance, node);
}

/** The token leaves `node` by the flows that apply; several flows make several paths. */
export function takeFlows(run: Run, node: Node, owner: Seq, process: Seq, path: Seq): void {
  const flows = flowsOut(run, node, owner, process);
  if (flows.length === 0) run.agenda.push(tokenEnded(owner, process, node.index));
  else takeThese(run, flows, owner, process, path);
}

/** At least one flow. */
export function takeThese(
  run: Run,
  flows: readonly FlowIndex[],
  owner: Seq,
  process: Seq,
  path: Seq,
): void {
  if (flows.length === 1) {
    takeFlow(run, flows[0]!, owner, process, path);
    return;
  }
  const first = newPaths(run, flows.length);
  for (let i = flows.length - 1; i >= 0; i--) {
    takeFlow(run, flows[i]!, owner, process, first + i);
  }
}

// ---------------------------------------------------------------------------------------------

function endsAdHoc(run: Run, owner: Seq): boolean {
  const scope = run.activity(owner);
  if (scope === undefined || isCompensating(scope)) return false;
  const node = run.nodeOf(scope);
  return run.element(node).childCompleted?.(run, scope, node) === true;
}

/** The flows that tokens take out of `node`, one as often as there are tokens for it. */
function flowsOut(run: Run, node: Node, owner: Seq, process: Seq): readonly FlowIndex[] {
  const module = run.element(node);
  const flows =
    module.outgoing?.(run, node, owner, process) ?? uncontrolled(run, node, owner, process);
  const { completionQuantity: quantity } = node;
  return quantity === undefined ? flows : flows.flatMap((flow) => repeated(flow, quantity));
}

/** The first of so many paths that follow each other. */
function newPaths(run: Run, count: number): Seq {
  const first = run.draft.lastSeq + 1;
  run.draft.lastSeq += count;
  return first;
}

function repeated(flow: FlowIndex, times: number): readonly FlowIndex[] {
  return Array.from({ length: times }, () => flow);
}

/** All fields are always there: instances are made by the thousand and read everywhere. */
function make(
  run: Run,
  node: Node,
  op: Operation,
  path: Seq,
  loop: 'body' | 'inner' | undefined,
): ActivityInstance {
  const { draft } = run;
  const seq = draft.nextSeq();
  const own = loop !== undefined || isScope(node);
  return {
    seq,
    owner: op.owner,
    process: op.process,
    kind: 'activity',
    node: node.index,
    execution: own ? draft.nextSeq() : path,
    path: own && loop !== 'inner' ? path : undefined,
    loop,
    startedAt: run.now,
    called: node.call !== undefined && loop !== 'body' ? draft.nextSeq() : undefined,
    vars: undefined,
    data: undefined,
  };
}

/** What others look at while it acts. */
function isPart(node: Node): boolean {
  return isScope(node) || node.listeners !== undefined;
}

/** Start listeners, once inputs are mapped. `false`: one has thrown an error, and it is over. */
function hasBegun(run: Run, instance: ActivityInstance, node: Node): boolean {
  const error = notify(run, instance, node, 'start');
  if (error !== undefined) failWith(run, instance, node, error);
  return error === undefined;
}

/** End listeners, before outputs are mapped. `false`: one has thrown an error, and it is over. */
function mayEnd(run: Run, instance: ActivityInstance, node: Node): boolean {
  const error = notify(run, instance, node, 'end');
  if (error === undefined) return true;
  if (!throwError(run, instance.seq, error, node)) finish(run, instance, node);
  return false;
}

/** What holds variables or events of its own runs on a path of its own, as on Camunda. */
function isScope(node: Node): boolean {
  return (
    node.boundary.length > 0 ||
    node.inputs.length > 0 ||
    node.outputs.length > 0 ||
    node.children.length > 0
  );
}

/** Uncontrolled flow: every flow that holds; the default flow only if none does (Camunda). */
function uncontrolled(run: Run, node: Node, owner: Seq, process: Seq): readonly FlowIndex[] {
  const { outgoing } = node;
  if (outgoing.length === 0) return outgoing;
  if (outgoing.length === 1 && run.flow(process, outgoing[0]!).condition === undefined) {
    return outgoing;
  }
  const taken = outgoing.filter((index) => {
    if (index === node.defaultFlow) return false;
    const { condition } = run.flow(process, index);
    return condition === undefined || holds(run, condition, owner, node);
  });
  if (taken.length > 0) return taken;
  if (node.defaultFlow !== undefined) return [node.defaultFlow];
  return run.halt('NO_FLOW_APPLIES', node);
}

function takeFlow(run: Run, flow: FlowIndex, owner: Seq, process: Seq, path: Seq): void {
  const target = run.flow(process, flow).target;
  run.agenda.push(tokenTo(owner, process, target, path, flow));
}

function waitBefore(run: Run, op: Operation, node: Node): void {
  const { owner, process, execution, flow, given } = op;
  const locals = given?.locals;
  continueLater(run, {
    owner,
    process,
    node: node.index,
    execution,
    flow,
    phase: 'before',
    locals,
  });
}

/** The flows are decided at once; each token goes on in a transaction of its own (Camunda). */
function waitAfter(run: Run, node: Node, instance: ActivityInstance, path: Seq): void {
  const { owner, process } = instance;
  const flows = flowsOut(run, node, owner, process);
  if (flows.length === 0) return waitAtEnd(run, instance, path);
  const first = flows.length === 1 ? path : newPaths(run, flows.length);
  for (const [i, flow] of flows.entries()) {
    const execution = first + i;
    continueLater(run, { owner, process, node: node.index, execution, flow, phase: 'after' });
  }
  return undefined;
}

/** It counts as ended in a transaction of its own. */
function waitAtEnd(run: Run, { owner, process, node }: ActivityInstance, execution: Seq): void {
  continueLater(run, { owner, process, node, execution, phase: 'after' });
}
