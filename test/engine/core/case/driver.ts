import { casePolicy } from '../../../../engine/core/case/case-policy.js';
import { clocksOf, lightOfCase, type ClockView } from '../../../../engine/core/case/clocks-of.js';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { DocumentData } from '../../../../engine/core/case/documents/document.js';
import type { CaseEnvironment } from '../../../../engine/core/case/environment.js';
import type { CaseEvent, CaseEventType } from '../../../../engine/core/case/event.js';
import type { Item, Milestone, StationSpec, Suspends } from '../../../../engine/core/case/item.js';
import type { CaseContext, Decided, Movement } from '../../../../engine/core/case/policy.js';
import type { CaseState } from '../../../../engine/core/case/state.js';
import type { Calendar } from '../../../../engine/core/clock/calendar.js';
import type { Actor, Env } from '../../../../engine/core/env.js';
import { scopeOf, type Value } from '../../../../engine/core/expression.js';
import type { Node } from '../../../../engine/core/model.js';
import { refusalSentence, type Rejected } from '../../../../engine/core/refusal.js';
import { createEvaluator } from '../../../../engine/expression/index.js';
import { deployed, process as processModel } from '../../../support/model.js';
import { at, county } from '../clock/county.js';
import { environment, Numbers } from './county.js';

const evaluator = await createEvaluator({ sandboxMs: 3_000 });

export const CLERK: Actor = { user: 'zhang', organ: 't1', posts: ['acceptance'] };
export const REVIEWER: Actor = { user: 'li', organ: 'health', posts: ['review'] };
export const DECIDER: Actor = { user: 'wang', organ: 'health', posts: ['decision'] };
export const HEAD: Actor = { user: 'zhao', organ: 'health', posts: ['head'] };
export const ISSUER: Actor = { user: 'qian', organ: 't1', posts: ['issue'] };
export const SUPERVISOR: Actor = { user: 'sun', organ: 'county', posts: ['supervision'] };
export const CITIZEN: Actor = {};

export interface Options {
  readonly variables?: Readonly<Record<string, Value>>;
  readonly cases?: Partial<CaseEnvironment>;
}

/** Drives the case policy as `step` does, one item, one case; refusals are thrown by `do`. */
export class CaseDriver {
  state!: CaseState;
  facts: CaseEvent[] = [];
  last: readonly CaseEvent[] = [];
  calendar: Calendar = county;
  actor: Actor = CLERK;
  cases: Partial<CaseEnvironment>;
  readonly numbers = new Numbers();
  #now = at('2026-03-02T09:00');
  #instance = 100;
  readonly #instances = new Map<string, number>();

  constructor(
    readonly item: Item,
    readonly options: Options = {},
  ) {
    this.cases = options.cases ?? {};
  }

  at(dateTime: string): this {
    this.#now = at(dateTime);
    return this;
  }

  as(actor: Actor): this {
    this.actor = actor;
    return this;
  }

  get now(): number {
    return this.#now;
  }

  wait(ms: number): this {
    this.#now += ms;
    return this;
  }

  /** Takes what is decided, or leaves everything as it is where it is refused. */
  attempt(decide: () => Decided): this {
    const decided = decide();
    return 'facts' in decided ? this.#take(decided) : this;
  }

  attemptMove(move: 'enter' | 'leave' | 'cancel', key: string, suspends?: Suspends): this {
    if (move === 'enter') this.#instances.set(key, ++this.#instance);
    const type = ({ enter: 'entered', leave: 'completed', cancel: 'canceled' } as const)[move];
    const node = { ...NODE, ...(suspends === undefined ? {} : { suspends }) };
    const instance = this.instance(key);
    return this.attempt(() => this.#observe({ type, node, instance, station: this.spec(key) }));
  }

  attemptPass(milestone: Milestone): this {
    const node = { ...NODE, milestones: [milestone] };
    const instance = ++this.#instance;
    return this.attempt(() => this.#observe({ type: 'completed', node, instance }));
  }

  /** A command outside any station. */
  do(command: CaseCommand): this {
    return this.#take(this.try(command));
  }

  refused(command: CaseCommand): Rejected['code'] {
    return rejection(this.try(command)).code;
  }

  try(command: CaseCommand): Decided {
    return this.#leasing(() => casePolicy.decide(this.state, command, this.context()));
  }

  /** Completes an open station with an outcome, and leaves it. */
  press(key: string, outcome: string | undefined, ...commands: CaseCommand[]): this {
    const rejected = this.tryPress(key, outcome, ...commands);
    if (rejected) throw new Error(JSON.stringify(rejected));
    return this;
  }

  pressRefused(
    key: string,
    outcome: string | undefined,
    ...commands: CaseCommand[]
  ): Rejected['code'] {
    const rejected = this.tryPress(key, outcome, ...commands);
    if (!rejected) throw new Error(`${key} / ${outcome ?? '—'} was not refused`);
    return rejection({ rejected }).code;
  }

  tryPress(
    key: string,
    outcome: string | undefined,
    ...commands: CaseCommand[]
  ): Rejected | undefined {
    const before = { state: this.state, facts: this.facts.length };
    const task = {
      instance: this.instance(key),
      node: NODE,
      station: this.spec(key),
      ...(outcome === undefined ? {} : { outcome }),
    };
    const context = this.context(task);
    const completed = casePolicy.completion(this.state, commands, context);
    if ('rejected' in completed) return completed.rejected;
    this.numbers.begin();
    for (const command of completed.commands) {
      const decided = this.#leasing(() => casePolicy.decide(this.state, command, context), true);
      if ('rejected' in decided) {
        this.state = before.state;
        this.facts.length = before.facts;
        return decided.rejected;
      }
      this.#take(decided);
    }
    this.leave(key);
    return undefined;
  }

  enter(key: string, suspends?: Suspends): this {
    this.#instances.set(key, ++this.#instance);
    return this.#move('entered', key, suspends === undefined ? {} : { suspends });
  }

  /** Refusal of entering an activity with yc:suspends. */
  enterRefused(key: string, suspends: Suspends): Rejected['code'] {
    const instance = ++this.#instance;
    const movement = { type: 'entered' as const, node: { ...NODE, suspends }, instance };
    const station = this.spec(key);
    return rejection(this.#observe({ ...movement, station })).code;
  }

  leave(key: string): this {
    return this.#move('completed', key);
  }

  cancel(key: string): this {
    return this.#move('canceled', key);
  }

  /** A token passes an event with yc:milestone. */
  pass(milestone: Milestone): this {
    const node = { ...NODE, milestones: [milestone] };
    return this.#take(this.#observe({ type: 'completed', node, instance: ++this.#instance }));
  }

  clock(id: string): ClockView {
    const clock = clocksOf(this.state, this.item, this.#now, this.calendar).find(
      (view) => view.id === id,
    );
    if (clock === undefined) {
      throw new Error(`no clock ${id}: ${Object.keys(this.state.clocks).join(', ')}`);
    }
    return clock;
  }

  get light(): string {
    return lightOfCase(this.state, this.#now, this.calendar);
  }

  due(id: string): string | null {
    return this.clock(id).due;
  }

  /** What a timer bound to that clock is armed for, as a local date and time. */
  timer(kind: string, key = ''): number | undefined {
    return casePolicy.clockDue(this.state, kind, this.instance(key), this.context());
  }

  work(key: string) {
    return casePolicy.station(this.state, this.spec(key), 1, this.context());
  }

  /** Facts of a type so far. */
  made<T extends CaseEventType>(type: T): Extract<CaseEvent, { type: T }>[] {
    return this.facts.filter((fact) => fact.type === type) as Extract<CaseEvent, { type: T }>[];
  }

  get documents(): DocumentData[] {
    return this.made('documentIssued').map(({ document }) => document);
  }

  document(type: DocumentData['type']): DocumentData {
    const found = this.documents.findLast((document) => document.type === type);
    if (found === undefined) throw new Error(`no document ${type}`);
    return found;
  }

  instance(key: string): number {
    return this.#instances.get(key) ?? 0;
  }

  spec(key: string): StationSpec {
    const spec = this.item.stations[key];
    if (spec === undefined) throw new Error(`no station ${key}`);
    return spec;
  }

  context(task?: CaseContext['task']): CaseContext {
    const { actor, item } = this;
    const now = this.#now;
    const env: Env = {
      now,
      actor,
      aggregate: 1,
      tenant: 'county',
      calendar: this.calendar,
      evaluate: (expression, scope) => evaluator.evaluate(expression, scope, { now, seed: 1 }),
      definition: () => null,
      cases: environment(this.numbers, this.cases),
    };
    const scope = scopeOf(this.options.variables ?? {});
    return { now, env, actor, item, root: ROOT, scope, ...(task === undefined ? {} : { task }) };
  }

  #move(type: Movement['type'], key: string, more: Partial<Node> = {}): this {
    const node = { ...NODE, ...more };
    const instance = this.instance(key);
    return this.#take(this.#observe({ type, node, instance, station: this.spec(key) }));
  }

  #observe(movement: Movement): Decided {
    return this.#leasing(() => casePolicy.observe(this.state, movement, this.context()));
  }

  /** Decides again with the numbers that were asked for, as the shell does. */
  #leasing(decide: () => Decided, within = false): Decided {
    if (!within) this.numbers.begin();
    let decided = decide();
    for (let i = 0; 'numbers' in decided && i < 30; i++) {
      for (const series of decided.numbers) this.numbers.lease(series);
      decided = decide();
    }
    return decided;
  }

  #take(decided: Decided): this {
    if (!('facts' in decided)) throw new Error(JSON.stringify(decided));
    for (const fact of decided.facts) {
      this.state = casePolicy.fold(this.state, fact);
      this.facts.push(fact);
    }
    this.last = decided.facts;
    return this;
  }
}

function rejection(decided: Decided): Rejected {
  if (!('rejected' in decided)) throw new Error('not refused');
  const sentences = (['zh', 'en'] as const).map((language) =>
    refusalSentence(decided.rejected, language),
  );
  // A sentence with a hole in it helps nobody.
  if (sentences.some((sentence) => sentence.includes('…'))) throw new Error(sentences.join(' | '));
  return decided.rejected;
}

const ROOT = deployed(processModel().start().end().build());
const NODE: Node = ROOT.model.nodes[1]!;
