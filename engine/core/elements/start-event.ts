import type { Host } from '../aggregate.js';
import { interruptInside } from '../cancel.js';
import { armEvents } from '../catching.js';
import type { Node } from '../model.js';
import { tokenTo } from '../operation.js';
import type { Run } from '../run.js';
import { leave, openScope } from '../token.js';
import { isComplete } from '../waiting.js';
import type { ElementModule } from './element.js';

/**
 * Start event. That of a process happened before there was an instance, or waits in it for the
 * rest of its events. That of an event sub-process waits in the scope around it, and opens the
 * sub-process at itself.
 */
export const startEvent: ElementModule = {
  momentary: true,
  enter: leave,
  trigger(run, scope, node) {
    if (!isComplete(run, scope, node)) return;
    if (scope.kind === 'activity' && scope.node === node.index) {
      leave(run, scope, node);
      return;
    }
    const interrupting = node.interrupting !== false;
    if (interrupting) {
      interruptInside(run, scope);
      run.interrupt(scope.seq);
    } else if (node.parallelMultiple === true) {
      armEvents(run, scope, node);
    }
    const inside = openScope(
      run,
      tokenInto(run, scope, node, interrupting),
      around(run, scope, node),
    );
    run.agenda.push(tokenTo(inside.seq, inside.process, node.index, inside.execution));
  },
};

function around(run: Run, scope: Host, start: Node): Node {
  return run.node(scope.process, start.parent);
}

/** An interrupting one goes on on the path of its scope, another on a path of its own. */
function tokenInto(run: Run, scope: Host, start: Node, interrupting: boolean) {
  const own = scope.kind === 'process' ? scope.seq : scope.execution;
  const path = interrupting ? own : run.draft.nextSeq();
  return tokenTo(scope.seq, scope.process, start.parent, path);
}
