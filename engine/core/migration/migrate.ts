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
import type { Definition, Node, NodeIndex } from '../model.js';
import { tokenTo } from '../operation.js';
import type { Run } from '../run.js';
import { openScope } from '../token.js';
import * as trace from '../trace.js';
import type { MigrationProblem, Moves } from './plan.js';
import { problem } from './validate.js';

type Wait = Job | Subscription;

function isWait(part: Part): part is Wait {
  return part.kind === 'subscription' || (part.kind === 'job' && part.job === 'timer');
}

/** A scope of the target as migrated so far. */
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
  /** Scopes made on the way, by the one around them and their node. */
  readonly #made = new Map<string, Host>();

  constructor(run: Run, source: Definition, target: Definition, moves: Moves) {
    this.#run = run;
    this.#source = source;
    this.#target = target;
    this.#moves = moves;
  }

  /** Everything inside the process scope, which has its new definition already. */
  process(scope: ProcessScope): void {
    this.#waits(scope, this.#target.model.nodes[0]!);
    this.#inside(scope, { host: scope, node: 0 });
  }

  #inside(old: Host, place: Place): void {
    for (const part of this.#run.draft.owned(old.seq)) {
      switch (part.kind) {
        case 'activity':
          this.#activity(part, place);
          break;
        case 'transition':
          this.#transition(part, place);
          break;
        case 'compensation':
          this.#record(part, place);
          break;
        case 'externalTask':
          if (old.kind === 'process') this.#handedOut(part);
          break;
        default:
          break;
      }
    }
  }

  #activity(part: ActivityInstance, place: Place): void {
    const from = this.#source.model.nodes[part.node]!;
    const move = this.#moves.get(part.node);
    if (move === undefined) return this.#dissolve(part, from, place);
    const { to } = move;
    const owner = part.loop === 'inner' ? place.host : this.#scopeFor(to, place);
    const moved: ActivityInstance = { ...part, node: to.index, owner: owner.seq };
    this.#run.draft.move(moved);
    for (const held of this.#run.draft.owned(part.seq)) this.#held(held, to);
    this.#waits(moved, to);
    this.#inside(moved, { host: moved, node: to.index });
  }

  /** A scope that is not mapped goes; what is inside it comes out. A token would be lost. */
  #dissolve(part: ActivityInstance, from: Node, place: Place): void {
    const isScope = from.children.length > 0 && part.loop === undefined;
    const hasTokens = this.#run.draft.hasTokens(part.seq);
    if (!isScope || !hasTokens || from.type === 'eventSubProcess') {
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
    const flow = part.flow === undefined ? undefined : this.#flow(part.flow, to);
    if (part.phase === 'join' && part.flow !== undefined && flow === undefined) {
      this.problems.push(problem('FLOWS_MISSING', { source: from.id, target: to.id }));
      return;
    }
    this.#run.draft.move({ ...part, node: to.index, owner: owner.seq, flow });
    for (const held of this.#run.draft.owned(part.seq)) this.#held(held, to);
  }

  /** The flow of the same id into the target. */
  #flow(index: number, to: Node): number | undefined {
    const { id } = this.#source.model.flows[index]!;
    return to.incoming.find((flow) => this.#target.model.flows[flow]!.id === id);
  }

  /** Into the scope of its activity, or into the record of what is complete around it. */
  #record(part: CompensationRecord, into: Place | Seq): void {
    const from = this.#source.model.nodes[part.node]!;
    const move = this.#moves.get(part.node);
    if (move === undefined) {
      this.problems.push(problem('NOT_MAPPED', { source: from.id }));
      return;
    }
    const owner = typeof into === 'number' ? into : this.#scopeFor(move.to, into).seq;
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
    const isWork = part.kind === 'userTask' || part.kind === 'externalTask';
    const isContinuation = part.kind === 'job' && part.job === 'continue';
    if (isWork || isContinuation) this.#run.draft.put({ ...part, node: to.index });
  }

  /**
   * Events that wait below `host`: its own, those of its boundary events and of its event
   * sub-processes. What is mapped goes on waiting, what is not waits no longer, and what the
   * target has besides waits from now on.
   */
  #waits(host: Host, to: Node): void {
    const armed = new Set<NodeIndex>();
    for (const part of this.#run.draft.owned(host.seq)) {
      if (isWait(part)) this.#wait(host, part, armed);
    }
    for (const node of this.#eventsOf(to)) {
      const isMapped = [...this.#moves.values()].some((move) => move.to.index === node.index);
      if (!isMapped) armEvents(this.#run, host, node);
    }
  }

  #wait(host: Host, part: Wait, armed: Set<NodeIndex>): void {
    const move = this.#moves.get(part.node);
    if (move !== undefined && !move.updateEventTrigger) {
      return this.#run.draft.put({ ...part, node: move.to.index });
    }
    this.#drop(part);
    if (move === undefined || armed.has(move.to.index)) return undefined;
    armed.add(move.to.index);
    return armEvents(this.#run, host, move.to);
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

  #eventsOf(node: Node): readonly Node[] {
    const { nodes } = this.#target.model;
    const starts = (node.eventSubProcesses ?? [])
      .flatMap((index) => nodes[index]!.children)
      .filter((index) => nodes[index]!.type === 'startEvent');
    return [...node.boundary, ...starts].map((index) => nodes[index]!);
  }

  /** The scope in which the target stands; those that the source did not have are made. */
  #scopeFor(to: Node, place: Place): Host {
    const missing: Node[] = [];
    for (let index = to.parent; index !== place.node && index > 0; ) {
      const node = this.#target.model.nodes[index]!;
      missing.unshift(node);
      index = node.parent;
    }
    let { host } = place;
    for (const node of missing) host = this.#make(host, node);
    return host;
  }

  #make(around: Host, node: Node): Host {
    const key = `${around.seq}:${node.index}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const path = this.#run.draft.nextSeq();
    const token = tokenTo(around.seq, around.process, node.index, path);
    const made = openScope(this.#run, token, node);
    this.#made.set(key, made);
    return made;
  }
}
