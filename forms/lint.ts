import { boundsProblem } from './lint/bounds.js';
import { LINT_RULES } from './lint/rules.js';
import { viewOf } from './lint/view.js';
import type { LintedComponent } from './lint/view.js';
import type { Json, Problem } from './types.js';

const PROBLEMS_MAX = 200;

/**
 * What must be mended before a form can be saved; empty for a form that the validator may run.
 * Takes any value and never throws. At most 200 problems are listed.
 */
export function lintForm(form: unknown): Problem[] {
  const bounds = boundsProblem(form);
  if (bounds) return [problem('bounds', undefined, ...bounds)];

  const problems: Problem[] = [];
  const view = viewOf(form as Json);
  for (const rule of LINT_RULES) {
    rule.check(view, (where, zh, en) => {
      if (problems.length < PROBLEMS_MAX) problems.push(problem(rule.name, where, zh, en));
    });
  }
  return problems;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function problem(
  rule: string,
  where: LintedComponent | undefined,
  message: string,
  messageEn: string,
): Problem {
  return { path: where?.path ?? '', key: where?.key ?? '', rule, message, messageEn };
}
