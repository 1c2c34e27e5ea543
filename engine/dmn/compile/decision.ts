import type { Decision } from '../../core/decision.js';
import { child, children, type DmnElement, text } from '../moddle.js';
import { idOf } from '../report.js';
import { type Context, expressionOf } from './context.js';
import { compileTable } from './table.js';

/** One decision without what it requires; `undefined` where it cannot be executed. */
export function compileDecision(context: Context, element: DmnElement): Decision | undefined {
  const id = idOf(element);
  if (id === undefined) {
    context.report.refuse('ID_MISSING', element, '决策没有 id', 'a decision has no id');
    return undefined;
  }
  if (children(element, 'knowledgeRequirement').length > 0) {
    const zh = '不支持业务知识模型（businessKnowledgeModel），请把它的内容写进决策';
    context.report.refuse('ELEMENT_UNSUPPORTED', element, zh, 'knowledge models are not executed');
  }
  const name = text(element, 'name');
  const variable = text(child(element, 'variable'), 'name') ?? name ?? id;
  const logic = logicOf(context, element, variable);
  return logic && { id, ...(name !== undefined && { name }), variable, logic };
}

// ---------------------------------------------------------------------------------------------

const UNSUPPORTED: Readonly<Record<string, string>> = {
  'dmn:Context': '上下文（context）',
  'dmn:Invocation': '调用（invocation）',
  'dmn:FunctionDefinition': '函数定义（functionDefinition）',
  'dmn:Relation': '关系表（relation）',
  'dmn:List': '列表（list）',
};

function logicOf(
  context: Context,
  element: DmnElement,
  variable: string,
): Decision['logic'] | undefined {
  const logic = child(element, 'decisionLogic');
  if (logic?.$type === 'dmn:DecisionTable') return compileTable(context, logic, variable);
  if (logic?.$type === 'dmn:LiteralExpression') {
    const value = expressionOf(context, logic);
    const type = context.types.typeOf(child(element, 'variable') ?? logic);
    if (value !== undefined) return { kind: 'literalExpression', value, ...(type && { type }) };
    if (text(logic, 'text') !== undefined) return undefined;
  }
  const known = UNSUPPORTED[logic?.$type ?? ''];
  if (known === undefined) {
    const zh = '决策没有内容：请加上决策表（decisionTable）或表达式（literalExpression）';
    context.report.refuse('DECISION_LOGIC_MISSING', element, zh, 'the decision has no logic');
  } else {
    const zh = `不支持${known}，请用决策表或表达式`;
    const en = 'boxed expressions are not executed: use a decision table or a literal expression';
    context.report.refuse('ELEMENT_UNSUPPORTED', element, zh, en);
  }
  return undefined;
}
