import type { ActivityInstance, Seq } from '../aggregate.js';
import { boundRef } from '../binding.js';
import { textOf } from '../coerce.js';
import type { DecisionDefinition, DecisionEnvironment, DecisionEvaluation } from '../decision.js';
import { mapResults } from '../decision-results.js';
import { evaluate } from '../evaluate.js';
import { ExecutionScope } from '../execution-scope.js';
import { LIMITS } from '../limits.js';
import type { DecisionTaskSpec, DefinitionRef, Node } from '../model.js';
import { Halt, type Run } from '../run.js';
import { leave } from '../token.js';
import { setLocal, setVariable } from '../variables.js';
import type { ElementModule } from './element.js';
import { serviceTask } from './service-task.js';

/**
 * Business rule task: has a DMN decision evaluated and puts what came of it into its result
 * variable; or works as a service task does. Output mappings see all results as `decisionResult`.
 */
export const businessRuleTask: ElementModule = {
  enter(run, instance, node) {
    const { decision: spec } = node;
    if (spec === undefined) return serviceTask.enter(run, instance, node);
    const { decisions } = run.env;
    if (decisions === undefined) {
      return run.halt('INVALID_COMMAND', node, { reason: '这里不能求决策' });
    }
    const definition = find(run, decisions, reference(run, spec, instance, node), node);
    count(run, definition, node);
    const decided = decisions.decide(definition.model, new ExecutionScope(run, instance.seq));
    if ('failure' in decided) return fail(run, node, decided.failure.reason);
    record(run, instance, node, definition, decided.evaluations);
    const mapped = mapResults(spec.map, decided.results);
    if ('refused' in mapped) {
      return fail(run, node, `决策“${definition.key}”的${mapped.refused}`);
    }
    if (node.outputs.length > 0) {
      setLocal(run, instance.seq, { decisionResult: { value: decided.results } });
    }
    if (spec.resultVariable !== undefined) {
      setVariable(run, instance.seq, spec.resultVariable, { value: mapped.value });
    }
    return leave(run, run.activity(instance.seq)!, node);
  },
};

function reference(
  run: Run,
  spec: DecisionTaskSpec,
  instance: ActivityInstance,
  node: Node,
): DefinitionRef {
  const key = textOf(run, evaluate(run, spec.decision, instance.seq, node), node, '决策');
  if (key === undefined || key === '') {
    return run.halt('EXPRESSION_FAILED', node, { reason: '没有指定决策' });
  }
  return boundRef(run, spec, key, instance, node);
}

function find(
  run: Run,
  decisions: DecisionEnvironment,
  ref: DefinitionRef,
  node: Node,
): DecisionDefinition {
  const definition = decisions.find(ref);
  if (definition === undefined) throw new Halt({ needs: { decisions: [ref] } });
  if (definition !== null) return definition;
  return run.halt('DECISION_NOT_FOUND', node, { key: 'key' in ref ? ref.key : ref.id });
}

/** Large tables in a loop would hold the thread. */
function count(run: Run, { model }: DecisionDefinition, node: Node): void {
  let rules = 0;
  for (const { logic } of model.decisions) {
    if (logic.kind === 'decisionTable') rules += logic.rules.length;
  }
  run.count(node, 1 + Math.floor(rules / LIMITS.rulesPerActivation));
}

function record(
  run: Run,
  instance: ActivityInstance,
  node: Node,
  { id, key, required }: DecisionDefinition,
  evaluations: readonly DecisionEvaluation[],
): void {
  const seqs = evaluations.map((): Seq => run.draft.nextSeq());
  const root = seqs.at(-1);
  for (const [at, evaluation] of evaluations.entries()) {
    const evaluated = { ...evaluation, evaluation: seqs[at]! };
    const isRoot = evaluation.decision === key;
    const body = isRoot
      ? ({ type: 'decisionEvaluated', definition: id, ...evaluated } as const)
      : ({
          type: 'decisionEvaluated',
          definition: required[evaluation.decision] ?? id,
          root,
          ...evaluated,
        } as const);
    run.event(body, instance.process, instance, node);
  }
}

function fail(run: Run, node: Node, reason: string): never {
  return run.halt('DECISION_FAILED', node, { reason });
}
