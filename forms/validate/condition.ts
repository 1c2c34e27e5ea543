import { checkLegacyConditional, checkSimpleConditional } from '@formio/core/utils';
import { asText, isBlank, isRecord, own } from '../components/shape.js';
import type { ComponentJson, Json } from '../types.js';
import type { Condition } from './node.js';

/** Operators of Form.io's simple conditions; the date ones compare instants and are left out. */
export const CONDITION_OPERATORS: ReadonlySet<string> = new Set([
  'isEqual',
  'isNotEqual',
  'isEmpty',
  'isNotEmpty',
  'includes',
  'notIncludes',
  'startsWith',
  'endsWith',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
]);

/** The data paths that a simple condition names, as written in the form. */
export function conditionReferences(component: Json): string[] {
  const conditional = component['conditional'];
  if (!isRecord(conditional)) return [];
  if (!isBlank(conditional['when'])) return [asText(conditional['when'])];
  const parts = conditional['conditions'];
  return Array.isArray(parts) ? parts.map((part) => asText(own(part, 'component'))) : [];
}

/**
 * Compiles a condition so that @formio/core decides it on nothing but its operands: each field it
 * names becomes `c0`, `c1`, … of a form of only these. The decision is Form.io's own; the cost
 * does not grow with the form, and row numbers are resolved by the caller.
 *
 * @param find gives the component at a data path; the linter has seen to it that there is one
 */
export function compileCondition(
  component: Json,
  find: (path: string) => ComponentJson,
): Condition | undefined {
  const conditional = component['conditional'];
  if (!isRecord(conditional)) return undefined;
  if (isRecord(conditional['json']) && !isBlank(conditional['json'])) {
    return { type: 'logic', json: conditional['json'] };
  }
  const references = conditionReferences(component);
  if (references.length === 0) return undefined;

  const components = references.map((path, i) => ({ ...find(path), key: `c${i}` }));
  const check = isBlank(conditional['when'])
    ? simple(conditional, components)
    : legacy(conditional, components);
  return {
    type: 'simple',
    operands: references.map((path) => path.split('.')),
    shows: (values) => check(Object.fromEntries(values.map((value, i) => [`c${i}`, value]))),
  };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

type Check = (data: Json) => boolean;

function legacy(conditional: Json, components: readonly ComponentJson[]): Check {
  const renamed = { show: conditional['show'], when: 'c0', eq: conditional['eq'] };
  return (data) =>
    checkLegacyConditional(renamed as never, context(components, data) as never) !== false;
}

function simple(conditional: Json, components: readonly ComponentJson[]): Check {
  const conditions = (conditional['conditions'] as Json[]).map((part, i) => ({
    ...part,
    component: `c${i}`,
  }));
  const renamed = { ...conditional, conditions };
  return (data) =>
    checkSimpleConditional(renamed as never, context(components, data) as never) !== false;
}

function context(components: readonly ComponentJson[], data: Json): object {
  return { form: { components }, data, component: { type: 'textfield', key: 'asking' }, paths: {} };
}
