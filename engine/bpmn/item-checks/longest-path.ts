/** A directed graph by successor lists, and what each vertex weighs (not negative). */
export interface Weighted {
  readonly next: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

/**
 * The heaviest path from one of `starts`, as its vertices of some weight. A loop counts each of
 * its vertices once: a return re-arms a stage within what remains of the promise, it adds nothing.
 */
export function longestPath(graph: Weighted, starts: readonly number[]): readonly number[] {
  const components = componentsInOrder(graph, starts);
  const best = new Map<number, { weight: number; from: number | undefined }>();
  const componentOf = new Map(components.flatMap((it, index) => it.map((v) => [v, index])));
  for (const start of starts)
    best.set(componentOf.get(start) as number, { weight: 0, from: undefined });
  let heaviest = { index: -1, weight: -1 };
  for (const [index, members] of components.entries()) {
    const weight = (best.get(index)?.weight ?? 0) + sum(graph, members);
    if (weight > heaviest.weight) heaviest = { index, weight };
    for (const target of members.flatMap((vertex) => graph.next[vertex] as number[])) {
      const to = componentOf.get(target) as number;
      const known = best.get(to);
      if (to !== index && (known === undefined || known.weight < weight)) {
        best.set(to, { weight, from: index });
      }
    }
  }
  return trace(components, best, heaviest.index).filter((vertex) => graph.weights[vertex]);
}

function sum(graph: Weighted, members: readonly number[]): number {
  return members.reduce((total, vertex) => total + (graph.weights[vertex] as number), 0);
}

function trace(
  components: readonly (readonly number[])[],
  best: ReadonlyMap<number, { from: number | undefined }>,
  last: number,
): readonly number[] {
  const path: number[] = [];
  for (let at: number | undefined = last; at !== undefined && at >= 0; at = best.get(at)?.from) {
    path.unshift(...(components[at] as readonly number[]));
  }
  return path;
}

/** Strongly connected components of what is reachable, each before those that it leads to. */
export function componentsInOrder(graph: Weighted, starts: readonly number[]): number[][] {
  const order = reachable(graph.next, starts);
  const back: number[][] = graph.next.map(() => []);
  for (const vertex of order) {
    for (const target of graph.next[vertex] as number[]) (back[target] as number[]).push(vertex);
  }
  const seen = new Set<number>();
  const components: number[][] = [];
  for (const root of order.toReversed()) {
    if (seen.has(root)) continue;
    const members: number[] = [];
    const open = [root];
    seen.add(root);
    for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
      members.push(vertex);
      for (const source of back[vertex] as number[]) {
        if (seen.has(source)) continue;
        seen.add(source);
        open.push(source);
      }
    }
    components.push(members);
  }
  return components;
}

/** Depth-first, without recursion: each vertex after all that it leads to. */
export function reachable(next: Weighted['next'], starts: readonly number[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const stack: { vertex: number; at: number }[] = [];
  for (const start of starts) {
    if (!seen.has(start)) stack.push({ vertex: start, at: 0 });
    seen.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const target = (next[top.vertex] as readonly number[])[top.at];
      top.at += 1;
      if (target === undefined) {
        order.push(top.vertex);
        stack.pop();
      } else if (!seen.has(target)) {
        seen.add(target);
        stack.push({ vertex: target, at: 0 });
      }
    }
  }
  return order;
}
