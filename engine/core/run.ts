import type { ActivityInstance, Aggregate, Host, ProcessScope, Seq } from './aggregate.js';
import { Draft } from './draft.js';
import type { ElementModule } from './elements/element.js';
import type { DefinitionModules } from './definitions/definition.js';
import type { Env } from './env.js';
import type { Effect, Event, EventBase, EventBody } from './event.js';
import { LIMITS } from './limits.js';
import type { LoopModule } from './loops/loop.js';
import type { Definition, Flow, LoopCharacteristics, Node, NodeIndex, NodeType } from './model.js';
import type { Operation } from './operation.js';
import type { Needs } from './outcome.js';
import type { CasePolicy } from './case/policy.js';
import type { Rejected, RefusalCode } from './refusal.js';

/** The registries, handed in so that elements and the machine need not import each other. */
export interface Wiring {
  readonly elements: Readonly<Partial<Record<NodeType, ElementModule>>>;
  readonly definitions: DefinitionModules;
  readonly loops: Readonly<Record<LoopCharacteristics['kind'], LoopModule>>;
  readonly cases: CasePolicy | undefined;
}

/**
 * Unwinds a step that cannot go on. Thrown by `halt` and `need` only, caught by `step` only: to
 * everybody outside, the outcome is a value.
 */
export class Halt extends Error {
  constructor(readonly outcome: Needs | { readonly rejected: Rejected }) {
    super('step halted');
  }
}

/** A process scope that a modification keeps open between its instructions. */
export interface Hold {
  readonly scope: Seq;
  lastEnded: NodeIndex | undefined;
}

/** State of one step: the draft, what is still to do, and what has been found out. */
export class Run {
  readonly draft: Draft;
  readonly agenda: Operation[] = [];
  /** What a thrower of several events has started so far: it moves when all are thrown. */
  readonly raised: Operation[] = [];
  readonly events: Event[] = [];
  readonly effects: Effect[] = [];
  /** Number of the aggregate, from which ids are made. */
  readonly number: number;
  /** Never before the last command: time inside an aggregate does not run backwards. */
  readonly now: number;
  /** Conditions just armed, and what waits for variables that have changed: `conditions.ts`. */
  readonly asked = new Set<Seq>();
  /** Scopes whose joins are looked at again though nothing in them has changed. */
  readonly resumed: Seq[] = [];
  /** A command asks that no listener is told. */
  skipListeners = false;
  /** Scopes that hold transient variables. */
  transients: Set<Seq> | undefined;
  /** A fact was folded: clocks may have moved. */
  caseChanged = false;
  #interrupted: Set<Seq> | undefined;
  #ending: Set<Seq> | undefined;
  #hold: Hold | undefined;
  #eventSeq: number;
  #activations = 0;
  #process: Seq = 0;
  #definition: Definition | undefined;

  constructor(
    readonly wiring: Wiring,
    aggregate: Aggregate | undefined,
    readonly env: Env,
  ) {
    this.draft = new Draft(aggregate);
    this.number = aggregate?.number ?? env.aggregate;
    this.now = Math.max(env.now, aggregate?.head.at ?? 0);
    this.#eventSeq = aggregate?.head.events ?? 0;
  }

  get eventCount(): number {
    return this.#eventSeq;
  }

  nextEventSeq(): number {
    return ++this.#eventSeq;
  }

  /** Definition of a process scope; the step halts with `needs` where the shell has to load it. */
  definition(process: Seq): Definition {
    if (process === this.#process && this.#definition !== undefined) return this.#definition;
    const definition = this.load(this.scope(process).definition);
    this.#process = process;
    this.#definition = definition;
    return definition;
  }

  /** The process scope goes on in another version; its parts are taken over by the caller. */
  migrateTo(scope: ProcessScope, { id, key }: Definition): void {
    this.draft.put({ ...scope, definition: id, key });
    this.#definition = undefined;
  }

  load(id: string): Definition {
    const definition = this.env.definition({ id });
    if (definition === undefined) throw new Halt({ needs: { definitions: [{ id }] } });
    if (definition === null) return this.halt('DEFINITION_NOT_FOUND', undefined, { key: id });
    return definition;
  }

  node(process: Seq, index: number): Node {
    return this.definition(process).model.nodes[index]!;
  }

  flow(process: Seq, index: number): Flow {
    return this.definition(process).model.flows[index]!;
  }

  nodeOf(part: { readonly process: Seq; readonly node: number }): Node {
    return this.node(part.process, part.node);
  }

  element(node: Node): ElementModule {
    const module = this.wiring.elements[node.type];
    if (module !== undefined) return module;
    return this.halt('INVALID_COMMAND', node, { reason: `引擎不执行此类元素（${node.type}）` });
  }

  scope(process: Seq): ProcessScope {
    return this.draft.get(process) as ProcessScope;
  }

  activity(seq: Seq): ActivityInstance | undefined {
    const part = this.draft.get(seq);
    return part?.kind === 'activity' ? part : undefined;
  }

  /** The scope that is this part; tokens move and events are waited for in it. */
  host(seq: Seq): Host | undefined {
    const part = this.draft.get(seq);
    return part?.kind === 'activity' || part?.kind === 'process' ? part : undefined;
  }

  /** An event sub-process has taken the scope over. */
  interrupt(scope: Seq): void {
    this.#interrupted ??= new Set();
    this.#interrupted.add(scope);
  }

  /** Whether this is the first time that it ends in this step: its end listeners run once. */
  endsOnce(seq: Seq): boolean {
    this.#ending ??= new Set();
    return this.#ending.size < this.#ending.add(seq).size;
  }

  isInterrupted(scope: Seq): boolean {
    return this.#interrupted?.has(scope) === true;
  }

  /** Counts activations against the bound on one step. */
  count(node: Node, activations = 1): void {
    this.#activations += activations;
    if (this.#activations > LIMITS.activations) this.halt('STEP_LIMIT', node);
  }

  /** Whether what may be left out still has room: half of the bound is kept for what may not. */
  hasRoomFor(activations: number): boolean {
    return this.#activations + activations <= LIMITS.activations / 2;
  }

  /** Keeps a scope open although it may be empty for a while, until `release`. */
  hold(scope: Seq): Hold {
    this.#hold = { scope, lastEnded: undefined };
    return this.#hold;
  }

  release(): void {
    this.#hold = undefined;
  }

  /** Whether the scope is held; notes the element at which its token ended. */
  isHeld(scope: Seq, lastEnded: NodeIndex): boolean {
    if (this.#hold?.scope !== scope) return false;
    this.#hold.lastEnded = lastEnded;
    return true;
  }

  /** Records what happened; `body` is a fresh object and becomes the event. */
  event(body: EventBody, process: Seq, instance?: ActivityInstance, node?: Node): void {
    // Written on, for copying an object of unknown shape costs twenty times as much.
    const event = body as EventBody & { -readonly [K in keyof EventBase]: EventBase[K] };
    event.seq = this.nextEventSeq();
    event.at = this.now;
    event.process = process;
    event.element = node?.id;
    event.elementType = node?.type;
    event.instance = instance?.seq;
    event.execution = instance?.execution;
    event.actor = this.env.actor.user;
    this.events.push(event);
  }

  /** Refuses the whole step. */
  halt(code: RefusalCode, node?: Node, detail?: Rejected['detail']): never {
    throw new Halt({ rejected: { code, elementId: node?.id, detail } });
  }
}
