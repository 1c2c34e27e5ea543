import type { Seq } from '../aggregate.js';
import { textOf } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import type { MessageDefinition, Node, SignalDefinition } from '../model.js';
import type { Run } from '../run.js';

const WHAT = { message: '消息', signal: '信号' } as const;

/** The name as seen from `scope`; without one nothing can be found by it. */
export function nameOf(
  run: Run,
  definition: MessageDefinition | SignalDefinition,
  scope: Seq,
  node: Node,
): string {
  const what = WHAT[definition.kind];
  const name = textOf(run, evaluate(run, definition.name, scope, node), node, `${what}名称`);
  if (name !== undefined && name !== '') return name;
  return run.halt('EXPRESSION_FAILED', node, { reason: `${what}没有名称` });
}
