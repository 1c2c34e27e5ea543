import type { FlowIndex, Model, Node } from '../model.js';
import type { Moves } from './plan.js';

/**
 * Where tokens that wait on the flows into a join wait in the target: on the flow of the same id,
 * or the one from where its source goes; the one flow left over goes with the one left over.
 */
export function flowsInto(
  source: Model,
  target: Model,
  moves: Moves,
  from: Node,
  to: Node,
): ReadonlyMap<FlowIndex, FlowIndex> {
  const before = new Set(from.incoming);
  const after = new Set(to.incoming);
  const found = new Map<FlowIndex, FlowIndex>();
  const pair = (one: FlowIndex, other: FlowIndex | undefined): void => {
    if (other === undefined) return;
    found.set(one, other);
    before.delete(one);
    after.delete(other);
  };
  for (const flow of before) {
    const { id } = source.flows[flow]!;
    pair(
      flow,
      find(after, (other) => target.flows[other]!.id === id),
    );
  }
  for (const flow of before) {
    const start = moves.get(source.flows[flow]!.source)?.to.index;
    pair(
      flow,
      find(after, (other) => target.flows[other]!.source === start),
    );
  }
  const [last, ...more] = before;
  if (last !== undefined && more.length === 0 && after.size === 1) pair(last, [...after][0]);
  return found;
}

function find(flows: ReadonlySet<FlowIndex>, test: (flow: FlowIndex) => boolean) {
  return [...flows].find(test);
}
