import { rules as allRules } from '@formio/core';
import type { ComponentKind } from '../components/kind.js';
import { settings } from '../components/kind.js';
import type { ComponentJson } from '../types.js';
import type { CoreRule } from './node.js';

/** Settings without which a rule of @formio/core has nothing to do. */
const SETTING: Readonly<Record<string, string>> = {
  validateMinimumLength: 'minLength',
  validateMaximumLength: 'maxLength',
  validateMinimumWords: 'minWords',
  validateMaximumWords: 'maxWords',
  validateMinimumValue: 'min',
  validateMaximumValue: 'max',
  validateMinimumSelectedCount: 'minSelectedCount',
  validateMaximumSelectedCount: 'maxSelectedCount',
};

const byName = new Map((allRules as unknown as CoreRule[]).map((rule) => [rule.name, rule]));

export const REQUIRED_RULE = coreRule('validateRequired');

/** The rules of @formio/core that a component needs; chosen once, so that none is asked in vain. */
export function coreRulesOf(kind: ComponentKind, component: ComponentJson): CoreRule[] {
  const validate = settings(component);
  return (kind.coreRules ?? [])
    .filter((name) => !SETTING[name] || (validate[SETTING[name]] ?? '') !== '')
    .map(coreRule);
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** A name that an upgrade of @formio/core dropped must stop the program, not skip a check. */
function coreRule(name: string): CoreRule {
  const rule = byName.get(name);
  if (!rule?.processSync) throw new Error(`@formio/core has no synchronous rule ${name}`);
  return rule;
}
