import { numberSetting, settings } from '../components/kind.js';
import type { Finding } from '../components/kind.js';
import { evaluateLogic } from '../logic/evaluate.js';
import { isEditable } from '../rights.js';
import type { Json } from '../types.js';
import { REQUIRED_RULE } from './core-rules.js';
import type { CoreRule, FormNode } from './node.js';
import type { Settled } from './settle.js';
import { asObject, ownValue, report } from './state.js';
import type { Run } from './state.js';

/** Checks every shown field that the task may change; findings go to the run. */
export function check(nodes: readonly FormNode[], settled: Settled, run: Run): void {
  checkAll(nodes, settled.view, '', { settled, run });
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

interface Pass {
  settled: Settled;
  run: Run;
}

function checkAll(nodes: readonly FormNode[], row: Json, prefix: string, pass: Pass): void {
  for (const node of nodes) {
    const path = prefix + node.key;
    if (pass.settled.hidden.has(path)) continue;
    const bad = pass.run.unreadable.get(path);
    if (bad) {
      report(pass.run, node, path, bad);
      continue;
    }
    const role = node.kind.role;
    if (role === 'layout') checkAll(node.children, row, prefix, pass);
    else if (role === 'object') {
      checkAll(node.children, asObject(row[node.key]) ?? {}, `${path}.`, pass);
    } else if (role === 'rows') checkRows(node, row, path, pass);
    else if (role === 'field' && isEditable(pass.run.rights[node.index])) {
      checkField(node, row, path, pass);
    }
  }
}

function checkField(node: FormNode, row: Json, path: string, pass: Pass): void {
  const { run, settled } = pass;
  const value = ownValue(row, node.key);
  const required = isRequired(node, run);
  const context = {
    component: required ? node.required : node.plain,
    value,
    row,
    data: settled.view,
    path,
    index: 0,
    scope: {},
  };
  if (required && !run.draft && mayBeMissing(value)) {
    const missing = runRule(REQUIRED_RULE, context);
    // what is missing has no length, format or range to complain of as well
    if (missing) return report(run, node, path, missing);
  }
  if (value === undefined || value === '') {
    if (node.logic && !run.draft) reportLogic(node, row, value, path, pass);
    return undefined;
  }
  for (const rule of node.rules) {
    const finding = runRule(rule, context);
    if (finding) report(run, node, path, finding);
  }
  if (node.matches && typeof value === 'string' && !node.matches(value)) {
    report(run, node, path, { rule: 'pattern' });
  }
  const own = node.kind.check?.(value, node.component, {
    today: run.options.today,
    draft: run.draft,
    required,
  });
  for (const finding of own ?? []) report(run, node, path, finding);
  if (node.logic) reportLogic(node, row, value, path, pass);
  return undefined;
}

/** Spares the rule, which builds its error first, where something plainly stands. */
function mayBeMissing(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() === '' : typeof value !== 'number';
}

/** A rule that throws has not passed. */
function runRule(rule: CoreRule, context: object): Finding | undefined {
  try {
    const error = rule.processSync(context);
    return error ? { rule: error.ruleName, params: paramsOf(error.context) } : undefined;
  } catch {
    return { rule: 'ruleFailed' };
  }
}

function paramsOf(context: Json): Record<string, string> {
  const params: Record<string, string> = {};
  for (const name of ['length', 'min', 'max', 'minCount', 'maxCount']) {
    if (typeof context[name] === 'string') params[name] = context[name];
  }
  return params;
}

/** `validate.json` says `true`, or the text of what is wrong; anything else has not passed. */
function reportLogic(node: FormNode, row: Json, value: unknown, path: string, pass: Pass): void {
  if (!node.logic) return;
  const outcome = evaluateLogic(node.logic.json, {
    data: pass.settled.view,
    row,
    value: value ?? null,
  });
  if ('failed' in outcome) return report(pass.run, node, path, { rule: 'ruleFailed' });
  if (outcome.value === true) return;
  const text = outcome.value;
  // a text put together from data would echo what was submitted
  const params = typeof text === 'string' && node.logic.texts.has(text) ? { text } : undefined;
  report(pass.run, node, path, { rule: 'json', ...(params ? { params } : {}) });
}

function checkRows(node: FormNode, row: Json, path: string, pass: Pass): void {
  const value = ownValue(row, node.key);
  const rows: unknown[] = Array.isArray(value) ? value : [];
  if (isEditable(pass.run.rights[node.index])) checkCount(node, rows.length, path, pass.run);
  rows.forEach((inner, i) => {
    checkAll(node.children, asObject(inner) ?? {}, `${path}[${i}].`, pass);
  });
}

function checkCount(node: FormNode, count: number, path: string, run: Run): void {
  const validate = settings(node.component);
  const max = numberSetting(validate, 'maxLength');
  if (max !== undefined && max > 0 && count > max) {
    report(run, node, path, { rule: 'rowsMax', params: { count: max } });
  }
  if (run.draft) return;
  if (count === 0 && isRequired(node, run)) return report(run, node, path, { rule: 'required' });
  const min = Math.max(numberSetting(validate, 'minLength') ?? 0, firstRow(node, run));
  if (count < min) report(run, node, path, { rule: 'rowsMin', params: { count: min } });
}

/** The renderer opens the first row by itself; what is required in it can then not be skipped. */
function firstRow(node: FormNode, run: Run): 0 | 1 {
  const demands = (child: FormNode): boolean =>
    (isRequired(child, run) && isEditable(run.rights[child.index])) || child.children.some(demands);
  return node.component['initEmpty'] !== true && node.children.some(demands) ? 1 : 0;
}

function isRequired(node: FormNode, run: Run): boolean {
  const right = run.rights[node.index];
  return right === 'required' || settings(node.component)['required'] === true;
}
