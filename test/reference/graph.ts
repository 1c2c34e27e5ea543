import type { Drawing, Scope, Shape } from '../support/diagram/drawing.js';

/** What the reference interpreter knows of a process: the token game's board and nothing else. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly flows: readonly GraphFlow[];
  /** Where the process begins. */
  readonly start: number;
}

export type Kind =
  | 'start'
  | 'end'
  | 'error'
  | 'terminate'
  | 'task'
  | 'user'
  | 'race'
  | 'catch'
  | 'scope'
  | 'boundary'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'complex';

export interface GraphNode {
  readonly id: string;
  readonly kind: Kind;
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  readonly defaultFlow?: number;
  /** Boundary events on it, by message or error, always interrupting. Catch events: by message. */
  readonly boundary: readonly number[];
  readonly host?: number;
  readonly catches?: 'error' | 'message';
  /** Scopes: the start event inside. */
  readonly start?: number;
  /** Complex gateways: how many incoming flows must have a token. */
  readonly wanted?: number;
  readonly many?: { readonly count: number; readonly sequential: boolean };
}

export interface GraphFlow {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  /** The truth value that it depends on. */
  readonly condition?: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Mutable<GraphNode> & { incoming: number[]; outgoing: number[]; boundary: number[] };

/** The board of the first process of a drawing; throws for what the reference does not play. */
export function graphOf({ processes }: Drawing): Graph {
  const nodes: Draft[] = [];
  const flows: GraphFlow[] = [];
  const byId = new Map<string, number>();
  const start = add(processes[0]!, nodes, byId);
  connect(processes[0]!, nodes, flows, byId);
  return { nodes, flows, start };
}

// ---------------------------------------------------------------------------------------------

/** Adds what is inside and answers its start event. */
function add({ shapes }: Scope, nodes: Draft[], byId: Map<string, number>): number {
  for (const shape of shapes) {
    byId.set(shape.id, nodes.length);
    nodes.push({ id: shape.id, ...kindOf(shape), incoming: [], outgoing: [], boundary: [] });
  }
  for (const { id, host, inside } of shapes) {
    const index = byId.get(id)!;
    if (inside !== undefined) nodes[index]!.start = add(inside, nodes, byId);
    if (host === undefined) continue;
    nodes[index]!.host = byId.get(host)!;
    nodes[byId.get(host)!]!.boundary.push(index);
  }
  return byId.get(shapes.find(({ tag }) => tag === 'startEvent')!.id)!;
}

function connect(
  { shapes, arrows }: Scope,
  nodes: Draft[],
  flows: GraphFlow[],
  byId: ReadonlyMap<string, number>,
): void {
  for (const { id, source: from, target: to, condition } of arrows) {
    const source = byId.get(from)!;
    const target = byId.get(to)!;
    const shape = shapes.find((one) => one.id === from)!;
    if (shape.attributes.includes(`default="${id}"`)) nodes[source]!.defaultFlow = flows.length;
    nodes[source]!.outgoing.push(flows.length);
    nodes[target]!.incoming.push(flows.length);
    flows.push({ id, source, target, ...(condition !== undefined && { condition }) });
  }
  for (const { inside } of shapes) if (inside) connect(inside, nodes, flows, byId);
}

const KINDS: Readonly<Record<string, Kind>> = {
  startEvent: 'start',
  endEvent: 'end',
  task: 'task',
  userTask: 'user',
  subProcess: 'scope',
  eventBasedGateway: 'race',
  intermediateCatchEvent: 'catch',
  exclusiveGateway: 'exclusive',
  parallelGateway: 'parallel',
  inclusiveGateway: 'inclusive',
  complexGateway: 'complex',
};

function kindOf({ tag, body }: Shape): Pick<GraphNode, 'kind' | 'catches' | 'many' | 'wanted'> {
  const [content = ''] = body;
  if (tag === 'boundaryEvent') {
    return { kind: 'boundary', catches: content.startsWith('<error') ? 'error' : 'message' };
  }
  if (content.startsWith('<errorEvent')) return { kind: 'error' };
  if (content.startsWith('<terminateEvent')) return { kind: 'terminate' };
  const kind = Object.hasOwn(KINDS, tag) ? KINDS[tag] : undefined;
  if (kind === undefined) throw new Error(`the reference does not play ${tag}`);
  const wanted = /activationCount >= (\d+)/.exec(content.replace('&gt;', '>'))?.[1];
  if (wanted !== undefined) return { kind, wanted: Number(wanted) };
  const count = />(\d+)<\/loopCardinality>/.exec(content)?.[1];
  if (count === undefined) return { kind };
  const sequential = content.includes('isSequential="true"');
  return { kind, many: { count: Number(count), sequential } };
}
