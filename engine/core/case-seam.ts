import type { ActivityInstance, CasePart, Seq } from './aggregate.js';
import { CASE, ROOT, calledAround, casePart } from './case-part.js';
import {
  calledItem,
  freshKey,
  isFrozen,
  itemOfCase,
  keyOfCalled,
  qualified,
} from './case/called-items.js';
import type { CaseCommand } from './case/command.js';
import type { CaseEvent } from './case/event.js';
import type { Item, StationSpec } from './case/item.js';
import type { CaseContext, CasePolicy, Decided, Movement, StationWork } from './case/policy.js';
import { textOf } from './coerce.js';
import { evaluate } from './evaluate.js';
import { ExecutionScope } from './execution-scope.js';
import type { Definition, Node } from './model.js';
import { Halt, type Run } from './run.js';

/**
 * The interpreter's side of the case: it asks the policy, folds the facts that come back into the
 * case part and keeps the timers that follow a clock. What a fact means is the policy's alone.
 */

/** Keeps the case's place before anything else of a new aggregate is numbered. */
export function reserveCase(run: Run): void {
  const isItem = run.definition(ROOT).model.item !== undefined;
  if (run.wiring.cases === undefined || !isItem) return refuseFacts(run);
  if (run.draft.nextSeq() !== CASE) throw new Error('the case must be the second part');
  return undefined;
}

/** Makes the case out of the facts of receiving it. */
export function openCase(run: Run, commands: readonly CaseCommand[]): void {
  const policy = run.wiring.cases!;
  for (const command of commands) decideOne(run, policy, command, context(run));
}

/** Decides commands in order, each seeing what the ones before it made of the case. */
export function decide(
  run: Run,
  commands: readonly CaseCommand[],
  task?: CaseContext['task'],
): void {
  if (commands.length === 0) return;
  const policy = run.wiring.cases;
  if (policy === undefined || casePart(run) === undefined) return refuseFacts(run);
  for (const command of commands) decideOne(run, policy, command, context(run, task));
}

/** A station task is being completed: its own commands and those that its outcome stands for. */
export function completeStation(
  run: Run,
  instance: ActivityInstance,
  outcome: string | undefined,
  facts: readonly CaseCommand[],
): void {
  const part = casePart(run);
  const station = stationOf(run, instance);
  if (run.wiring.cases === undefined || part === undefined || station === undefined) {
    return facts.length === 0 ? undefined : refuseFacts(run);
  }
  const node = run.nodeOf(instance);
  const task = {
    instance: instance.seq,
    node,
    station,
    ...(outcome === undefined ? {} : { outcome }),
  };
  const completion = run.wiring.cases.completion(part.state, facts, context(run, task));
  if ('rejected' in completion) throw new Halt(completion);
  decide(run, completion.commands, task);
}

/** Tells the case what a token did, where the element means something to it. */
export function observe(
  run: Run,
  type: Movement['type'],
  instance: ActivityInstance,
  node: Node,
): void {
  const policy = run.wiring.cases;
  if (policy === undefined) return;
  const seen = meaning(run, node, instance);
  const part = seen === undefined ? undefined : casePart(run);
  if (seen === undefined || part === undefined) return;
  const station = stationOf(run, instance);
  const movement = { type, node: seen, instance: instance.seq, ...(station && { station }) };
  fold(run, policy, take(policy.observe(part.state, movement, context(run))), instance);
}

/** Resolves yc:station of a user task and asks who does its work. */
export function stationWork(
  run: Run,
  instance: ActivityInstance,
  node: Node,
): { readonly spec: StationSpec; readonly work: StationWork } {
  const policy = run.wiring.cases;
  const part = casePart(run);
  const definition = calledAround(run, instance.process);
  const called = definition?.model.item?.name;
  if (policy === undefined || part === undefined) {
    const reason = '环节任务只能出现在办件中，请以收件方式启动';
    const why = called === undefined ? '' : `事项“${called}”由普通流程调用，没有办件：`;
    return run.halt('INVALID_COMMAND', node, { reason: `${why}${reason}` });
  }
  const key = textOf(run, evaluate(run, node.station!.ref, instance.seq, node), node, '环节') ?? '';
  const of = definition && freeze(run, policy, definition, instance);
  const { stations } = itemNow(run);
  const name = qualified(of, key);
  const spec = Object.hasOwn(stations, name) ? stations[name] : undefined;
  if (spec === undefined) {
    const which = called === undefined ? '事项' : `所调用的事项“${called}”`;
    return run.halt('INVALID_COMMAND', node, { reason: `${which}没有环节“${key}”` });
  }
  const { state } = casePart(run)!;
  const work = policy.station(state, spec, instance.seq, context(run));
  if ('rejected' in work) throw new Halt(work);
  const data = { ...instance.data, station: name };
  run.draft.put({ ...run.activity(instance.seq)!, data });
  return { spec, work };
}

/** Due instant of a clock of the case for a timer that sits on `instance`. */
export function clockDue(run: Run, clock: string, instance: Seq, node: Node): number | undefined {
  const part = casePart(run);
  if (run.wiring.cases === undefined || part === undefined) {
    return run.halt('INVALID_COMMAND', node, { reason: `时钟“${clock}”只存在于办件中` });
  }
  return run.wiring.cases.clockDue(part.state, clock, instance, context(run));
}

/** Who works at an open station by now; undefined for what is no station, or cannot be told. */
export function stationWorkNow(run: Run, instance: ActivityInstance): StationWork | undefined {
  const part = casePart(run);
  const spec = stationOf(run, instance);
  if (run.wiring.cases === undefined || part === undefined || spec === undefined) return undefined;
  const work = run.wiring.cases.station(part.state, spec, instance.seq, context(run));
  return 'rejected' in work ? undefined : work;
}

/** Why the case is over although its diagram has not ended. */
export function caseOver(run: Run): string | undefined {
  const part = casePart(run);
  return part === undefined ? undefined : run.wiring.cases?.over(part.state);
}

// ---------------------------------------------------------------------------------------------

function decideOne(run: Run, policy: CasePolicy, command: CaseCommand, about: CaseContext): void {
  const decided = policy.decide(casePart(run)?.state, command, about);
  fold(run, policy, take(decided), about.task && run.activity(about.task.instance));
}

function take(decided: Decided): readonly CaseEvent[] {
  if ('facts' in decided) return decided.facts;
  if ('numbers' in decided) throw new Halt({ needs: { numbers: decided.numbers } });
  throw new Halt(decided);
}

function fold(
  run: Run,
  policy: CasePolicy,
  facts: readonly CaseEvent[],
  instance: ActivityInstance | undefined,
): void {
  for (const fact of facts) {
    const state = policy.fold(casePart(run)?.state, fact);
    const part: CasePart = { seq: CASE, owner: ROOT, process: ROOT, kind: 'case', state };
    if (casePart(run) === undefined) run.draft.add(part);
    else run.draft.put(part);
    const node = instance && run.nodeOf(instance);
    run.event({ type: 'case', fact }, instance?.process ?? ROOT, instance, node);
    run.caseChanged = true;
  }
}

/**
 * Under which a called item is known to the case. One that publication could not tell, called by an
 * expression, becomes a fact with its first station: its organs and delegations are frozen then.
 */
function freeze(
  run: Run,
  policy: CasePolicy,
  definition: Definition,
  instance: ActivityInstance,
): string {
  const { state } = casePart(run)!;
  const item = itemNow(run);
  const known = keyOfCalled(item, definition.id);
  const called = calledItem(definition);
  // a case may have been received before its definition knew that item
  if (known !== undefined && isFrozen(state, known, called)) return known;
  const key = known ?? freshKey(item.calledItems ?? {}, definition.key);
  fold(run, policy, take(policy.call(state, key, called, context(run))), instance);
  return key;
}

/**
 * The node as the case sees it from this instance. A multi-instance activity is one activity with
 * several stations: milestones and suspensions belong to its body, stations to its instances. The
 * milestones of a called item are not the case's: what was promised is the root's.
 */
function meaning(run: Run, given: Node, instance: ActivityInstance): Node | undefined {
  const { station, suspends, milestones: all } = given;
  if (station === undefined && suspends === undefined && all === undefined) return undefined;
  const within = all !== undefined && calledAround(run, instance.process) !== undefined;
  const node = within ? withoutMilestones(given) : given;
  const { milestones } = node;
  const whole = suspends !== undefined || milestones !== undefined;
  if (instance.loop === undefined) return station !== undefined || whole ? node : undefined;
  if (instance.loop === 'inner') {
    if (station === undefined) return undefined;
    const { suspends: _, ...rest } = withoutMilestones(node);
    return rest;
  }
  if (!whole) return undefined;
  const { station: _, ...rest } = node;
  return rest;
}

function stationOf(run: Run, instance: ActivityInstance): StationSpec | undefined {
  const key = instance.data?.['station'];
  if (typeof key !== 'string' || run.definition(ROOT).model.item === undefined) return undefined;
  return itemNow(run).stations[key];
}

/** The root's, with all that the case calls; only where the root is an item. */
function itemNow(run: Run): Item {
  return itemOfCase(run.definition(ROOT), casePart(run)?.state);
}

function withoutMilestones(given: Node): Node {
  const { milestones: _, ...node } = given;
  return node;
}

function context(run: Run, task?: CaseContext['task']): CaseContext {
  const root = run.definition(ROOT);
  return {
    now: run.now,
    env: run.env,
    actor: run.env.actor,
    item: itemNow(run),
    root,
    scope: new ExecutionScope(run, ROOT),
    ...(task === undefined ? {} : { task }),
  };
}

function refuseFacts(run: Run): undefined {
  return run.halt('INVALID_COMMAND', undefined, { reason: '该流程不是办件，不接受办件事实' });
}
