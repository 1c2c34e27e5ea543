import type { Aggregation } from '../../core/decision.js';
import type { Value } from '../../core/expression.js';
import { fail } from './failure.js';

/** COLLECT with an aggregator; of nothing the count is 0 and all else null, as on Camunda. */
export function aggregate(aggregation: Aggregation, values: readonly Value[]): Value {
  if (aggregation === 'COUNT') return values.length;
  if (values.length === 0) return null;
  if (isAll(values, 'number')) return NUMBERS[aggregation](values);
  if (aggregation !== 'SUM' && isAll(values, 'string')) return extreme(values, aggregation);
  const zh = aggregation === 'SUM' ? '数字' : '数字，或都是文本';
  return fail(`聚合 ${aggregation} 的各个值须都是${zh}`, `${aggregation}: not all are numbers`);
}

// ---------------------------------------------------------------------------------------------

const NUMBERS: Readonly<
  Record<Exclude<Aggregation, 'COUNT'>, (values: readonly number[]) => number>
> = {
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  MIN: (values) => values.reduce((least, value) => Math.min(least, value)),
  MAX: (values) => values.reduce((most, value) => Math.max(most, value)),
};

function extreme(values: readonly string[], aggregation: 'MIN' | 'MAX'): string {
  return values.reduce((best, value) => ((aggregation === 'MIN') === value < best ? value : best));
}

function isAll<T extends 'number' | 'string'>(
  values: readonly Value[],
  type: T,
): values is readonly (T extends 'number' ? number : string)[] {
  return values.every((value) => typeof value === type);
}
