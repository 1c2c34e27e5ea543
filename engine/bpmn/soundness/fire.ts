import type { Flow, FlowIndex, Node, NodeIndex } from '../../core/model.js';
import { type Net, isJoin } from './net.js';

/** How many tokens stand in each place. */
export type Marking = Uint8Array;

export interface Move {
  readonly marking: Marking;
  /** What fired, and the flows that it took. */
  readonly node: NodeIndex;
  readonly flows: readonly FlowIndex[];
  /** A second token has come to where one is already. */
  readonly twice?: NodeIndex;
}

/** Most conditional flows of one activity of which all combinations are tried. */
const MOST_COMBINED = 6;

/** The states in which an instance may begin: one for each start event. */
export function beginnings(net: Net): readonly Move[] {
  const starts = childrenOf(net, 0).filter(({ type }) => type === 'startEvent');
  return starts.map((start) => {
    const draft = new Draft(net, new Uint8Array(net.size));
    draft.enter(start.index);
    return draft.done(start.index, []);
  });
}

/** Everything that may happen next. */
export function movesOf(net: Net, marking: Marking): Move[] {
  const moves: Move[] = [];
  for (const node of net.model.nodes) {
    if (node.index === 0) continue;
    const isOpen = (marking[net.open.get(node.index) ?? -1] ?? 0) > 0;
    const isAt = marking[net.at[node.index]!]! > 0;
    if (isAt) moves.push(...fire(net, marking, node));
    if (isOpen && isEmpty(net, marking, node.index)) moves.push(...leave(net, marking, node));
    if (isAt || isOpen) moves.push(...catches(net, marking, node));
    if (isJoin(node) && node.incoming.every((flow) => marking[net.wait.get(flow)!]! > 0)) {
      moves.push(join(net, marking, node));
    }
  }
  return moves;
}

// ---------------------------------------------------------------------------------------------

function fire(net: Net, marking: Marking, node: Node): readonly Move[] {
  return node.type === 'endEvent' ? [end(net, marking, node)] : leave(net, marking, node);
}

/** The token goes on by each choice of flows that there is. */
function leave(net: Net, marking: Marking, node: Node): readonly Move[] {
  return choices(net, node).map((flows) => {
    const draft = new Draft(net, marking);
    draft.close(node);
    for (const flow of flows) draft.take(flow);
    return draft.done(node.index, flows);
  });
}

function join(net: Net, marking: Marking, node: Node): Move {
  const draft = new Draft(net, marking);
  for (const flow of node.incoming) draft.remove(net.wait.get(flow)!);
  for (const flow of node.outgoing) draft.take(flow);
  return draft.done(node.index, node.outgoing);
}

function end(net: Net, marking: Marking, node: Node): Move {
  const draft = new Draft(net, marking);
  draft.close(node);
  const [event] = node.events;
  if (event?.kind === 'terminate') draft.clear(node.parent);
  const catcher = event?.kind === 'error' ? catcherOf(net, node, event.code) : undefined;
  if (catcher) draft.interrupt(net.model.nodes[catcher.attachedTo!]!, catcher);
  return draft.done(node.index, []);
}

/** Boundary events of an open activity: each may fire; without interrupting, once. */
function catches(net: Net, marking: Marking, host: Node): readonly Move[] {
  return host.boundary.flatMap((index) => {
    const event = net.model.nodes[index]!;
    const armed = net.armed.get(index);
    const draft = new Draft(net, marking);
    if (armed === undefined) draft.interrupt(host, event);
    else if (marking[armed]! > 0) {
      draft.remove(armed);
      draft.enter(index);
    } else return [];
    return [draft.done(index, [])];
  });
}

/** What catches the error of an end event, scope by scope; its own code before any code. */
function catcherOf(net: Net, thrower: Node, code: string | undefined): Node | undefined {
  const { nodes } = net.model;
  for (let scope = thrower.parent; scope > 0; scope = nodes[scope]!.parent) {
    const events = nodes[scope]!.boundary.map((index) => nodes[index]!);
    const caught = (wanted: string | undefined) =>
      events.find(({ events: [event] }) => event?.kind === 'error' && event.code === wanted);
    const found = caught(code) ?? caught(undefined);
    if (found) return found;
  }
  return undefined;
}

/** Sets of flows that may be taken together: gateways by their kind, all else by conditions. */
function choices(net: Net, { type, outgoing, defaultFlow }: Node): readonly (readonly number[])[] {
  if (type === 'exclusiveGateway') return outgoing.length === 0 ? [[]] : outgoing.map((it) => [it]);
  const flow = (index: FlowIndex): Flow => net.model.flows[index]!;
  const always = outgoing.filter((it) => it !== defaultFlow && flow(it).condition === undefined);
  const maybe = outgoing.filter((it) => it !== defaultFlow && flow(it).condition !== undefined);
  if (maybe.length === 0)
    return [always.length > 0 || defaultFlow === undefined ? always : [defaultFlow]];
  const some = maybe.length > MOST_COMBINED ? [maybe, ...maybe.map((it) => [it])] : subsets(maybe);
  const none = always.length > 0 ? [always] : [];
  const otherwise = always.length === 0 && defaultFlow !== undefined ? [[defaultFlow]] : [];
  return [...some.map((it) => [...always, ...it]), ...none, ...otherwise];
}

/** All but the empty one. */
function subsets(flows: readonly FlowIndex[]): readonly (readonly FlowIndex[])[] {
  return flows.reduce<FlowIndex[][]>(
    (sets, flow) => [...sets, [flow], ...sets.map((set) => [...set, flow])],
    [],
  );
}

function isEmpty(net: Net, marking: Marking, scope: NodeIndex): boolean {
  return (net.inside.get(scope) ?? []).every((place) => marking[place] === 0);
}

function childrenOf({ model }: Net, scope: NodeIndex): readonly Node[] {
  return model.nodes[scope]!.children.map((index) => model.nodes[index]!);
}

/** A marking that is being made. */
class Draft {
  readonly #net: Net;
  readonly #marking: Marking;
  #twice: NodeIndex | undefined;

  constructor(net: Net, marking: Marking) {
    this.#net = net;
    this.#marking = marking.slice();
  }

  done(node: NodeIndex, flows: readonly FlowIndex[]): Move {
    const twice = this.#twice;
    return { marking: this.#marking, node, flows, ...(twice !== undefined && { twice }) };
  }

  take(index: FlowIndex): void {
    const { target } = this.#net.model.flows[index]!;
    const wait = this.#net.wait.get(index);
    if (wait === undefined) this.enter(target);
    else this.#add(wait, target);
  }

  enter(index: NodeIndex): void {
    const { chainFrom, model, open, at } = this.#net;
    const node = model.nodes[chainFrom(index).rests]!;
    const running = open.get(node.index);
    this.#add(running ?? at[node.index]!, index);
    for (const event of node.boundary) {
      const armed = this.#net.armed.get(event);
      if (armed !== undefined) this.#marking[armed] = 1;
    }
    if (running === undefined) return;
    for (const child of childrenOf(this.#net, node.index)) {
      const isNone = child.type === 'startEvent' && child.events.length === 0;
      if (isNone) this.enter(child.index);
    }
  }

  remove(place: number): void {
    this.#marking[place]! -= 1;
  }

  /** The token leaves the node; its boundary events wait no longer. */
  close({ index, boundary }: Node): void {
    const { at, open, armed } = this.#net;
    const place = open.get(index) ?? at[index]!;
    if (this.#marking[place]! > 0) this.remove(place);
    for (const event of boundary) {
      const waiting = armed.get(event);
      if (waiting !== undefined) this.#marking[waiting] = 0;
    }
  }

  interrupt(host: Node, event: Node): void {
    this.clear(host.index);
    this.close(host);
    this.enter(event.index);
  }

  /** Everything inside the scope is cancelled. */
  clear(scope: NodeIndex): void {
    for (const place of this.#net.inside.get(scope) ?? []) this.#marking[place] = 0;
  }

  #add(place: number, node: NodeIndex): void {
    this.#marking[place]! += 1;
    if (this.#marking[place]! > 1) this.#twice ??= node;
  }
}
