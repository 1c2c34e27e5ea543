import type { FlowIndex, Model, Node, NodeIndex } from '../../core/model.js';
import { firstOf } from './draft.js';
import { beginnings, movesOf } from './fire.js';
import { type Marking, type Move, type Net, netOf } from './net.js';

/** Element by element how a state is reached; `flows`: those taken from there. */
export interface Step {
  readonly elementId: string;
  readonly elementName?: string;
  readonly flows: readonly string[];
}

export interface CounterExample {
  readonly steps: readonly Step[];
  /** Elements that are open, and flows on which tokens wait. */
  readonly tokens: readonly string[];
}

/**
 * What was found out about a model's control flow. The first of each kind, by the shortest way
 * there; an absent one was not found.
 */
export interface Soundness {
  /** False: there are more states than were looked at, so nothing found is no proof. */
  readonly complete: boolean;
  readonly states: number;
  /** 死锁: a token waits for others that never come. */
  readonly deadlock?: CounterExample & { readonly at: readonly string[] };
  /** 缺少同步: an element is entered again while it is open, for parallel paths are not joined. */
  readonly unsynchronised?: CounterExample & { readonly at: string };
  /** 无法办结: from here the end is never reached, whatever is done. */
  readonly endless?: CounterExample;
  /** Elements that were looked at more simply than they run, so that nothing found is no proof. */
  readonly assumed: readonly string[];
  /** 死活动: ids of elements that no run enters. */
  readonly dead: readonly string[];
}

export interface VerifyOptions {
  readonly mostStates?: number;
}

const MOST_STATES = 20_000;

/** Explores every state that the diagram can come to, breadth first. */
export function verify(model: Model, { mostStates = MOST_STATES }: VerifyOptions = {}): Soundness {
  const net = netOf(model);
  const space = explore(net, mostStates);
  const { states, explored } = space;
  const complete = explored === states.length;
  const deadlock = states.findIndex(({ next, marking, twice }, index) => {
    const isStuck = index < explored && twice === undefined && next.length === 0;
    return isStuck && !isFinal(net, marking);
  });
  const twice = states.findIndex((state) => state.twice !== undefined);
  const endless = complete ? endlessState(states) : -1;
  const known = complete && twice === -1;
  return {
    complete,
    states: states.length,
    ...(deadlock !== -1 && {
      deadlock: { ...example(net, states, deadlock), at: waitingJoins(net, states[deadlock]!) },
    }),
    ...(twice !== -1 && {
      unsynchronised: { ...example(net, states, twice), at: idOf(model, states[twice]!.twice!) },
    }),
    ...(endless !== -1 && { endless: example(net, states, endless) }),
    assumed: model.nodes.filter(isSimplified).map(({ id }) => id),
    dead: known ? deadNodes(net, states) : [],
  };
}

// ---------------------------------------------------------------------------------------------

/** When a complex gateway starts, and how many tokens an activity wants, is not looked at. */
function isSimplified({ type, incoming, startQuantity, completionQuantity }: Node): boolean {
  if (type === 'complexGateway') return incoming.length > 1;
  return startQuantity !== undefined || completionQuantity !== undefined;
}

interface State extends Move {
  readonly from: number;
  /** Indexes of the states that may follow. */
  readonly next: number[];
}

interface Space {
  readonly states: readonly State[];
  /** So many of them, from the first, know what may follow. */
  readonly explored: number;
}

function explore(net: Net, most: number): Space {
  const states: State[] = [];
  const known = new Map<string, number>();
  const add = (move: Move, from: number): number => {
    const key = keyOf(move.marking);
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, states.length);
    states.push({ ...move, from, next: [] });
    return states.length - 1;
  };
  for (const start of beginnings(net)) add(start, -1);
  for (let at = 0; at < states.length; at++) {
    if (states.length > most) return { states, explored: at };
    const { marking, next, twice } = states[at]!;
    if (twice !== undefined) continue;
    for (const move of movesOf(net, marking)) next.push(add(move, at));
  }
  return { states, explored: states.length };
}

function keyOf(marking: Marking): string {
  return Buffer.from(marking.buffer, marking.byteOffset, marking.byteLength).toString('latin1');
}

function isFinal({ at, open, wait }: Net, marking: Marking): boolean {
  const places = [...at, ...open.values(), ...wait.values()];
  return places.every((place) => marking[place] === 0);
}

/** The first state that can go on for ever and never to an end; deadlocks are told apart. */
function endlessState(states: readonly State[]): number {
  const back: number[][] = states.map(() => []);
  for (const [index, { next }] of states.entries()) for (const to of next) back[to]!.push(index);
  const open = states.flatMap(({ next, twice }, index) =>
    next.length === 0 || twice !== undefined ? [index] : [],
  );
  const ends = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const before of back[at]!) {
      if (ends.has(before)) continue;
      ends.add(before);
      open.push(before);
    }
  }
  return states.findIndex((_, index) => !ends.has(index));
}

function deadNodes(net: Net, states: readonly State[]): readonly string[] {
  const { nodes, flows } = net.model;
  const entered = new Set<NodeIndex>();
  const enter = (index: NodeIndex): void => {
    const chain = net.chainFrom(index);
    for (const passed of chain.nodes) entered.add(passed);
    const node = nodes[chain.rests]!;
    if (!net.open.has(node.index)) return;
    for (const { index: first } of firstOf(net, node)) enter(first);
  };
  for (const { marking } of states) {
    const moves = movesOf(net, marking);
    for (const { node, flows: taken, caught } of moves) {
      entered.add(node);
      if (caught !== undefined) entered.add(caught);
      for (const flow of taken) if (!net.wait.has(flow)) enter(flows[flow]!.target);
    }
  }
  for (const { node } of states.filter(({ from }) => from === -1)) enter(node);
  for (const node of nodes) {
    if (!entered.has(node.index)) continue;
    if (node.linkTarget !== undefined) enter(node.linkTarget);
    if (!isEvent(net, node.index)) continue;
    enter(node.index);
    if (node.attachedTo === undefined) entered.add(node.parent);
  }
  const isDead = (node: Node): boolean => !entered.has(node.index) && !isForUndoing(nodes, node);
  return nodes.filter((node) => node.index > 0 && isDead(node)).map(({ id }) => id);
}

function example(net: Net, states: readonly State[], index: number): CounterExample {
  const way: State[] = [];
  for (let at = index; at >= 0; at = states[at]!.from) way.unshift(states[at]!);
  const steps = way.flatMap(({ node, flows, from }) => stepsOf(net, node, flows, from === -1));
  return { steps, tokens: tokensOf(net, states[index]!.marking) };
}

/** The element that fired, then the plain ones through which its tokens passed on. */
function stepsOf(
  net: Net,
  node: NodeIndex,
  flows: readonly FlowIndex[],
  isStart: boolean,
): readonly Step[] {
  const { model, chainFrom } = net;
  if (isStart || (flows.length === 0 && isEvent(net, node))) return passing(net, node);
  const own = stepOf(model, node, flows);
  const after = flows.flatMap((flow) => {
    const { target } = model.flows[flow]!;
    return chainFrom(target).flows.length > 0 && !net.wait.has(flow) ? passing(net, target) : [];
  });
  return [own, ...after];
}

/** A boundary event, or one that opens an event sub-process: it comes from nowhere. */
function isEvent({ model: { nodes } }: Net, index: NodeIndex): boolean {
  const { attachedTo, type, parent } = nodes[index]!;
  if (attachedTo !== undefined) return true;
  return type === 'startEvent' && nodes[parent]?.type === 'eventSubProcess';
}

/** What is started by compensation only, at whatever depth, is not looked at. */
function isForUndoing(nodes: readonly Node[], node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; at = nodes[at.parent]) {
    if (at.isForCompensation === true) return true;
    const events = at.type === 'eventSubProcess' ? at.children : [at.index];
    if (events.some((index) => undoes(nodes[index]!))) return true;
  }
  return false;
}

function undoes({ type, events }: Node): boolean {
  const catches = type === 'startEvent' || type === 'boundaryEvent';
  return catches && events.some(({ kind }) => kind === 'compensation');
}

/** Along a chain, each node with its one flow; where it rests nothing has fired yet. */
function passing({ model, chainFrom }: Net, first: NodeIndex): readonly Step[] {
  const { nodes, flows } = chainFrom(first);
  if (flows.length === 0) return [stepOf(model, first, [])];
  return flows.map((flow, index) => stepOf(model, nodes[index]!, [flow]));
}

function stepOf({ nodes, flows: all }: Model, index: NodeIndex, flows: readonly FlowIndex[]): Step {
  const { id, name } = nodes[index]!;
  const taken = flows.map((flow) => all[flow]!.id);
  return { elementId: id, ...(name !== undefined && { elementName: name }), flows: taken };
}

function tokensOf({ model, at, open, wait }: Net, marking: Marking): readonly string[] {
  const nodes = model.nodes.filter(
    ({ index }) => marking[at[index]!]! > 0 || (marking[open.get(index) ?? -1] ?? 0) > 0,
  );
  const flows = [...wait].filter(([, place]) => marking[place]! > 0);
  return [...nodes.map(({ id }) => id), ...flows.map(([flow]) => model.flows[flow]!.id)];
}

/** The joins at which tokens wait. */
function waitingJoins({ model, wait }: Net, { marking }: State): readonly string[] {
  const flows = [...wait].filter(([, place]) => marking[place]! > 0);
  return [...new Set(flows.map(([flow]) => idOf(model, model.flows[flow]!.target)))];
}

function idOf(model: Model, index: NodeIndex): string {
  return model.nodes[index]!.id;
}
