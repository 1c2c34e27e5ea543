import type { ActivityInstance } from '../aggregate.js';
import { failed, integerOf } from '../coerce.js';
import { isCounting } from '../completed.js';
import { evaluate, holds } from '../evaluate.js';
import type { Value } from '../expression.js';
import { LIMITS } from '../limits.js';
import type { MultiInstanceCharacteristics, Node } from '../model.js';
import { innerOf, type Given, type Operation } from '../operation.js';
import type { Run } from '../run.js';
import { activate, close, leave, perform } from '../token.js';
import { setLocal } from '../variables.js';
import { waitAfterInner, waitBeforeInner } from './async-inner.js';
import { throwBehaviours } from './behaviour.js';
import type { LoopModule } from './loop.js';
import { collectResults, keepResult } from './results.js';

/**
 * Multi-instance: the body `X#multiInstanceBody` holds the counters that Camunda shows as
 * variables, each inner instance its loopCounter and element. Boundary events sit on the body.
 */
export const multiInstance: LoopModule = {
  enter(run, token, node) {
    const body = activate(run, node, token, token.execution, 'body');
    const elements = collectionOf(run, body, node);
    const total = elements?.length ?? cardinalityOf(run, body, node);
    refuseSize(run, total, node);
    if (total === 0) return complete(run, body, node, 0);
    const { sequential } = loopOf(node);
    const active = sequential ? 1 : total;
    setCounters(run, body, { total, completed: 0, active, next: sequential ? 1 : total });
    if (sequential) return push(run, body, node, 0, given(elements, 0));
    for (let i = total - 1; i >= 0; i--) push(run, body, node, i, given(elements, i));
    return undefined;
  },

  startInner(run, operation, node) {
    if (loopOf(node).asyncBefore === true && !operation.resumed) {
      return waitBeforeInner(run, operation);
    }
    const inner = activate(run, node, operation, operation.execution, 'inner');
    const { elementVariable } = loopOf(node);
    const element = operation.given?.element;
    setLocal(run, inner.seq, { loopCounter: { value: operation.index } });
    if (elementVariable !== undefined && element !== undefined) {
      setLocal(run, inner.seq, { [elementVariable]: { value: element } });
    }
    return perform(run, run.activity(inner.seq)!, node);
  },

  innerEnded(run, inner, node) {
    if (loopOf(node).asyncAfter === true && !isCounting(inner)) return waitAfterInner(run, inner);
    const body = run.activity(inner.owner)!;
    const { sequential, completionCondition, behaviours } = loopOf(node);
    const counters = countersOf(body);
    const completed = counters.completed + 1;
    const active = sequential ? counters.active : counters.active - 1;
    setCounters(run, body, { ...counters, completed, active });
    const enough =
      completionCondition !== undefined && holds(run, completionCondition, inner.seq, node);
    keepResult(run, inner, loopOf(node).output);
    if (behaviours && !throwBehaviours(run, inner, node, behaviours, completed)) return undefined;
    close(run, run.activity(inner.seq)!, node);
    const { next, total } = counters;
    if (enough || (sequential ? next >= total : active === 0)) {
      return complete(run, run.activity(body.seq)!, node, total);
    }
    if (!sequential) return undefined;
    return startNext(run, run.activity(body.seq)!, node);
  },

  innerCanceled(run, inner) {
    const body = run.activity(inner.owner)!;
    const counters = countersOf(body);
    setCounters(run, body, { ...counters, active: counters.active - 1 });
  },

  addInner(run, body, node, added) {
    const counters = countersOf(body);
    const total = counters.total + 1;
    refuseSize(run, total, node);
    if (loopOf(node).sequential) {
      const extra = [...((body.data?.['extra'] as readonly Value[]) ?? []), added.element ?? null];
      run.draft.put({ ...body, data: { ...body.data, extra } });
      return setCounters(run, run.activity(body.seq)!, { ...counters, total });
    }
    const { active, next } = counters;
    setCounters(run, body, { ...counters, total, active: active + 1, next: next + 1 });
    return push(run, body, node, next, added);
  },

  enterSingle(run, token, node) {
    const body = activate(run, node, token, token.execution, 'body');
    setCounters(run, body, { total: 1, completed: 0, active: 1, next: 1 });
    return run.activity(body.seq)!;
  },
};

function loopOf(node: Node): MultiInstanceCharacteristics {
  return node.loop as MultiInstanceCharacteristics;
}

/** No instance is left, or enough are done: what they gave is collected. */
function complete(run: Run, body: ActivityInstance, node: Node, total: number): void {
  collectResults(run, body, loopOf(node).output, total);
  leave(run, run.activity(body.seq)!, node);
}

/** What the machine counts by; the variables of the same meaning are for expressions to read. */
interface Counters {
  readonly total: number;
  readonly completed: number;
  readonly active: number;
  /** loopCounter of the next inner instance. */
  readonly next: number;
}

const SHOWN = {
  total: 'nrOfInstances',
  completed: 'nrOfCompletedInstances',
  active: 'nrOfActiveInstances',
} as const;

function countersOf(body: ActivityInstance): Counters {
  return body.data as unknown as Counters;
}

function setCounters(run: Run, body: ActivityInstance, counters: Counters): void {
  const before = body.data === undefined ? undefined : countersOf(body);
  const current = run.activity(body.seq)!;
  run.draft.put({ ...current, data: { ...current.data, ...counters } });
  const changed: Record<string, { value: number }> = {};
  for (const [name, shown] of Object.entries(SHOWN)) {
    const key = name as keyof typeof SHOWN;
    if (before?.[key] !== counters[key]) changed[shown] = { value: counters[key] };
  }
  setLocal(run, body.seq, changed);
}

function push(run: Run, body: ActivityInstance, node: Node, index: number, what?: Given): void {
  const operation: Operation = innerOf(body.seq, body.process, node.index, index);
  run.agenda.push(what === undefined ? operation : { ...operation, given: what });
}

function startNext(run: Run, body: ActivityInstance, node: Node): void {
  const counters = countersOf(body);
  const { next, total } = counters;
  const extra = (body.data?.['extra'] as readonly Value[] | undefined) ?? [];
  const planned = total - extra.length;
  run.draft.put({ ...body, data: { ...body.data, next: next + 1 } });
  if (next >= planned) return push(run, body, node, next, { element: extra[next - planned]! });
  return push(run, body, node, next, given(collectionOf(run, body, node), next));
}

function given(elements: readonly Value[] | undefined, index: number): Given | undefined {
  return elements === undefined ? undefined : { element: elements[index] ?? null };
}

function collectionOf(run: Run, body: ActivityInstance, node: Node): readonly Value[] | undefined {
  const { collection } = loopOf(node);
  if (collection === undefined) return undefined;
  const value = evaluate(run, collection, body.seq, node);
  if (Array.isArray(value)) return value as readonly Value[];
  return failed(run, node, `多实例的集合“${collection.source}”须为列表`);
}

function cardinalityOf(run: Run, body: ActivityInstance, node: Node): number {
  const { cardinality } = loopOf(node);
  if (cardinality === undefined) return failed(run, node, '多实例没有指定次数或集合');
  const value = evaluate(run, cardinality, body.seq, node);
  const count = integerOf(run, value, node, '多实例的次数');
  if (count !== undefined && count >= 0) return count;
  return failed(run, node, '多实例的次数须为不小于零的整数');
}

function refuseSize(run: Run, total: number, node: Node): void {
  if (total <= LIMITS.innerInstances) return;
  run.halt('SIZE_LIMIT', node, { what: '多实例个数', limit: LIMITS.innerInstances });
}
