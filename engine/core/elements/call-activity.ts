import type { ActivityInstance } from '../aggregate.js';
import { boundRef } from '../binding.js';
import { textOf } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import { LIMITS } from '../limits.js';
import { mapIn } from '../mapping.js';
import type { CallActivitySpec, Definition, DefinitionRef, Node } from '../model.js';
import { enterAtStart, openProcess } from '../process.js';
import { Halt, type Run } from '../run.js';
import { beginScope } from '../scope-start.js';
import { setLocal } from '../variables.js';
import type { ElementModule } from './element.js';

/**
 * Call activity: the called process runs as a process scope of the same aggregate, with its own
 * variables and business key. When it completes, `completeProcess` maps out and leaves.
 */
export const callActivity: ElementModule = {
  enter(run, instance, node) {
    const call = node.call;
    if (call === undefined)
      return run.halt('INVALID_COMMAND', node, { reason: '没有指定被调用的流程' });
    refuseDepth(run, instance, node);
    const definition = find(run, reference(run, call, instance, node), node);
    const key = call.businessKey && evaluate(run, call.businessKey, instance.seq, node);
    const businessKey = key === undefined ? undefined : textOf(run, key, node, '业务编号');
    const variables = mapIn(run, call.in, instance.seq, node);
    const scope = openProcess(run, {
      definition,
      owner: instance.seq,
      businessKey,
      seq: instance.called,
    });
    setLocal(run, scope.seq, variables);
    const { seq } = scope;
    const root = definition.model.nodes[0]!;
    if (!beginScope(run, scope, root)) return undefined;
    return enterAtStart(run, { seq, process: seq, execution: seq }, root);
  },
};

function reference(
  run: Run,
  call: CallActivitySpec,
  instance: ActivityInstance,
  node: Node,
): DefinitionRef {
  const key = textOf(
    run,
    evaluate(run, call.calledElement, instance.seq, node),
    node,
    '被调用的流程',
  );
  if (key === undefined || key === '') {
    return run.halt('EXPRESSION_FAILED', node, { reason: '没有指定被调用的流程' });
  }
  return boundRef(run, call, key, instance, node);
}

function find(run: Run, ref: DefinitionRef, node: Node): Definition {
  const definition = run.env.definition(ref);
  if (definition === undefined) throw new Halt({ needs: { definitions: [ref] } });
  if (definition !== null) return definition;
  return run.halt('DEFINITION_NOT_FOUND', node, { key: 'key' in ref ? ref.key : ref.id });
}

/** A process that calls itself without end is stopped here. */
function refuseDepth(run: Run, instance: ActivityInstance, node: Node): void {
  let depth = 1;
  for (let scope = run.scope(instance.process); scope.owner !== 0; depth++) {
    scope = run.scope(run.draft.get(scope.owner)!.process);
  }
  if (depth < LIMITS.calledDepth) return;
  run.halt('SIZE_LIMIT', node, { what: '调用层数', limit: LIMITS.calledDepth });
}
