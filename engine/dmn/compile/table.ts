import type {
  Aggregation,
  DecisionTable,
  HitPolicy,
  InputClause,
  OutputClause,
  Rule,
} from '../../core/decision.js';
import { LIMITS } from '../limits.js';
import { child, children, type DmnElement, text } from '../moddle.js';
import { idOf } from '../report.js';
import { literalList } from '../unary/literals.js';
import { allowedOf, type Context, expressionOf, testsOf } from './context.js';

const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX'];
const HIT_POLICIES: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
];

/** `variable` names the result of an only output without a name. */
export function compileTable(
  context: Context,
  table: DmnElement,
  variable: string,
): DecisionTable | undefined {
  const inputs = children(table, 'input').map((clause) => inputOf(context, clause));
  const outputs = outputsOf(context, table, variable);
  const entries = children(table, 'rule');
  if (isTooLarge(context, table, inputs.length + outputs.length, entries.length)) return undefined;
  const rules = entries.map((rule) => ruleOf(context, rule, inputs.length, outputs.length));
  const policy = hitPolicyOf(context, table);
  checkPolicy(context, table, policy.hitPolicy, outputs);
  return { kind: 'decisionTable', ...policy, inputs, outputs, rules };
}

// ---------------------------------------------------------------------------------------------

function inputOf(context: Context, clause: DmnElement): InputClause {
  const { types } = context;
  const element = child(clause, 'inputExpression');
  const expression = expressionOf(context, element);
  const type = types.typeOf(element);
  const typed = types.allowing(element);
  const allowed =
    allowedOf(context, clause, 'inputValues') ??
    (typed && allowedOf(context, typed, 'allowedValues'));
  return {
    id: idOf(clause) ?? '',
    ...labelOf(clause),
    ...(expression && { expression }),
    ...(type && { type }),
    variable: text(clause, 'camunda:inputVariable') ?? 'cellInput',
    ...(allowed && { allowed }),
  };
}

function outputsOf(context: Context, table: DmnElement, variable: string): OutputClause[] {
  const clauses = children(table, 'output');
  const seen = new Set<string>();
  if (clauses.length === 0) {
    const zh = '决策表没有输出列（output）';
    context.report.refuse('OUTPUT_NAME_INVALID', table, zh, 'the table has no output');
  }
  return clauses.map((clause) => {
    const named = text(clause, 'name');
    if (named === undefined && clauses.length > 1) {
      const zh = '有几个输出列时，每一列都要有名称（name）';
      const en = 'with several outputs each needs a name';
      context.report.refuse('OUTPUT_NAME_INVALID', clause, zh, en);
    } else if (named !== undefined && seen.has(named)) {
      const zh = `输出列的名称 ${named} 重复`;
      context.report.refuse(
        'OUTPUT_NAME_INVALID',
        clause,
        zh,
        `output name ${named} is used twice`,
      );
    }
    const name = named ?? variable;
    seen.add(name);
    return outputOf(context, clause, name);
  });
}

function outputOf(context: Context, clause: DmnElement, name: string): OutputClause {
  if (name === '__proto__') {
    const zh = '输出列不能叫“__proto__”';
    context.report.refuse('OUTPUT_NAME_INVALID', clause, zh, 'no output may be called __proto__');
  }
  const type = context.types.typeOf(clause);
  const typed = context.types.allowing(clause);
  const allowed =
    allowedOf(context, clause, 'outputValues') ??
    (typed && allowedOf(context, typed, 'allowedValues'));
  const priorities = allowed && literalList(allowed.source);
  const otherwise = expressionOf(context, child(clause, 'defaultOutputEntry'));
  return {
    id: idOf(clause) ?? '',
    ...labelOf(clause),
    name,
    ...(type && { type }),
    ...(allowed && { allowed }),
    ...(priorities && { priorities }),
    ...(otherwise && { default: otherwise }),
  };
}

function labelOf(clause: DmnElement): { readonly label?: string } {
  const label = text(clause, 'label');
  return label === undefined ? {} : { label };
}

function ruleOf(context: Context, rule: DmnElement, inputs: number, outputs: number): Rule {
  const tests = children(rule, 'inputEntry').map((entry) => testsOf(context, entry) ?? null);
  const results = children(rule, 'outputEntry').map(
    (entry) => expressionOf(context, entry) ?? null,
  );
  const id = idOf(rule);
  if (id === undefined) {
    context.report.refuse('ID_MISSING', rule, '规则（rule）没有 id', 'a rule has no id');
  }
  if (tests.length !== inputs || results.length !== outputs) {
    const zh = `规则有 ${tests.length} 个输入、${results.length} 个输出，而表有 ${inputs} 列输入、${outputs} 列输出`;
    const en = `the rule has ${tests.length} + ${results.length} entries, the table ${inputs} + ${outputs}`;
    context.report.refuse('RULE_INCOMPLETE', rule, zh, en);
  }
  return { id: id ?? '', tests, outputs: results };
}

function isTooLarge(context: Context, table: DmnElement, clauses: number, rules: number): boolean {
  if (clauses <= LIMITS.clauses && rules <= LIMITS.rules) return false;
  const zh = `决策表最多 ${LIMITS.clauses} 列、${LIMITS.rules} 条规则，请拆分成几个决策`;
  const en = `a table has at most ${LIMITS.clauses} columns and ${LIMITS.rules} rules`;
  context.report.refuse('DECISION_TOO_LARGE', table, zh, en);
  return true;
}

function hitPolicyOf(
  context: Context,
  table: DmnElement,
): Pick<DecisionTable, 'hitPolicy' | 'aggregation'> {
  const named = text(table, 'hitPolicy') ?? 'UNIQUE';
  const hitPolicy = HIT_POLICIES.find((known) => known === named);
  if (hitPolicy === undefined) {
    const zh = `命中策略 ${named} 应为 ${HIT_POLICIES.join('、')} 之一`;
    const en = `hit policy ${named} must be one of ${HIT_POLICIES.join(', ')}`;
    context.report.refuse('HIT_POLICY_INVALID', table, zh, en);
  }
  const wanted = text(table, 'aggregation');
  if (wanted === undefined) return { hitPolicy: hitPolicy ?? 'UNIQUE' };
  const aggregation = AGGREGATIONS.find((known) => known === wanted);
  if (aggregation !== undefined && hitPolicy === 'COLLECT') return { hitPolicy, aggregation };
  const zh =
    aggregation === undefined
      ? `聚合 ${wanted} 应为 ${AGGREGATIONS.join('、')} 之一`
      : '聚合只用于命中策略 COLLECT';
  const en = `aggregation ${wanted}: one of ${AGGREGATIONS.join(', ')}, with COLLECT only`;
  context.report.refuse('AGGREGATION_INVALID', table, zh, en);
  return { hitPolicy: 'COLLECT' };
}

function checkPolicy(
  context: Context,
  table: DmnElement,
  hitPolicy: HitPolicy,
  outputs: readonly OutputClause[],
): void {
  if (text(table, 'aggregation') !== undefined && outputs.length > 1) {
    const zh = '有几个输出列时不能聚合，请只留一列';
    const en = 'several outputs cannot be aggregated';
    context.report.refuse('AGGREGATION_INVALID', table, zh, en);
  }
  if (hitPolicy !== 'PRIORITY' && hitPolicy !== 'OUTPUT ORDER') return;
  if (outputs.some(({ priorities }) => priorities !== undefined)) return;
  const zh = `命中策略 ${hitPolicy} 按输出值的次序判断：请在输出列的 outputValues 里依次列出各值`;
  const en = `hit policy ${hitPolicy} needs the values in their order in outputValues`;
  context.report.refuse('OUTPUT_VALUES_MISSING', table, zh, en);
}
