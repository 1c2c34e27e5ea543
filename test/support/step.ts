import { expect } from 'chai';
import type {
  ActivityInstance,
  Aggregate,
  Part,
  Seq,
  Subscription,
  UserTask,
} from '../../engine/core/aggregate.js';
import { applyDelta, aggregateFromParts, emptyAggregate } from '../../engine/core/apply.js';
import type { CasePolicy } from '../../engine/core/case/policy.js';
import { buildCalendar } from '../../engine/core/clock/calendar.js';
import { DEFAULT_OFFICE_HOURS } from '../../engine/core/clock/calendar-data.js';
import type { Command, ModifyInstruction, Start, VariablesIn } from '../../engine/core/command.js';
import type { Actor, Env } from '../../engine/core/env.js';
import type { Effect, Event } from '../../engine/core/event.js';
import type { Value } from '../../engine/core/expression.js';
import type { Definition, DefinitionRef, Model } from '../../engine/core/model.js';
import type { Outcome, Stepped } from '../../engine/core/outcome.js';
import type { Rejected } from '../../engine/core/refusal.js';
import { createStep } from '../../engine/core/step.js';
import { createEvaluator } from '../../engine/expression/index.js';
import { deployed } from './model.js';

/** 2026-03-02T09:00+08:00, a Monday. */
export const MONDAY = 1_772_413_200_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const evaluator = await createEvaluator({ sandboxMs: 3_000 });
export const CALENDAR = buildCalendar({
  id: 'test',
  revision: 1,
  years: [],
  closures: [],
  officeHours: DEFAULT_OFFICE_HOURS,
});

export interface WorldOptions {
  readonly now?: number;
  readonly cases?: CasePolicy;
  readonly env?: Partial<Env>;
}

/**
 * One aggregate with all that `step` needs around it; every command must succeed or be `refused`.
 */
export class World {
  now: number;
  actor: Actor = { user: 'wang' };
  aggregate: Aggregate | undefined;
  /** All events so far, and those of the last command. */
  readonly events: Event[] = [];
  last: readonly Event[] = [];
  /** Of the last command. */
  effects: readonly Effect[] = [];
  readonly recorded: { command: Command; now: number }[] = [];
  readonly definitions: Definition[] = [];
  readonly #step;
  readonly #env: Partial<Env>;

  constructor(models: Model | readonly Model[], options: WorldOptions = {}) {
    for (const model of 'nodes' in models ? [models] : models)
      this.definitions.push(deployed(model));
    this.now = options.now ?? MONDAY;
    this.#env = options.env ?? {};
    this.#step = createStep(options.cases === undefined ? {} : { cases: options.cases });
  }

  get env(): Env {
    const { now, actor } = this;
    return {
      now,
      actor,
      aggregate: 7,
      tenant: 'county',
      calendar: CALENDAR,
      evaluate: (expression, scope) => evaluator.evaluate(expression, scope, { now, seed: 1 }),
      definition: (ref) => this.#find(ref),
      ...this.#env,
    };
  }

  /** What a command would do; nothing is applied. */
  try(command: Command): Outcome {
    return this.#step(this.aggregate, command, this.env);
  }

  do(command: Command): this {
    const stepped = this.try(command);
    if (!('delta' in stepped)) throw new Error(`refused: ${JSON.stringify(stepped)}`);
    this.recorded.push({ command, now: this.now });
    this.#apply(stepped);
    return this;
  }

  refused(command: Command): Rejected {
    const outcome = this.try(command);
    expect(outcome, 'outcome').to.have.property('rejected');
    return (outcome as { rejected: Rejected }).rejected;
  }

  start(variables?: Record<string, Value>, more: Partial<Start> = {}): this {
    const definition = { id: this.definitions[0]!.id };
    return this.do({ type: 'start', definition, ...typed(variables), ...more });
  }

  complete(element: string, variables?: Record<string, Value>, more: object = {}): this {
    const task = this.task(element).seq;
    return this.do({ type: 'completeTask', task, ...typed(variables), ...more });
  }

  modify(...instructions: ModifyInstruction[]): this {
    return this.do({ type: 'modify', process: 1, instructions });
  }

  /** Moves the clock and runs what has become due, in order. */
  wait(ms: number): this {
    const until = this.now + ms;
    for (;;) {
      const due = this.parts('job')
        .filter(({ dueAt, retries }) => dueAt !== undefined && dueAt <= until && retries > 0)
        .toSorted((a, b) => a.dueAt! - b.dueAt! || a.seq - b.seq)[0];
      if (due === undefined) break;
      this.now = Math.max(this.now, due.dueAt!);
      this.do({ type: 'runJob', job: due.seq });
    }
    this.now = until;
    return this;
  }

  deliver(name: string, variables?: Record<string, Value>): this {
    const subscription = this.subscription(name).seq;
    return this.do({ type: 'deliverMessage', subscription, ...typed(variables) });
  }

  parts<K extends Part['kind']>(kind: K): Extract<Part, { kind: K }>[] {
    const parts = [...(this.aggregate?.parts.values() ?? [])].toSorted((a, b) => a.seq - b.seq);
    return parts.filter((part) => part.kind === kind) as Extract<Part, { kind: K }>[];
  }

  task(element: string): UserTask {
    return found(this.parts('userTask'), element, this);
  }

  activity(element: string): ActivityInstance {
    return found(this.parts('activity'), element, this);
  }

  subscription(name: string): Subscription {
    const subscription = this.parts('subscription').find((part) => part.name === name);
    if (subscription === undefined) throw new Error(`nothing waits for ${name}`);
    return subscription;
  }

  /** Ids of what rests, sorted: `a`, `join(2)` for two tokens at a join, `a*` for a body. */
  get at(): string[] {
    const names = [...this.parts('activity'), ...this.parts('transition')].map((part) => {
      const id = this.id(part);
      if (part.kind === 'transition') return `${id}:${part.phase}`;
      return part.loop === 'body' ? `${id}*` : id;
    });
    return names.toSorted();
  }

  get ended(): boolean {
    return this.aggregate?.head.ended === true;
  }

  /** Trace of the last command: `+a` started, `-a` ended, `xa` cancelled. */
  get trace(): string[] {
    return trace(this.last);
  }

  variable(name: string, scope: Seq = 1): Value | undefined {
    const part = this.aggregate?.parts.get(scope);
    return part !== undefined && 'vars' in part ? part.vars?.[name]?.value : undefined;
  }

  /** The last value that any scope's variable of this name was set to. */
  lastSet(name: string): Value | undefined {
    const event = this.events.findLast((one) => one.type === 'variableSet' && one.name === name);
    return event?.type === 'variableSet' ? event.variable.value : undefined;
  }

  id(part: { readonly process: Seq; readonly node: number }): string {
    const scope = this.aggregate?.parts.get(part.process);
    const key = scope?.kind === 'process' ? scope.definition : '';
    return this.definitions.find(({ id }) => id === key)!.model.nodes[part.node]!.id;
  }

  /** As after a restart: written out, read in and rebuilt; parts perhaps as they once were. */
  reload(asOnce: (part: Part) => Part = (part) => part): this {
    const { number, tenant, head, parts } = this.aggregate!;
    const kept = [...parts.values()].map(asOnce);
    const stored = JSON.parse(JSON.stringify({ head, parts: kept })) as {
      head: Aggregate['head'];
      parts: Part[];
    };
    this.aggregate = aggregateFromParts(number, tenant, stored.head, stored.parts.reverse());
    return this;
  }

  #apply({ delta, events, effects }: Stepped): void {
    this.aggregate ??= emptyAggregate(7, 'county');
    applyDelta(this.aggregate, delta);
    this.last = events;
    this.effects = effects;
    this.events.push(...events);
  }

  #find(ref: DefinitionRef): Definition | null {
    const matching = this.definitions.filter((one) => {
      if ('id' in ref) return one.id === ref.id;
      if (ref.version !== undefined && ref.version !== one.version) return false;
      if (ref.versionTag !== undefined && ref.versionTag !== one.versionTag) return false;
      return one.key === ref.key;
    });
    return matching.toSorted((a, b) => b.version - a.version)[0] ?? null;
  }
}

export function trace(events: readonly Event[]): string[] {
  return events.flatMap((event) => {
    const body = 'loop' in event && event.loop === 'body' ? '*' : '';
    if (event.type === 'activityStarted') return [`+${event.element ?? ''}${body}`];
    if (event.type !== 'activityEnded') return [];
    return [`${event.canceled === true ? 'x' : '-'}${event.element ?? ''}`];
  });
}

export function typed(variables: Record<string, Value> | undefined): { variables?: VariablesIn } {
  if (variables === undefined) return {};
  const entries = Object.entries(variables).map(([name, value]) => [name, { value }]);
  return { variables: Object.fromEntries(entries) as VariablesIn };
}

/** Plain JSON of an aggregate, parts by seq: equal states give equal texts. */
export function snapshot(aggregate: Aggregate | undefined): unknown {
  if (aggregate === undefined) return undefined;
  const { number, tenant, head } = aggregate;
  const parts = [...aggregate.parts.values()].toSorted((a, b) => a.seq - b.seq);
  const owned = [...aggregate.owned]
    .toSorted(([a], [b]) => a - b)
    .map(([owner, seqs]) => [owner, [...seqs]]);
  return JSON.parse(JSON.stringify({ number, tenant, head, parts, owned }));
}

function found<P extends { process: Seq; node: number }>(parts: P[], id: string, world: World): P {
  const part = parts.find((one) => world.id(one) === id);
  if (part === undefined) throw new Error(`nothing rests at ${id}, but at ${world.at.join(', ')}`);
  return part;
}
