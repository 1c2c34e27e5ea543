import type { Graph } from './graph.js';

/** The tokens of one instance of a scope. Never changed; equal markings have equal texts. */
export interface Marking {
  /** A token lies on each of these flows, by index, sorted. */
  readonly flows: readonly number[];
  /** Activities that run, sorted by their texts. */
  readonly running: readonly Activity[];
}

export interface Activity {
  readonly node: number;
  /** What runs of it: scopes have a marking of their own, a user task has none. */
  readonly open: readonly (Marking | null)[];
  /** Instances of a sequence that are still to come. */
  readonly left: number;
  /** A complex gateway between its start and its reset: the flows whose tokens it took. */
  readonly taken?: readonly number[];
}

export const EMPTY: Marking = { flows: [], running: [] };

export function isEmpty({ flows, running }: Marking): boolean {
  return flows.length === 0 && running.length === 0;
}

export function withFlows(marking: Marking, added: readonly number[]): Marking {
  return { ...marking, flows: [...marking.flows, ...added].sort((a, b) => a - b) };
}

/** Without one token on each of these flows. */
export function withoutFlows(marking: Marking, taken: readonly number[]): Marking {
  const flows = [...marking.flows];
  for (const flow of taken) flows.splice(flows.indexOf(flow), 1);
  return { ...marking, flows };
}

/** With the activity in place of the one before; `undefined` adds or removes. */
export function replaced(
  marking: Marking,
  before: Activity | undefined,
  after: Activity | undefined,
): Marking {
  const running = marking.running.filter((one) => one !== before);
  if (after !== undefined) running.push(normal(after));
  return { ...marking, running: running.sort(byText) };
}

/** Ids of the nodes at which tokens rest, sorted: user tasks, and gateways that wait. */
export function restsAt({ nodes, flows }: Graph, marking: Marking): readonly string[] {
  const waiting = marking.flows.map((flow) => nodes[flows[flow]!.target]!.id);
  const inside = marking.running.flatMap(({ node, open }) =>
    open.flatMap((one) =>
      one === null ? [nodes[node]!.id] : restsAt({ nodes, flows, start: 0 }, one),
    ),
  );
  return [...waiting, ...inside].sort();
}

// ---------------------------------------------------------------------------------------------

function normal(activity: Activity): Activity {
  return { ...activity, open: [...activity.open].sort(byText) };
}

function byText(a: unknown, b: unknown): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
