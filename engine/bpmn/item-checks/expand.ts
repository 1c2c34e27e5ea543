import type { Item, MilestoneName, OutcomeEffect, StationSpec } from '../../core/case/item.js';
import type { Expression } from '../../core/expression.js';
import type { CallActivitySpec, Flow, Model, Node, NodeIndex } from '../../core/model.js';
import type { ItemDiagram } from './check.js';

/** A place in the item's diagram with the called processes unfolded in it. */
export interface Vertex {
  readonly model: Model;
  /** The nearest item up the calls, whose stations are meant; the root's or a called one. */
  readonly item: Item;
  readonly node: Node;
  /** The station's key, where it is written or comes literally from the caller. */
  readonly stationKey?: string;
  readonly station?: StationSpec;
  /** Of the case: what a called item forwards or decides is its own. */
  readonly milestones: readonly MilestoneName[];
  /** The promise's clock stands still here. */
  readonly suspended: boolean;
  readonly next: number[];
}

/** Calls within calls; deeper ones, and a block that calls itself, are left as one step. */
const DEEPEST = 8;
const MOST_VERTICES = 20_000;

/** Facts that an outcome's effect makes: they are the milestones too. */
const MILESTONE_OF: { readonly [effect in OutcomeEffect]?: MilestoneName } = {
  accept: 'accepted',
  forward: 'forwarded',
  takeOver: 'takenOver',
  grant: 'decided',
  refuse: 'decided',
  issue: 'issued',
  handOver: 'handedOver',
  deliver: 'delivered',
};

/** Acceptance and hand-out are the case's, at whosever station. */
const OF_CASE: ReadonlySet<MilestoneName> = new Set(['accepted', 'issued', 'delivered']);

interface Frame {
  readonly model: Model;
  readonly item: Item;
  /** Literal values that the caller hands in, by variable. */
  readonly values: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly suspended: boolean;
}

/** Entry and exit of what was unfolded. */
interface Part {
  readonly entries: readonly number[];
  readonly exits: readonly number[];
}

interface Expanded {
  readonly vertices: readonly Vertex[];
  /** The first ones that a case enters. */
  readonly starts: readonly number[];
}

/** Several rules look at the same diagram. */
const expanded = new WeakMap<ItemDiagram, Expanded>();

export function expand(diagram: ItemDiagram): Expanded {
  const before = expanded.get(diagram);
  if (before) return before;
  const vertices: Vertex[] = [];
  const { root: model, item } = diagram;
  const frame = { model, item, values: new Map(), depth: 0, suspended: false };
  const { entries } = unfold(diagram, frame, 0, vertices);
  const made = { vertices, starts: entries };
  expanded.set(diagram, made);
  return made;
}

/** Unfolds one scope, a process or a sub-process. */
function unfold(diagram: ItemDiagram, frame: Frame, scope: NodeIndex, vertices: Vertex[]): Part {
  const { model } = frame;
  const inside = (model.nodes[scope] as Node).children.map((index) => model.nodes[index] as Node);
  const parts = new Map<NodeIndex, Part>();
  const spans = new Map<NodeIndex, readonly [from: number, to: number]>();
  for (const node of inside) {
    const from = vertices.length;
    parts.set(node.index, place(diagram, frame, node, vertices));
    spans.set(node.index, [from, vertices.length]);
  }
  for (const node of inside) {
    for (const index of node.outgoing) {
      const target = parts.get((model.flows[index] as Flow).target);
      for (const exit of parts.get(node.index)?.exits ?? []) {
        (vertices[exit] as Vertex).next.push(...(target?.entries ?? []));
      }
    }
    const [from, to] = spans.get(node.index) ?? [0, 0];
    for (const boundary of node.boundary) {
      const entries = parts.get(boundary)?.entries ?? [];
      for (let at = from; at < to; at += 1) (vertices[at] as Vertex).next.push(...entries);
    }
  }
  const starts = inside.filter((node) => node.type === 'startEvent');
  const ends = inside.filter((node) => node.outgoing.length === 0);
  return {
    entries: starts.flatMap((node) => parts.get(node.index)?.entries ?? []),
    exits: ends.flatMap((node) => parts.get(node.index)?.exits ?? []),
  };
}

/** One node: a vertex, or for scopes and calls what is inside, followed by a vertex for its end. */
function place(diagram: ItemDiagram, outer: Frame, node: Node, vertices: Vertex[]): Part {
  const clocks = node.suspends?.clocks ?? [];
  const frame = { ...outer, suspended: outer.suspended || clocks.includes('promised') };
  const inner = innerOf(diagram, frame, node, vertices);
  const own = vertices.length;
  vertices.push(vertexOf(diagram, frame, node));
  if (inner === undefined || inner.entries.length === 0) return { entries: [own], exits: [own] };
  for (const exit of inner.exits) (vertices[exit] as Vertex).next.push(own);
  return { entries: inner.entries, exits: [own] };
}

function innerOf(
  diagram: ItemDiagram,
  frame: Frame,
  node: Node,
  vertices: Vertex[],
): Part | undefined {
  if (vertices.length > MOST_VERTICES) return undefined;
  if (node.type === 'subProcess') return unfold(diagram, frame, node.index, vertices);
  if (node.call === undefined || frame.depth >= DEEPEST) return undefined;
  const { language, source } = node.call.calledElement;
  if (language !== 'literal' || !Object.hasOwn(diagram.blocks, source)) return undefined;
  const model = diagram.blocks[source] as Model;
  const values = handedIn(node.call, frame);
  const { item = frame.item } = model;
  const inside = { ...frame, model, item, values, depth: frame.depth + 1 };
  return unfold(diagram, inside, 0, vertices);
}

function handedIn(call: CallActivitySpec, frame: Frame): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const mapping of call.in) {
    if ('all' in mapping) {
      for (const [name, value] of frame.values) values.set(name, value);
      continue;
    }
    const source =
      'source' in mapping ? literal(mapping.source, frame) : frame.values.get(mapping.variable);
    if (source !== undefined) values.set(mapping.target, source);
  }
  return values;
}

/** Text, or the name of a variable whose text the caller gave. */
function literal(expression: Expression, frame: Frame): string | undefined {
  if (expression.language === 'literal') return expression.source;
  const name = /^(?:[$#]\{\s*)?([A-Za-z_]\w*)(?:\s*\})?$/.exec(expression.source)?.[1];
  return name === undefined ? undefined : frame.values.get(name);
}

function vertexOf(diagram: ItemDiagram, frame: Frame, node: Node): Vertex {
  const stationKey = node.station && literal(node.station.ref, frame);
  const { item } = frame;
  const { stations } = item;
  const known = stationKey !== undefined && Object.hasOwn(stations, stationKey);
  const station = known ? stations[stationKey] : undefined;
  const byOutcome = (station?.outcomes ?? []).flatMap(({ effect }) => MILESTONE_OF[effect] ?? []);
  const reached = [...(node.milestones ?? []).map((milestone) => milestone.name), ...byOutcome];
  return {
    model: frame.model,
    item,
    node,
    ...(stationKey !== undefined && { stationKey }),
    ...(station && { station }),
    milestones: item === diagram.item ? reached : byOutcome.filter((name) => OF_CASE.has(name)),
    suspended: frame.suspended,
    next: [],
  };
}
