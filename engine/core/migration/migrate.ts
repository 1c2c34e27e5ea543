import type {
  ActivityInstance,
  CompensationRecord,
  ExternalTask,
  Host,
  Job,
  Part,
  ProcessScope,
  Seq,
  Subscription,
  TransitionInstance,
} from '../aggregate.js';
import { cancel } from '../cancel.js';
import { armEvents } from '../catching.js';
import { isCompensating } from '../completed.js';
import { withForm } from '../elements/user-task.js';
import { activationInterest, conditionInterest } from '../interest.js';
import type { Definition, Node, NodeIndex } from '../model.js';
import { tokenTo } from '../operation.js';
import type { Run } from '../run.js';
import { openScope } from '../token.js';
import * as trace from '../trace.js';
import { adHocData } from './ad-hoc.js';
import { flowsInto, flowsOutOf } from './flows.js';
import type { MigrationProblem, Move, Moves } from './plan.js';
import { problem } from './validate.js';

type Wait = Job | Subscription;

function isWait(part: Part): part is Wait {
  return part.kind === 'subscription' || (part.kind === 'job' && part.job === 'timer');
}

/** Where parts of the source go: below `host`, which stands for the scope `node` of the target. */
interface Place {
  readonly host: Host;
  readonly node: NodeIndex;
}

/** The parts of one process scope on their way from one version to the other. */
export class Migration {
  readonly problems: MigrationProblem[] = [];
  readonly #run: Run;
  readonly #source: Definition;
  readonly #target: Definition;
  readonly #moves: Moves;
  /** Nodes of the target to which anything goes. */
  readonly #mapped: ReadonlySet<NodeIndex>;
  /** Scopes made on the way, by the one around them and their node. */
  readonly #made = new Map<string, Host>();

  constructor(run: Run, source: Definition, target: Definition, moves: Moves) {
    this.#run = run;
    this.#source = source;
    this.#target = target;
    this.#moves = moves;
    this.#mapped = new Set([...moves.values()].map(({ to }) => to.index));
  }

  /** Everything inside the process scope, which has its new definition already. */
  process(scope: ProcessScope): void {
    this.#waits(scope, this.#target.model.nodes[0]!);
    this.#inside(scope, { host: scope, node: 0 });
  }

  #inside(old: Host, place: Place): void {
    const parts = this.#run.draft.owned(old.seq);
    for (const part of parts) {
      switch (part.kind) {
        case 'activity':
          this.#activity(part, place);
          break;
        case 'transition':
          this.#transition(part, place);
          break;
        case 'externalTask':
          if (old.kind === 'process') this.#handedOut(part);
          break;
        default:
          break;
      }
    }
    // Last, for now it is known which scopes there are.
    for (const part of parts) if (part.kind === 'compensation') this.#record(part, place);
  }

  #activity(part: ActivityInstance, place: Place): void {
    const from = this.#source.model.nodes[part.node]!;
    const move = this.#moves.get(part.node);
    if (move === undefined) return this.#dissolve(part, from, place);
    const { to } = move;
    const owner = part.loop === 'inner' ? place.host : this.#scopeFor(to, place);
    const data = adHocData(this.#source.model, this.#target.model, this.#moves, part);
    const moved: ActivityInstance = { ...part, node: to.index, owner: owner.seq, data };
    this.#run.draft.move(moved);
    for (const held of this.#run.draft.owned(part.seq)) this.#held(held, to);
    this.#waits(moved, to);
    const isScope = to.children.length > 0 && part.loop !== 'body';
    this.#inside(moved, { host: moved, node: isScope ? to.index : to.parent });
  }

  /** A scope that is not mapped goes; what is inside it comes out. A token would be lost. */
  #dissolve(part: ActivityInstance, from: Node, place: Place): void {
    const isScope = from.children.length > 0 && part.loop === undefined;
    const hasTokens = this.#run.draft.hasTokens(part.seq);
    const hasTakenOver = from.type === 'eventSubProcess' || part.data?.['canceled'] === true;
    if (!isScope || !hasTokens || hasTakenOver) {
      this.problems.push(problem('NOT_MAPPED', { source: from.id }));
      return;
    }
    this.#inside(part, place);
    if (this.problems.length > 0) return;
    for (const held of this.#run.draft.owned(part.seq)) if (isWait(held)) this.#drop(held);
    this.#run.draft.remove(this.#run.draft.get(part.seq)!);
    trace.ended(this.#run, part, from, true);
  }

  #transition(part: TransitionInstance, place: Place): void {
    const from = this.#source.model.nodes[part.node]!;
    const move = this.#moves.get(part.node);
    if (move === undefined) {
      this.problems.push(problem('NOT_MAPPED', { source: from.id }));
      return;
    }
    const { to } = move;
    const owner = this.#scopeFor(to, place);
    const paired = part.phase === 'after' ? flowsOutOf : flowsInto;
    const flows = paired(this.#source.model, this.#target.model, this.#moves, from, to);
    const flow = flows.get(part.flow ?? -1);
    if (part.flow !== undefined && flow === undefined && needsFlow(part, from)) {
      this.problems.push(problem('FLOWS_MISSING', { source: from.id, target: to.id }));
      return;
    }
    const taken = part.taken?.flatMap((one) => flows.get(one) ?? []);
    const node = to.index;
    // Not only where there is some: tokens stored by older versions wait without.
    const mayStart = part.watch === true && part.taken === undefined;
    const interest = mayStart ? activationInterest(this.#run, owner.seq, to) : undefined;
    this.#run.draft.move({ ...part, node, owner: owner.seq, flow, taken, interest });
    for (const held of this.#run.draft.owned(part.seq)) this.#held(held, to);
  }

  /**
   * Into the scope of its activity, or into the record of what is complete around it. A scope in
   * which nothing runs is not made for it: it would never end.
   */
  #record(part: CompensationRecord, into: Place | Seq): void {
    const from = this.#source.model.nodes[part.node]!;
    const move = this.#moves.get(part.node);
    if (move === undefined) {
      this.problems.push(problem('NOT_MAPPED', { source: from.id }));
      return;
    }
    const owner = typeof into === 'number' ? into : this.#madeFor(move.to, into)?.seq;
    if (owner === undefined) {
      this.problems.push(problem('SCOPE_DIFFERS', { source: from.id, target: move.to.id }));
      return;
    }
    this.#run.draft.move({ ...part, node: move.to.index, owner });
    for (const inner of this.#run.draft.owned(part.seq)) {
      if (inner.kind === 'compensation') this.#record(inner, part.seq);
    }
  }

  /** What a listener has handed out belongs to no element; that it came from, if it is mapped. */
  #handedOut(part: ExternalTask): void {
    const node = this.#moves.get(part.node)?.to.index ?? 0;
    this.#run.draft.put({ ...part, node });
  }

  /** Its task, external task or continuation goes with the element. */
  #held(part: Part, to: Node): void {
    const { draft } = this.#run;
    const isContinuation = part.kind === 'job' && part.job === 'continue';
    if (part.kind === 'userTask') draft.put(withForm(this.#run, { ...part, node: to.index }, to));
    else if (part.kind === 'externalTask' || isContinuation) draft.put({ ...part, node: to.index });
  }

  /**
   * Events that wait below `host`: its own, those of its boundary events and of its event
   * sub-processes. What is mapped goes on waiting, what is not waits no longer, and what the
   * target has besides waits from now on.
   */
  #waits(host: Host, to: Node): void {
    const waits = this.#run.draft.owned(host.seq).filter(isWait);
    const armed = new Set<NodeIndex>();
    for (const from of new Set(waits.map(({ node }) => node))) {
      const parts = waits.filter(({ node }) => node === from);
      this.#wait(host, parts, this.#moves.get(from), armed);
    }
    for (const node of this.#eventsOf(host, to)) {
      if (!this.#mapped.has(node.index)) armEvents(this.#run, host, node);
    }
  }

  /** All that waits for the events of one node. An event of several that has happened stays so. */
  #wait(host: Host, parts: readonly Wait[], move: Move | undefined, armed: Set<NodeIndex>): void {
    if (move !== undefined && !move.updateEventTrigger) {
      for (const part of parts) this.#run.draft.move(this.#kept(host, part, move.to));
      return undefined;
    }
    for (const part of parts) this.#drop(part);
    if (move === undefined || armed.has(move.to.index)) return undefined;
    armed.add(move.to.index);
    const places = new Set(parts.map(({ definition }) => definition ?? 0));
    return armEvents(this.#run, host, move.to, places);
  }

  /** A condition is that of the target from now on. */
  #kept({ seq }: Host, part: Wait, to: Node): Wait {
    const definition = to.events[part.definition ?? 0];
    if (part.kind === 'job' || definition?.kind !== 'conditional') {
      return { ...part, node: to.index };
    }
    const interest = conditionInterest(this.#run, seq, to, definition);
    return { ...part, node: to.index, interest };
  }

  /** As `cancel` does, for a part whose node is one of the source. */
  #drop(part: Wait): void {
    const { draft } = this.#run;
    const node = this.#source.model.nodes[part.node]!;
    for (const held of draft.owned(part.seq)) cancel(this.#run, held, 'INTERNALLY_TERMINATED');
    draft.remove(part);
    const { seq, process } = part;
    const body =
      part.kind === 'job'
        ? ({ type: 'timerCanceled', job: seq } as const)
        : ({
            type: 'unsubscribed',
            subscription: seq,
            event: part.event,
            name: part.name,
          } as const);
    this.#run.event(body, process, this.#run.activity(part.owner), node);
  }

  /** What waits below `host` as long as it runs: what is complete or interrupted waits no more. */
  #eventsOf(host: Host, node: Node): readonly Node[] {
    if (isCompensating(host)) return [];
    const { nodes, flows } = this.#target.model;
    const loop = host.kind === 'activity' ? host.loop : undefined;
    const isOver = loop === 'body' || this.#isTakenOver(host);
    const starts = (isOver ? [] : (node.eventSubProcesses ?? []))
      .flatMap((index) => nodes[index]!.children)
      .filter((index) => nodes[index]!.type === 'startEvent');
    const boundary = loop === 'inner' ? [] : node.boundary;
    const behind =
      node.type === 'eventBasedGateway' ? node.outgoing.map((flow) => flows[flow]!.target) : [];
    return [...boundary, ...starts, ...behind].map((index) => nodes[index]!);
  }

  /** An event sub-process has interrupted the scope, or it is being cancelled. */
  #isTakenOver(host: Host): boolean {
    if (host.kind === 'activity' && host.data?.['canceled'] === true) return true;
    const { nodes } = this.#source.model;
    return this.#run.draft.owned(host.seq).some((part) => {
      const node = part.kind === 'activity' ? nodes[part.node]! : undefined;
      if (node?.type !== 'eventSubProcess') return false;
      const starts = node.children.map((index) => nodes[index]!);
      return starts.some(
        ({ type, interrupting }) => type === 'startEvent' && interrupting !== false,
      );
    });
  }

  /** The scope in which the target stands; those that the source did not have are made. */
  #scopeFor(to: Node, place: Place): Host {
    let { host } = place;
    for (const node of this.#between(to, place)) host = this.#make(host, node);
    return host;
  }

  /** The same if it is there. */
  #madeFor(to: Node, place: Place): Host | undefined {
    let host: Host | undefined = place.host;
    for (const node of this.#between(to, place)) host = host && this.#made.get(keyOf(host, node));
    return host;
  }

  /** The scopes around `to` that are inside `place`, outer ones first. */
  #between(to: Node, place: Place): readonly Node[] {
    const { nodes } = this.#target.model;
    const around = new Set([place.node]);
    // What undoes stands below its thrower, which may be in a scope further inside.
    for (let index = place.node; index > 0; around.add(index)) index = nodes[index]!.parent;
    const between: Node[] = [];
    for (let index = to.parent; !around.has(index); index = nodes[index]!.parent) {
      between.unshift(nodes[index]!);
    }
    return between;
  }

  #make(around: Host, node: Node): Host {
    const key = keyOf(around, node);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const path = this.#run.draft.nextSeq();
    const token = tokenTo(around.seq, around.process, node.index, path);
    const made = openScope(this.#run, token, node);
    this.#made.set(key, made);
    return made;
  }
}

/** Behind an activity its one token may decide anew; each of several would go all their ways. */
function needsFlow({ phase }: TransitionInstance, from: Node): boolean {
  if (phase !== 'after') return phase === 'join';
  return from.outgoing.length > 1 || from.completionQuantity !== undefined;
}

function keyOf({ seq }: Host, { index }: Node): string {
  return `${seq}:${index}`;
}
