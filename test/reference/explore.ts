import type { Graph } from './graph.js';
import type { Marking } from './marking.js';
import { type Move, type Oracle, Rules } from './rules.js';

/** Where the tokens may rest, and what was begun on the way there, as a sorted text. */
export interface Outcome {
  readonly marking: Marking;
  readonly begun: string;
}

/** More states than these are not explored: the sample says nothing then. */
const MOST_STATES = 4_000;

export class TooMany extends Error {}

/** What may become of these markings when nobody does anything: every schedule of the moves. */
export function settle(graph: Graph, oracle: Oracle, from: readonly Move[]): readonly Outcome[] {
  const rules = new Rules(graph, oracle);
  const confluent = isConfluent(graph);
  const seen = new Map<string, Outcome>();
  const open: Outcome[] = [];
  const add = (marking: Marking, begun: readonly string[]): void => {
    const outcome = { marking, begun: [...begun].sort().join(' ') };
    const key = JSON.stringify(outcome);
    if (seen.has(key)) return;
    if (seen.size >= MOST_STATES) throw new TooMany('too many states');
    seen.set(key, outcome);
    open.push(outcome);
  };
  for (const { after, begun } of from) add(after, begun);
  const settled: Outcome[] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const moves = rules.moves(next.marking);
    if (moves.length === 0) settled.push(next);
    const before = next.begun === '' ? [] : next.begun.split(' ');
    for (const { after, begun } of confluent ? moves.slice(0, 1) : moves) {
      add(after, [...before, ...begun]);
    }
  }
  return settled;
}

// ---------------------------------------------------------------------------------------------

/** Without these no move takes another one's chance: any order comes to the same. */
function isConfluent({ nodes }: Graph): boolean {
  return !nodes.some(({ kind }) => ['inclusive', 'complex', 'error', 'terminate'].includes(kind));
}
