import { integerOf, textOf } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import type { ElementModule } from './element.js';
import { scriptTask } from './script-task.js';

/** Service task: an external task that a worker fetches, or an expression computed at once. */
export const serviceTask: ElementModule = {
  enter(run, instance, node) {
    if (node.external === undefined) return scriptTask.enter(run, instance, node);
    const { topic: expression, priority } = node.external;
    const topic = textOf(run, evaluate(run, expression, instance.seq, node), node, '主题');
    if (topic === undefined || topic === '') {
      return run.halt('EXPRESSION_FAILED', node, { reason: '外部任务没有主题' });
    }
    const seq = run.draft.nextSeq();
    run.draft.add({
      seq,
      owner: instance.seq,
      process: instance.process,
      kind: 'externalTask',
      node: node.index,
      topic,
      priority:
        priority === undefined
          ? 0
          : (integerOf(run, evaluate(run, priority, instance.seq, node), node, '优先级') ?? 0),
      createdAt: run.now,
    });
    const body = { type: 'externalTaskCreated', externalTask: seq, topic } as const;
    run.event(body, instance.process, instance, node);
    return undefined;
  },
};
