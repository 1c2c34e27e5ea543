import type { Model, Node, NodeIndex } from '../model.js';

/**
 * How instances of one version go on in another: each element that may be active is told its place
 * in the target. What is not told is removed where it only waits or holds others, and refused
 * where a token rests (Camunda's migration plan).
 */
export interface MigrationInstruction {
  /** Element id in the source; of a repeated activity its instances and their body. */
  readonly source: string;
  readonly target: string;
  /** Timers, messages, signals and conditions wait as the target says, from now on. */
  readonly updateEventTrigger?: boolean;
}

/** Closed; the sentence is in the problem. */
export type MigrationProblemCode =
  | 'SOURCE_UNKNOWN'
  | 'TARGET_UNKNOWN'
  | 'SOURCE_TWICE'
  | 'TYPE_DIFFERS'
  | 'EVENTS_DIFFER'
  | 'LOOP_DIFFERS'
  | 'SCOPE_DIFFERS'
  | 'HOST_DIFFERS'
  | 'FLOWS_MISSING'
  | 'NOT_MAPPED';

export interface MigrationProblem {
  readonly code: MigrationProblemCode;
  readonly source: string;
  readonly target?: string;
  readonly message: string;
  readonly messageEn: string;
}

/** One instruction with its nodes. */
export interface Move {
  readonly from: Node;
  readonly to: Node;
  readonly updateEventTrigger: boolean;
}

/** By source node. The process itself is always mapped to the process. */
export type Moves = ReadonlyMap<NodeIndex, Move>;

export function movesOf(
  source: Model,
  target: Model,
  instructions: readonly MigrationInstruction[],
): Moves {
  const [from, to] = [source.nodes[0]!, target.nodes[0]!];
  const moves = new Map<NodeIndex, Move>([[0, { from, to, updateEventTrigger: false }]]);
  for (const instruction of instructions) {
    const [before, after] = [
      nodeOf(source, instruction.source),
      nodeOf(target, instruction.target),
    ];
    if (before === undefined || after === undefined) continue;
    const updateEventTrigger = instruction.updateEventTrigger === true;
    moves.set(before.index, { from: before, to: after, updateEventTrigger });
  }
  return moves;
}

const BODY = '#multiInstanceBody';

/** Camunda names the body of a repeated activity by itself; here it goes with its activity. */
export function nodeOf(model: Model, id: string): Node | undefined {
  const plain = id.endsWith(BODY) ? id.slice(0, -BODY.length) : id;
  const index = Object.hasOwn(model.byId, plain) ? model.byId[plain] : undefined;
  return index === undefined || index === 0 ? undefined : model.nodes[index];
}
