import { isBlank, isRecord } from '../../components/shape.js';
import { CONDITION_OPERATORS, conditionReferences } from '../../validate/condition.js';
import type { LintRule, LintedComponent, Report } from '../view.js';

const SHOW = [true, false, 'true', 'false', undefined, null, ''];

/** Conditions name fields that exist and can be seen from where they stand. */
export const conditions: LintRule = {
  name: 'conditions',
  check({ components }, report) {
    const byPath = new Map(components.map((linted) => [linted.path, linted]));
    for (const linted of components) {
      const conditional = linted.component['conditional'];
      if (!isRecord(conditional)) continue;
      checkShape(linted, conditional, report);
      for (const path of conditionReferences(linted.component)) {
        const problem = referenceProblem(linted, byPath.get(path), path);
        if (problem) report(linted, ...problem);
      }
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function checkShape(
  linted: LintedComponent,
  conditional: Record<string, unknown>,
  report: Report,
): void {
  const { show, when, eq, json, conjunction, conditions: parts, ...rest } = conditional;
  const plain = [show, when, eq, conjunction].every((v) => typeof v !== 'object' || v === null);
  const used = [when, parts, json].filter((v) => !isBlank(v)).length;
  const wellFormed =
    plain &&
    SHOW.includes(show as never) &&
    used <= 1 &&
    (isBlank(json) || isRecord(json)) &&
    [undefined, null, '', 'all', 'any'].includes(conjunction as never) &&
    (isBlank(parts) || (!isBlank(conjunction) && Array.isArray(parts) && parts.every(isPart))) &&
    Object.values(rest).every(isBlank);
  if (!wellFormed) {
    report(
      linted,
      '显示条件的写法不正确：用 {show, when, eq}、{show, conjunction, conditions} 或 {json} 之一',
      'a condition is one of {show, when, eq}, {show, conjunction, conditions}, {json}',
    );
  }
}

function isPart(part: unknown): boolean {
  if (!isRecord(part) || typeof part['component'] !== 'string') return false;
  const { operator, value } = part;
  const scalar = value === null || typeof value !== 'object';
  return scalar && typeof operator === 'string' && CONDITION_OPERATORS.has(operator);
}

function referenceProblem(
  asking: LintedComponent,
  target: LintedComponent | undefined,
  path: string,
): readonly [string, string] | undefined {
  const name = path.slice(0, 80);
  if (!target || target.kind?.role !== 'field') {
    return [`显示条件引用了不存在的字段 ${name}`, `the condition names no field: ${name}`];
  }
  if (target === asking) return ['显示条件不能引用自身', 'a condition may not name itself'];
  // outside of its rows a column has no one value
  const within = target.rows === '' || `${asking.rows}.`.startsWith(`${target.rows}.`);
  return within
    ? undefined
    : [`显示条件不能引用表格中的列 ${name}`, `a condition may not look into rows: ${name}`];
}
