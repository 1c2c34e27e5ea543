import type { Model, Node } from '../../../../engine/core/model.js';

/**
 * A second opinion on small diagrams without sub-processes, made as simple as can be: tokens lie
 * on flows and, one by one, every element that can act does; nothing is merged or left out.
 */
export interface Verdict {
  readonly deadlock: boolean;
  readonly unsynchronised: boolean;
  readonly endless: boolean;
  /** Empty when something is not synchronised: then not every run was followed. */
  readonly dead: readonly string[];
}

/** Tokens by place: `>flow` on a sequence flow, `id` inside an element, `!id` a waiting event. */
type State = Readonly<Record<string, number>>;

const MOST = 1_000;

export function bruteForce(model: Model): Verdict | 'too large' {
  const starts = model.nodes.filter(({ type, parent }) => type === 'startEvent' && parent === 0);
  const all = new Map<string, { state: State; next: string[] }>();
  const acted = new Set<string>();
  const open: State[] = starts.map(({ id }) => ({ [id]: 1 }));
  for (const { id } of starts) acted.add(id);
  let unsynchronised = false;
  for (let state = open.pop(); state; state = open.pop()) {
    const name = nameOf(state);
    if (all.has(name)) continue;
    if (all.size > MOST) return 'too large';
    const entry = { state, next: [] as string[] };
    all.set(name, entry);
    if (isDouble(model, state)) {
      unsynchronised = true;
      continue;
    }
    for (const node of model.nodes.slice(1)) {
      for (const next of outcomes(model, state, node)) {
        acted.add(node.id);
        entry.next.push(nameOf(next));
        open.push(next);
      }
    }
  }
  const entries = [...all.values()];
  const stuck = ({ state, next }: (typeof entries)[number]): boolean =>
    next.length === 0 && !isOver(state) && !isDouble(model, state);
  const ends = new Set([...all].filter(([, { next }]) => next.length === 0).map(([name]) => name));
  for (let size = -1; size !== ends.size; ) {
    size = ends.size;
    for (const [name, { next }] of all) if (next.some((to) => ends.has(to))) ends.add(name);
  }
  return {
    deadlock: entries.some(stuck),
    unsynchronised,
    endless: ends.size < all.size,
    dead: unsynchronised
      ? []
      : model.nodes.flatMap(({ id, index }) => (index > 0 && !acted.has(id) ? [id] : [])),
  };
}

/** The states after this element has acted once, for each way in which it can. */
function outcomes(model: Model, state: State, node: Node): State[] {
  const { id, type, incoming, outgoing, boundary, attachedTo } = node;
  const flow = (index: number): string => `>${model.flows[index]!.id}`;
  const after: State[] = [];
  // entering
  if (type === 'parallelGateway') {
    if (incoming.length > 0 && incoming.every((index) => has(state, flow(index)))) {
      after.push(changed(state, incoming.map(flow), outgoing.map(flow)));
    }
    return after;
  }
  for (const index of incoming) {
    if (!has(state, flow(index))) continue;
    const waiting = boundary.map((event) => model.nodes[event]!).filter(isReminder);
    const arms = waiting.map((event) => `!${event.id}`).filter((place) => !has(state, place));
    after.push(changed(state, [flow(index)], [id, ...arms]));
  }
  // leaving
  if (has(state, id)) {
    const gone = boundary
      .map((event) => `!${model.nodes[event]!.id}`)
      .filter((it) => has(state, it));
    const without = changed(state, [id, ...gone], []);
    if (type === 'endEvent') {
      const terminates = node.events.some(({ kind }) => kind === 'terminate');
      after.push(terminates ? {} : without);
    } else {
      for (const taken of ways(node)) after.push(changed(without, [], taken.map(flow)));
    }
  }
  // being caught
  if (attachedTo !== undefined) {
    const host = model.nodes[attachedTo]!;
    if (has(state, host.id) && isReminder(node) && has(state, `!${id}`)) {
      after.push(changed(state, [`!${id}`], [id]));
    }
    if (has(state, host.id) && !isReminder(node)) {
      const gone = host.boundary.map((event) => `!${model.nodes[event]!.id}`);
      after.push(changed(state, [host.id, ...gone.filter((it) => has(state, it))], [id]));
    }
  }
  return after;

  function ways({ outgoing: all, type: kind }: Node): readonly (readonly number[])[] {
    if (kind === 'exclusiveGateway') return all.map((index) => [index]);
    const always = all.filter((index) => model.flows[index]!.condition === undefined);
    const maybe = all.filter((index) => model.flows[index]!.condition !== undefined);
    const sets: number[][] = [[]];
    for (const index of maybe) sets.push(...sets.map((set) => [...set, index]));
    const together = sets.map((set) => [...always, ...set]);
    return together.filter((set) => set.length > 0 || all.length === 0);
  }
}

const isReminder = ({ interrupting }: Node): boolean => interrupting === false;
const has = (state: State, place: string): boolean => (state[place] ?? 0) > 0;
const isOver = (state: State): boolean => Object.keys(state).every((it) => it.startsWith('!'));
const nameOf = (state: State): string =>
  Object.entries(state)
    .map(([place, count]) => `${place} ${count}`)
    .toSorted()
    .join(';');

/** Two tokens on their way into one element or inside it, or two waiting on one flow of a join. */
function isDouble(model: Model, state: State): boolean {
  return model.nodes.some(({ id, type, incoming }) => {
    const onFlows = incoming.map((index) => state[`>${model.flows[index]!.id}`] ?? 0);
    if (type === 'parallelGateway') return onFlows.some((count) => count > 1);
    return onFlows.reduce((sum, count) => sum + count, state[id] ?? 0) > 1;
  });
}

function changed(state: State, minus: readonly string[], plus: readonly string[]): State {
  const next: Record<string, number> = { ...state };
  for (const place of minus) next[place] = (next[place] ?? 0) - 1;
  for (const place of plus) next[place] = (next[place] ?? 0) + 1;
  return Object.fromEntries(Object.entries(next).filter(([, count]) => count > 0));
}
