import type { ActivityInstance } from '../aggregate.js';
import type { Node } from '../model.js';
import type { Given, Operation } from '../operation.js';
import type { Run } from '../run.js';

/** How an activity is repeated: its body wraps the instances, whatever element they are. */
export interface LoopModule {
  /** A token has arrived at the activity. */
  enter(run: Run, token: Operation, node: Node): void;
  /** Starts the inner instance that the operation asks for. */
  startInner(run: Run, operation: Operation, node: Node): void;
  /** The inner instance is complete but still there: its variables may be seen. */
  innerEnded(run: Run, inner: ActivityInstance, node: Node): void;
  /** The inner instance is cancelled by a modification. */
  innerCanceled(run: Run, inner: Pick<ActivityInstance, 'owner'>): void;
  /** One more inner instance of a running body. */
  addInner(run: Run, body: ActivityInstance, node: Node, given: Given): void;
  /** A body for one single instance, which the caller puts inside (modification). */
  enterSingle(run: Run, token: Operation, node: Node): ActivityInstance;
}
