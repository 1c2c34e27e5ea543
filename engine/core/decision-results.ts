import type { DecisionResult } from './decision.js';
import type { Value } from './expression.js';
import type { DecisionTaskSpec } from './model.js';

/** What of a decision's results a task wants, as on Camunda; refused where the shape differs. */
export function mapResults(
  map: DecisionTaskSpec['map'],
  results: readonly DecisionResult[],
): { readonly value: Value } | { readonly refused: string } {
  switch (map) {
    case 'resultList':
      return { value: results };
    case 'collectEntries':
      return collected(results);
    case 'singleResult':
    case 'singleEntry':
      if (results.length > 1) return { refused: `结果有 ${results.length} 条，而 ${map} 只要一条` };
      return map === 'singleResult' ? { value: results[0] ?? null } : entry(results[0]);
  }
}

// ---------------------------------------------------------------------------------------------

function entry(result: DecisionResult = {}): ReturnType<typeof mapResults> {
  const values = Object.values(result);
  if (values.length <= 1) return { value: values[0] ?? null };
  return { refused: `结果有 ${values.length} 项，而 singleEntry 只要一项` };
}

function collected(results: readonly DecisionResult[]): ReturnType<typeof mapResults> {
  const names = new Set(results.flatMap((result) => Object.keys(result)));
  if (names.size > 1) {
    return { refused: `结果有几列（${[...names].join('、')}），而 collectEntries 只要一列` };
  }
  return { value: results.flatMap((result) => Object.values(result)) };
}
