import type { Job } from '../core/aggregate.js';
import type { Evaluate, Expression, Value } from '../core/expression.js';
import { instantiatingNodes } from '../core/instantiation.js';
import type { Definition, EventDefinition, Model, Node, TimerDefinition } from '../core/model.js';
import { timerDue } from '../core/timer/due.js';
import type { RowChange } from '../store/kinds.js';
import { CONDITIONAL_START } from './subscriptions.js';

/** A start event that waits for a message or a time: a row owned by its definition key. */
export interface Start {
  readonly kind: 'subscription' | 'job';
  readonly seq: number;
  readonly fields: NonNullable<RowChange['fields']>;
  /** Timers that repeat. */
  readonly cycle?: Job['cycle'];
}

export interface StartTimes {
  readonly now: number;
  readonly evaluate: Evaluate;
}

/** Tries of a start by timer before it stands still. */
export const START_RETRIES = 3;

/** Seqs are given from `firstSeq` on. */
export function startsOf(
  definition: Definition,
  firstSeq: number,
  times: StartTimes,
): readonly Start[] {
  const starts: Start[] = [];
  for (const node of instantiatingNodes(definition.model)) {
    for (const event of node.events) {
      const start = startOf(definition, node, event, firstSeq + starts.length, times);
      if (start) starts.push(start);
    }
  }
  return starts;
}

/** A start event whose time or signal cannot be computed without an instance. */
export interface NeverStarts {
  readonly node: Node;
  readonly kind: 'timer' | 'signal';
}

export function neverStarts(model: Model, times: StartTimes): readonly NeverStarts[] {
  return instantiatingNodes(model).flatMap((node) =>
    node.events.flatMap((event): NeverStarts[] => {
      const { kind } = event;
      if (kind === 'timer') return firstDue(event, times) === undefined ? [{ node, kind }] : [];
      if (kind !== 'signal') return [];
      return nameOf(event.name, times) === undefined ? [{ node, kind }] : [];
    }),
  );
}

function startOf(
  definition: Definition,
  node: Node,
  event: EventDefinition,
  seq: number,
  times: StartTimes,
): Start | undefined {
  const place = {
    definitionId: definition.id,
    elementId: node.id,
    createdAt: times.now,
    suspended: false,
  };
  if (event.kind === 'message' || event.kind === 'signal') {
    const name = nameOf(event.name, times);
    const fields = { ...place, event: event.kind, name };
    return name === undefined ? undefined : { kind: 'subscription', seq, fields };
  }
  if (event.kind === 'conditional') {
    const fields = { ...place, event: event.kind, name: CONDITIONAL_START };
    return { kind: 'subscription', seq, fields };
  }
  const due = event.kind === 'timer' ? firstDue(event, times) : undefined;
  if (!due) return undefined;
  const { dueAt, cycle } = due;
  const fields = {
    ...place,
    definitionKey: definition.key,
    job: 'start',
    dueAt,
    retries: START_RETRIES,
  };
  return { kind: 'job', seq, fields, cycle };
}

/** `undefined`: the value cannot be computed without an instance. */
function firstDue(
  { timer, value }: TimerDefinition,
  times: StartTimes,
): { readonly dueAt: number; readonly cycle?: Job['cycle'] } | undefined {
  const computed = withoutVariables(value, times);
  if (computed === undefined) return undefined;
  const due = timerDue(timer, computed, times.now);
  return 'problem' in due ? undefined : due;
}

function nameOf(name: Expression, times: StartTimes): string | undefined {
  const computed = name.language === 'literal' ? name.source : withoutVariables(name, times);
  return typeof computed === 'string' && computed !== '' ? computed : undefined;
}

function withoutVariables(value: Expression, { now, evaluate }: StartTimes): Value | undefined {
  const nothing = { get: () => undefined, names: () => [] };
  const evaluated = evaluate(value, nothing, { now, seed: 0 });
  return 'failure' in evaluated ? undefined : evaluated.value;
}
