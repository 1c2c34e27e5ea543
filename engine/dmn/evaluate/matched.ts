import type { Value } from '../../core/expression.js';

/** A rule that applies: its place in the table, and one value an output, `undefined` if empty. */
export interface Matched {
  readonly index: number;
  readonly id: string;
  readonly values: readonly (Value | undefined)[];
}
