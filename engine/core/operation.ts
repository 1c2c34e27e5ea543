import type { Seq } from './aggregate.js';
import type { VariablesIn } from './command.js';
import type { Value } from './expression.js';
import type { FlowIndex, NodeIndex } from './model.js';

/**
 * What is still to be done in this step. Operations are taken last in, first out, so a branch runs
 * to its wait state before its sibling starts. One shape for all: the loop over them is hot.
 */
export interface Operation {
  /**
   * token: a token arrives at `node`; inner: a multi-instance body starts its next instance;
   * ended: a token inside `owner` ended, perhaps the last one.
   */
  readonly kind: 'token' | 'inner' | 'ended';
  /** The scope in which the token moves, or the body; an operation whose owner is gone is void. */
  readonly owner: Seq;
  readonly process: Seq;
  readonly node: NodeIndex;
  /** The path on which the token flows. */
  readonly execution: Seq;
  readonly flow: FlowIndex | undefined;
  /** An async continuation or modification: asyncBefore has been dealt with. */
  readonly resumed: boolean;
  /** inner: its loopCounter. */
  readonly index: number;
  readonly given: Given | undefined;
}

/** What a modification gives to the activity that it starts. */
export interface Given {
  readonly locals?: VariablesIn;
  /** addInstance: the element of the new inner instance. */
  readonly element?: Value;
  /** Start one inner instance, not the whole multi-instance body. */
  readonly single?: boolean;
}

/** No path: what has ended flows no further. */
const NOBODY: Seq = 0;

/** A token on its way to `node`. */
export function tokenTo(
  owner: Seq,
  process: Seq,
  node: NodeIndex,
  execution: Seq,
  flow?: FlowIndex,
): Operation {
  return {
    kind: 'token',
    owner,
    process,
    node,
    execution,
    flow,
    resumed: false,
    index: 0,
    given: undefined,
  };
}

/** A token in `owner` ended at `node`. */
export function tokenEnded(owner: Seq, process: Seq, node: NodeIndex): Operation {
  return {
    kind: 'ended',
    owner,
    process,
    node,
    execution: NOBODY,
    flow: undefined,
    resumed: false,
    index: 0,
    given: undefined,
  };
}

/** The body is to start its instance number `index`. */
export function innerOf(body: Seq, process: Seq, node: NodeIndex, index: number): Operation {
  return {
    kind: 'inner',
    owner: body,
    process,
    node,
    execution: NOBODY,
    flow: undefined,
    resumed: false,
    index,
    given: undefined,
  };
}
