import type { ActivityInstance } from '../aggregate.js';
import { holds } from '../evaluate.js';
import type { Node, StandardLoopCharacteristics } from '../model.js';
import { innerOf } from '../operation.js';
import type { Run } from '../run.js';
import { activate, close, leave, perform } from '../token.js';
import { setLocal } from '../variables.js';
import type { LoopModule } from './loop.js';

/**
 * Standard loop (BPMN 13.3.6): the activity is repeated, one instance after the other, while its
 * condition holds, at most `loopMaximum` times. `testBefore` asks before the first one too. The
 * body's variable `loopCounter` is the number of instances that are complete.
 */
export const standardLoop: LoopModule = {
  enter(run, token, node) {
    const body = activate(run, node, token, token.execution, 'body');
    count(run, body, 0);
    const goesOn = !loopOf(node).testBefore || again(run, body.seq, node, 0);
    if (goesOn) return push(run, body, node, 0);
    return leave(run, run.activity(body.seq)!, node);
  },

  startInner(run, operation, node) {
    const inner = activate(run, node, operation, operation.execution, 'inner');
    perform(run, run.activity(inner.seq)!, node);
  },

  innerEnded(run, inner, node) {
    const completed = completedOf(run.activity(inner.owner)!) + 1;
    count(run, run.activity(inner.owner)!, completed);
    const goesOn = again(run, inner.seq, node, completed);
    close(run, run.activity(inner.seq)!, node);
    const body = run.activity(inner.owner)!;
    return goesOn ? push(run, body, node, completed) : leave(run, body, node);
  },

  innerCanceled() {
    // What is cancelled is not complete: the counter stays.
  },

  addInner: (run, _body, node) =>
    run.halt('INVALID_COMMAND', node, { reason: '循环活动逐次执行，不能增加实例' }),

  enterSingle(run, token, node) {
    const body = activate(run, node, token, token.execution, 'body');
    count(run, body, 0);
    return run.activity(body.seq)!;
  },
};

function loopOf(node: Node): StandardLoopCharacteristics {
  return node.loop as StandardLoopCharacteristics;
}

/** Without a condition only the maximum ends the loop. */
function again(run: Run, scope: number, node: Node, completed: number): boolean {
  const { condition, maximum } = loopOf(node);
  if (maximum !== undefined && completed >= maximum) return false;
  return condition === undefined || holds(run, condition, scope, node);
}

function completedOf(body: ActivityInstance): number {
  return (body.data?.['completed'] as number | undefined) ?? 0;
}

function count(run: Run, body: ActivityInstance, completed: number): void {
  run.draft.put({ ...run.activity(body.seq)!, data: { ...body.data, completed } });
  setLocal(run, body.seq, { loopCounter: { value: completed } });
}

function push(run: Run, body: ActivityInstance, node: Node, index: number): void {
  run.agenda.push(innerOf(body.seq, body.process, node.index, index));
}
