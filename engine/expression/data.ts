import type { Value } from '../core/expression.js';
import { exceed } from './failure.js';
import type { Limits } from './limits.js';

/**
 * Counts what is handed to FEEL and scripts, whose cost no step counter sees. One meter serves all
 * inputs of one evaluation.
 */
export function dataMeter(limits: Limits) {
  let nodes = 0;
  let text = 0;

  function visit(value: Value, depth: number): void {
    nodes += 1;
    if (typeof value === 'string') text += value.length;
    else if (value !== null && typeof value === 'object') visitAll(value, depth);
    if (nodes > limits.dataNodes || text > limits.dataText) tooBig();
  }

  function visitAll(value: object, depth: number): void {
    if (depth >= limits.depth) tooBig();
    if (Array.isArray(value)) {
      for (const item of value) visit(item as Value, depth + 1);
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      text += key.length;
      visit(item as Value, depth + 1);
    }
  }

  return (value: Value): void => visit(value, 0);
}

function tooBig(): never {
  exceed(
    '表达式所用的数据过大，请先取出需要的部分',
    'the data used by the expression is too big: pick the part it needs first',
  );
}
