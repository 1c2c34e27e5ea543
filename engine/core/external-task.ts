import type { ActivityInstance, Seq } from './aggregate.js';
import { failed, integerOf, textOf } from './coerce.js';
import { evaluate, evaluateAnyway } from './evaluate.js';
import type { Value } from './expression.js';
import type { ExternalTaskSpec, Node } from './model.js';
import type { Run } from './run.js';

/** Work that a worker fetches; the instance goes on when it is reported done. */
export function openExternalTask(
  run: Run,
  instance: ActivityInstance,
  node: Node,
  spec: ExternalTaskSpec,
): void {
  const { topic, priority } = spec;
  // One that fails is none (Camunda).
  const asked = priority && evaluateAnyway(run, priority, instance.seq, node);
  const level = asked === undefined ? 0 : (integerOf(run, asked, node, '优先级') ?? 0);
  addExternalTask(
    run,
    instance.seq,
    evaluate(run, topic, instance.seq, node),
    level,
    instance,
    node,
  );
}

/**
 * Below `owner`: the activity that goes on when it is done, or the process scope for work that
 * holds no token. `instance` is where it came from, for the history.
 */
export function addExternalTask(
  run: Run,
  owner: Seq,
  topic: Value,
  priority: number,
  instance: Pick<ActivityInstance, 'seq' | 'process'>,
  node: Node,
): void {
  const name = textOf(run, topic, node, '主题');
  if (name === undefined || name === '') return failed(run, node, '外部任务没有主题');
  const { process } = instance;
  const seq = run.draft.nextSeq();
  run.draft.add({
    seq,
    owner,
    process,
    kind: 'externalTask',
    node: node.index,
    topic: name,
    priority,
    createdAt: run.now,
  });
  const body = { type: 'externalTaskCreated', externalTask: seq, topic: name } as const;
  return run.event(body, process, run.activity(instance.seq), node);
}
