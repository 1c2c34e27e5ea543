import { implicitStarts } from '../../core/instantiation.js';
import type { FlowIndex, Node, NodeIndex } from '../../core/model.js';
import { type Marking, type Move, type Net, childrenOf, eventStartsOf } from './net.js';

/** A marking that is being made. */
export class Draft {
  readonly #net: Net;
  readonly #marking: Marking;
  #twice: NodeIndex | undefined;
  #caught: NodeIndex | undefined;

  constructor(net: Net, marking: Marking) {
    this.#net = net;
    this.#marking = marking.slice();
  }

  done(node: NodeIndex, flows: readonly FlowIndex[]): Move {
    const [twice, caught] = [this.#twice, this.#caught];
    return {
      marking: this.#marking,
      node,
      flows,
      ...(twice !== undefined && { twice }),
      ...(caught !== undefined && { caught }),
    };
  }

  take(index: FlowIndex): void {
    const { target } = this.#net.model.flows[index]!;
    const wait = this.#net.wait.get(index);
    if (wait === undefined) this.enter(target);
    else this.#add(wait, target);
  }

  enter(index: NodeIndex): void {
    const node = this.#open(index);
    if (!this.#net.open.has(node.index)) return;
    for (const start of firstOf(this.#net, node)) this.enter(start.index);
  }

  /** An event sub-process begins at the start event that has happened. */
  enterBy(start: Node): void {
    this.#caught = start.index;
    this.#open(start.parent);
    this.enter(start.index);
  }

  /** The start events that wait from the moment the scope begins. */
  arm(scope: Node): void {
    for (const start of eventStartsOf(this.#net.model, scope)) {
      const armed = this.#net.armed.get(start.index);
      if (armed !== undefined) this.#marking[armed] = 1;
    }
  }

  remove(place: number): void {
    this.#marking[place]! -= 1;
  }

  /** The token leaves the node; its boundary events wait no longer, nor do those inside. */
  close(node: Node): void {
    const { index, boundary } = node;
    const { at, open, armed, model } = this.#net;
    const place = open.get(index) ?? at[index]!;
    if (this.#marking[place]! > 0) this.remove(place);
    const starts = eventStartsOf(model, node).map((start) => start.index);
    for (const event of [...boundary, ...starts]) {
      const waiting = armed.get(event);
      if (waiting !== undefined) this.#marking[waiting] = 0;
    }
  }

  interrupt(host: Node, event: Node): void {
    this.#caught = event.index;
    this.clear(host.index);
    this.close(host);
    this.enter(event.index);
  }

  /** Everything inside the scope is cancelled. */
  clear(scope: NodeIndex): void {
    for (const place of this.#net.inside.get(scope) ?? []) this.#marking[place] = 0;
  }

  #open(index: NodeIndex): Node {
    const { chainFrom, model, open, at, armed } = this.#net;
    const node = model.nodes[chainFrom(index).rests]!;
    this.#add(open.get(node.index) ?? at[node.index]!, index);
    for (const event of node.boundary) {
      const waiting = armed.get(event);
      if (waiting !== undefined) this.#marking[waiting] = 1;
    }
    this.arm(node);
    return node;
  }

  #add(place: number, node: NodeIndex): void {
    this.#marking[place]! += 1;
    if (this.#marking[place]! > 1) this.#twice ??= node;
  }
}

/** Where a scope begins: at its none start event, or at all nodes that nothing leads to. */
export function firstOf(net: Net, scope: Node): readonly Node[] {
  if (scope.type === 'eventSubProcess') return [];
  const starts = childrenOf(net.model, scope).filter(
    ({ type, events }) => type === 'startEvent' && events.length === 0,
  );
  return starts.length > 0 ? starts : implicitStarts(net.model, scope);
}
