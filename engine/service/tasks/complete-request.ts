import type { CaseCommand } from '../../core/case/command.js';
import type { PlainVariables } from '../process/variables.js';

export interface CompleteRequest {
  /** The button pressed; stations name theirs. */
  readonly outcome?: string;
  /** Data of the task's form, as far as it was filled. */
  readonly form?: unknown;
  /** What the outcome states about the case (defects, opinion, decision …). */
  readonly facts?: readonly CaseCommand[];
  /** Plain processes only. */
  readonly variables?: PlainVariables;
  readonly commandKey?: string;
}
