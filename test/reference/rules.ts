import type { Graph, GraphNode } from './graph.js';
import { isActivated, nothingMoreComes } from './inclusive.js';
import {
  type Activity,
  EMPTY,
  isEmpty,
  type Marking,
  replaced,
  withFlows,
  withoutFlows,
} from './marking.js';

/** Truth values of the conditions, the same for the whole process. */
export type Oracle = Readonly<Record<string, boolean>>;

/** One move: what the scope looks like after it, and the nodes that were begun by it. */
export interface Move {
  readonly after: Marking;
  readonly begun: readonly string[];
  /** An error that leaves the scope; `after` means nothing then. */
  readonly thrown?: true;
}

/**
 * All moves that the token rules of chapter 13 allow without anybody's help, one token each, in
 * no order: who explores them all has seen every schedule.
 */
export class Rules {
  readonly #graph: Graph;
  readonly #oracle: Oracle;

  constructor(graph: Graph, oracle: Oracle) {
    this.#graph = graph;
    this.#oracle = oracle;
  }

  begin(): Move {
    return this.#opened(this.#graph.start);
  }

  /** `caught`: an error that is thrown inside is caught outside. */
  moves(marking: Marking, caught = false): readonly Move[] {
    const onFlows = [...new Set(marking.flows)].flatMap((flow) => {
      const target = this.#graph.flows[flow]!.target;
      return this.#arrives(marking, flow, target, caught);
    });
    const inside = marking.running.flatMap((activity) => this.#inside(marking, activity, caught));
    return [...onFlows, ...inside];
  }

  /** Somebody completes a user task of this node: each instance of it is one possibility. */
  completed(marking: Marking, node: number): readonly Move[] {
    return this.#anywhere(marking, (scope, activity) => {
      if (activity.node !== node || !activity.open.includes(null)) return [];
      return [this.#instanceEnded(scope, activity, null)];
    });
  }

  /** The message of this boundary event comes. */
  interrupted(marking: Marking, event: number): readonly Move[] {
    const { host } = this.#graph.nodes[event]!;
    return this.#anywhere(marking, (scope, activity) =>
      activity.node === host ? [this.#leftBy(replaced(scope, activity, undefined), event)] : [],
    );
  }

  /** The message of this catch event comes, to itself or to the event-based gateway before it. */
  received(marking: Marking, event: number): readonly Move[] {
    const waiting = this.waitsFor(event);
    return this.#anywhere(marking, (scope, activity) => {
      if (activity.node !== waiting) return [];
      const rest = replaced(scope, activity, undefined);
      if (waiting !== event) return [this.#leftBy(rest, event)];
      return [{ ...this.#leftBy(rest, event), begun: [] }];
    });
  }

  /** The node whose activity waits for the event: 13.4.4, the gateway holds the token. */
  waitsFor(event: number): number {
    const { nodes, flows } = this.#graph;
    const before = nodes[event]!.incoming.map((flow) => flows[flow]!.source);
    return before.find((node) => nodes[node]!.kind === 'race') ?? nodes[event]!.host ?? event;
  }

  #arrives(marking: Marking, flow: number, target: number, caught: boolean): readonly Move[] {
    const node = this.#graph.nodes[target]!;
    const rest = withoutFlows(marking, [flow]);
    switch (node.kind) {
      case 'end':
        return [{ after: rest, begun: [node.id] }];
      case 'error':
        if (!caught) return [{ after: rest, begun: [node.id] }];
        return [{ after: rest, begun: [node.id], thrown: true }];
      case 'terminate':
        return [{ after: EMPTY, begun: [node.id] }];
      case 'parallel': {
        if (!node.incoming.every((one) => marking.flows.includes(one))) return [];
        return [this.#passed(withoutFlows(marking, node.incoming), node)];
      }
      case 'inclusive': {
        if (!isActivated(this.#graph, marking, target)) return [];
        const filled = node.incoming.filter((one) => marking.flows.includes(one));
        return [this.#passed(withoutFlows(marking, filled), node)];
      }
      case 'complex':
        return this.#started(marking, target);
      case 'user':
      case 'catch':
      case 'race':
      case 'scope':
        return [this.#entered(rest, target)];
      default:
        return [this.#passed(rest, node)];
    }
  }

  /** 13.4.5: its condition holds; it takes a token of each flow and then waits for the others. */
  #started(marking: Marking, index: number): readonly Move[] {
    const node = this.#graph.nodes[index]!;
    const taken = node.incoming.filter((flow) => marking.flows.includes(flow));
    const isWaiting = marking.running.some((activity) => activity.node === index);
    if (isWaiting || taken.length < node.wanted!) return [];
    const { after, begun } = this.#passed(withoutFlows(marking, taken), node);
    const waiting = { node: index, open: [null], left: 0, taken };
    return [{ after: replaced(after, undefined, waiting), begun }];
  }

  /** Its flows have no conditions here: the reset takes what has come and gives nothing. */
  #reset(marking: Marking, activity: Activity, taken: readonly number[]): readonly Move[] {
    const { incoming } = this.#graph.nodes[activity.node]!;
    const late = incoming.filter((flow) => !taken.includes(flow) && marking.flows.includes(flow));
    const filled = [...taken, ...late];
    if (!nothingMoreComes(this.#graph, marking, activity.node, filled)) return [];
    return [{ after: replaced(withoutFlows(marking, late), activity, undefined), begun: [] }];
  }

  #passed(rest: Marking, node: GraphNode): Move {
    return { after: withFlows(rest, this.#flowsOut(node)), begun: [node.id] };
  }

  /** 13.4.2: the first that holds; 13.4.3, 13.3.1: all that hold; the default if none does. */
  #flowsOut({ kind, outgoing, defaultFlow }: GraphNode): readonly number[] {
    const holding = outgoing.filter((flow) => {
      const { condition } = this.#graph.flows[flow]!;
      return flow !== defaultFlow && (condition === undefined || this.#oracle[condition] === true);
    });
    if (holding.length === 0 && defaultFlow !== undefined) return [defaultFlow];
    return kind === 'exclusive' ? holding.slice(0, 1) : holding;
  }

  /** Of several instances the first; the others follow, at once or one after the other. */
  #entered(rest: Marking, index: number): Move {
    const { id, many } = this.#graph.nodes[index]!;
    const { marking, begun } = this.#instance(index);
    const activity = { node: index, open: [marking], left: (many?.count ?? 1) - 1 };
    return { after: replaced(rest, undefined, activity), begun: [id, ...begun] };
  }

  /** One more instance begins. */
  #next(marking: Marking, activity: Activity, open: Activity['open']): Move {
    const next = this.#instance(activity.node);
    const after = { ...activity, open: [...open, next.marking], left: activity.left - 1 };
    const { id } = this.#graph.nodes[activity.node]!;
    return { after: replaced(marking, activity, after), begun: [id, ...next.begun] };
  }

  #instance(index: number): { marking: Marking | null; begun: readonly string[] } {
    const { start } = this.#graph.nodes[index]!;
    if (start === undefined) return { marking: null, begun: [] };
    const { after, begun } = this.#opened(start);
    return { marking: after, begun };
  }

  #opened(start: number): Move {
    const node = this.#graph.nodes[start]!;
    return { after: withFlows(EMPTY, node.outgoing), begun: [node.id] };
  }

  /** Moves inside a running activity: its further instances, what is in them, and their end. */
  #inside(marking: Marking, activity: Activity, caught: boolean): readonly Move[] {
    const { node } = activity;
    if (activity.taken !== undefined) return this.#reset(marking, activity, activity.taken);
    const error = this.#catcher(node, 'error');
    const more = activity.left > 0 && !this.#isSequence(node);
    const next = more ? [this.#next(marking, activity, activity.open)] : [];
    const inside = activity.open.flatMap((one, i) => {
      if (one === null) return [];
      if (isEmpty(one)) return [this.#instanceEnded(marking, activity, one)];
      return this.moves(one, caught || error !== undefined).map((move): Move => {
        if (move.thrown === undefined) {
          const open = activity.open.map((other, j) => (i === j ? move.after : other));
          const after = replaced(marking, activity, { ...activity, open });
          return { after, begun: move.begun };
        }
        const rest = replaced(marking, activity, undefined);
        if (error === undefined) return { ...move, after: rest };
        const left = this.#leftBy(rest, error);
        return { after: left.after, begun: [...move.begun, ...left.begun] };
      });
    });
    return [...next, ...inside];
  }

  /** One instance is over: the next of a sequence begins, or the activity is left with the last. */
  #instanceEnded(marking: Marking, activity: Activity, one: Marking | null): Move {
    const node = this.#graph.nodes[activity.node]!;
    const at = activity.open.indexOf(one);
    const open = activity.open.filter((_, i) => i !== at);
    if (activity.left > 0 && this.#isSequence(activity.node)) {
      return this.#next(marking, activity, open);
    }
    if (open.length + activity.left > 0) {
      return { after: replaced(marking, activity, { ...activity, open }), begun: [] };
    }
    const rest = replaced(marking, activity, undefined);
    return { after: withFlows(rest, this.#flowsOut(node)), begun: [] };
  }

  #leftBy(rest: Marking, event: number): Move {
    return this.#passed(rest, this.#graph.nodes[event]!);
  }

  #isSequence(node: number): boolean {
    return this.#graph.nodes[node]!.many?.sequential === true;
  }

  #catcher(node: number, what: GraphNode['catches']): number | undefined {
    const { nodes } = this.#graph;
    return nodes[node]!.boundary.find((event) => nodes[event]!.catches === what);
  }

  /** What somebody does to an activity, wherever it runs. */
  #anywhere(
    marking: Marking,
    act: (scope: Marking, activity: Activity) => readonly Move[],
  ): readonly Move[] {
    const here = marking.running.flatMap((activity) => act(marking, activity));
    const inside = marking.running.flatMap((activity) =>
      activity.open.flatMap((one, i) => {
        if (one === null) return [];
        return this.#anywhere(one, act).map(({ after: scope, begun }) => {
          const open = activity.open.map((other, j) => (i === j ? scope : other));
          return { after: replaced(marking, activity, { ...activity, open }), begun };
        });
      }),
    );
    return [...here, ...inside];
  }
}
