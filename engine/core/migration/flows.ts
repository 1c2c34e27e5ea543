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
  const pairs = new Pairs(from.incoming, to.incoming);
  pairs.join((one, other) => source.flows[one]!.id === target.flows[other]!.id);
  pairs.join((one, other) => {
    const start = moves.get(source.flows[one]!.source)?.to.index;
    return target.flows[other]!.source === start;
  });
  const [last, ...more] = pairs.before;
  if (last !== undefined && more.length === 0 && pairs.after.size === 1) pairs.join(() => true);
  return pairs.found;
}

/**
 * The flows by which tokens go on that have left an activity but for their transaction: those of
 * the same id, or those that lead to where their target goes.
 */
export function flowsOutOf(
  source: Model,
  target: Model,
  moves: Moves,
  from: Node,
  to: Node,
): ReadonlyMap<FlowIndex, FlowIndex> {
  const pairs = new Pairs(from.outgoing, to.outgoing);
  pairs.join((one, other) => source.flows[one]!.id === target.flows[other]!.id);
  const isAlike = (one: FlowIndex, other: FlowIndex): boolean => {
    const end = moves.get(source.flows[one]!.target)?.to.index;
    return target.flows[other]!.target === end;
  };
  pairs.join(isAlike);
  // Two that led to one place may be one by now.
  for (const one of pairs.before) {
    const shared = to.outgoing.find((other) => isAlike(one, other));
    if (shared !== undefined) pairs.found.set(one, shared);
  }
  return pairs.found;
}

/** Flows of the source with flows of the target, each with one at most. */
class Pairs {
  readonly found = new Map<FlowIndex, FlowIndex>();
  /** Those left over. */
  readonly before: Set<FlowIndex>;
  readonly after: Set<FlowIndex>;

  constructor(before: readonly FlowIndex[], after: readonly FlowIndex[]) {
    this.before = new Set(before);
    this.after = new Set(after);
  }

  join(belong: (one: FlowIndex, other: FlowIndex) => boolean): void {
    for (const one of this.before) {
      const other = [...this.after].find((left) => belong(one, left));
      if (other === undefined) continue;
      this.found.set(one, other);
      this.before.delete(one);
      this.after.delete(other);
    }
  }
}
