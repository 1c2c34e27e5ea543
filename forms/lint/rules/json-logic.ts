import { isBlank, isRecord, own } from '../../components/shape.js';
import { LOGIC_OPERATORS } from '../../logic/operators.js';
import type { Json } from '../../types.js';
import type { LintRule } from '../view.js';

const DEPTH_MAX = 20;
const NODES_MAX = 300;

/** JSONLogic with whitelisted operators, literal variable names and bounded size. */
export const jsonLogicRule: LintRule = {
  name: 'json-logic',
  check({ components }, report) {
    const paths = new Set(components.map((linted) => linted.path));
    for (const linted of components) {
      for (const [property, logic] of logicsOf(linted.component)) {
        const problem = logicProblem(logic, paths);
        if (problem) report(linted, `${property}：${problem[0]}`, `${property}: ${problem[1]}`);
      }
      const calculates = !isBlank(linted.component['calculateValue']);
      if (calculates && linted.component['calculateServer'] !== true) {
        report(
          linted,
          '计算字段必须设置 calculateServer: true',
          'a computed field needs calculateServer: true',
        );
      }
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

type Problem = readonly [zh: string, en: string];

function logicsOf(component: Json): [string, unknown][] {
  const logics: [string, unknown][] = [
    ['conditional.json', own(component['conditional'], 'json')],
    ['validate.json', own(component['validate'], 'json')],
    ['calculateValue', component['calculateValue']],
  ];
  return logics.filter(([, logic]) => isRecord(logic) && !isBlank(logic));
}

function logicProblem(logic: unknown, paths: ReadonlySet<string>): Problem | undefined {
  let nodes = 0;
  const visit = (part: unknown, depth: number): Problem | undefined => {
    nodes += 1;
    if (depth > DEPTH_MAX || nodes > NODES_MAX) return ['规则过于复杂', 'the rule is too complex'];
    if (Array.isArray(part)) return firstProblem(part, (item) => visit(item, depth + 1));
    if (!isRecord(part)) return undefined;
    const operators = Object.keys(part);
    const operator = operators[0];
    if (operators.length !== 1 || operator === undefined || !LOGIC_OPERATORS.has(operator)) {
      const name = operators.join(', ').slice(0, 50);
      return [`不支持运算符 ${name || '（空）'}`, `operator ${name || '(empty)'} is not supported`];
    }
    if (operator === 'var') return variableProblem(part[operator], paths);
    return visit(part[operator], depth + 1);
  };
  return visit(logic, 0);
}

/** A name put together at run time could not be checked here. */
function variableProblem(argument: unknown, paths: ReadonlySet<string>): Problem | undefined {
  const [name, fallback] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  if (typeof name === 'number' || name === '') return undefined;
  if (typeof name !== 'string' || name.length > 300 || isRecord(fallback)) {
    return ['var 只能写固定的字段名', 'var takes a literal name'];
  }
  const parts = name.split('.');
  if (parts[0] !== 'data' || parts.length === 1) return undefined;
  const path = parts.slice(1).filter((part) => !/^\d+$/.test(part));
  // the tail may be an option of a group of boxes
  const known = paths.has(path.join('.')) || paths.has(path.slice(0, -1).join('.'));
  return known
    ? undefined
    : [`var 引用了不存在的字段 ${name.slice(0, 80)}`, `var names no field: ${name.slice(0, 80)}`];
}

function firstProblem<T>(
  items: readonly T[],
  visit: (item: T) => Problem | undefined,
): Problem | undefined {
  for (const item of items) {
    const problem = visit(item);
    if (problem) return problem;
  }
  return undefined;
}
