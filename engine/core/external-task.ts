import type { ActivityInstance } from './aggregate.js';
import { integerOf, textOf } from './coerce.js';
import { evaluate } from './evaluate.js';
import type { ExternalTaskSpec, Node } from './model.js';
import type { Run } from './run.js';

/** Work that a worker fetches; the instance goes on when it is reported done. */
export function openExternalTask(
  run: Run,
  instance: ActivityInstance,
  node: Node,
  spec: ExternalTaskSpec,
): void {
  const { topic: expression, priority } = spec;
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
  return run.event(body, instance.process, instance, node);
}
