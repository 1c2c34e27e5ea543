import type { ActivityInstance, Host, Seq } from '../aggregate.js';
import type { FlowIndex, Node } from '../model.js';
import type { Operation } from '../operation.js';
import type { Run } from '../run.js';

/**
 * How one BPMN element behaves; one file per element, found by its type. Scopes, boundary events,
 * mappings, loops and asynchronous continuations surround every element and are not its concern.
 */
export interface ElementModule {
  /**
   * It passes its token on at once, holds nothing and is never looked up: without mappings and
   * boundary events its instances exist in the trace only.
   */
  readonly momentary?: true;
  /** The instance has started: rest (by adding parts that it owns) or `leave`. */
  enter(run: Run, instance: ActivityInstance, node: Node): void;
  /**
   * Joins: a token is at the node. Answers the path on which the activated node goes on;
   * `undefined` if the token waits (as a transition instance).
   */
  join?(run: Run, token: Operation, node: Node): Seq | undefined;
  /** Flows taken on leaving, seen from scope `owner`. Without it: all that hold, else default. */
  outgoing?(run: Run, node: Node, owner: Seq, process: Seq): readonly FlowIndex[];
  /**
   * The event of `node` at `place` among its events, armed below `host`, has happened; its job or
   * subscription is gone, unless it may happen again.
   */
  trigger?(run: Run, host: Host, node: Node, place: number): void;
  /**
   * Joins that wait with `watch`: a token has moved somewhere. Whether the join is over now; it has
   * then put what follows on the agenda.
   */
  reconsider?(run: Run, scope: Host, node: Node): boolean;
  /**
   * Ad-hoc scopes: an activity inside is complete, its flows not yet taken. Whether the scope is
   * over, and has gone on by itself.
   */
  childCompleted?(run: Run, scope: ActivityInstance, node: Node): boolean;
  /** Scopes: no token is left inside. */
  emptied?(run: Run, instance: ActivityInstance, node: Node): void;
}
