import { jsonLogic } from '@formio/core/utils';
import type { Json } from '../types.js';
import { lockDown } from './lockdown.js';

lockDown();

/** What JSONLogic sees: all data, the row that the field stands in, and the field's own value. */
export interface LogicScope {
  data: Json;
  row: Json;
  value: unknown;
}

/**
 * The value of a JSONLogic expression that passed the linter, or that it failed: budget spent, or
 * data of a type that the operator cannot take. A failure is never "valid" and never "shown".
 */
export function evaluateLogic(
  logic: unknown,
  scope: LogicScope,
): { value: unknown } | { failed: true } {
  try {
    return { value: jsonLogic.apply(logic, { ...scope, input: scope.value }) as unknown };
  } catch {
    return { failed: true };
  }
}
