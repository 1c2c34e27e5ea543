import type { Scope, Value, Write } from '../../core/expression.js';
import { exceed } from '../failure.js';
import type { Limits } from '../limits.js';

/** One evaluation under way. */
export interface Run {
  /** As the expression sees it: what it has written is in here. */
  scope: Scope;
  /** What the expression asks to be changed, so far. */
  writes: Write[] | undefined;
  readonly now: number;
  readonly limits: Limits;
  /** Units of work left. */
  steps: number;
}

export type Closure = (run: Run) => Value;

/** Pays for work whose size the author does not see in the text: items of a list, long texts. */
export function spend(run: Run, units: number): void {
  run.steps -= units;
  if (run.steps < 0) {
    exceed(
      '表达式的计算量超过上限，请缩小所用的列表或文本',
      'the expression does too much work: use smaller lists or texts',
    );
  }
}

/** To be asked before a text is made, so that no expression can double its way through memory. */
export function spendText(run: Run, length: number): void {
  spend(run, 1 + (length >> 6));
  if (length > run.limits.textLength) {
    exceed(
      `表达式产生的文本超过 ${run.limits.textLength} 个字符`,
      `the expression makes a text of more than ${run.limits.textLength} characters`,
    );
  }
}
