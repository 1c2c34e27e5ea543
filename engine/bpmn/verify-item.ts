import type { Model } from '../core/model.js';
import { LIMITS } from './limits.js';
import { type StageSum, checkItem, limitsOf } from './item-checks/index.js';
import type { Problem } from './problem.js';
import { type Soundness, soundnessProblems, verify } from './soundness/index.js';

/** An item with the processes that it calls, by key. */
export interface ItemModels {
  readonly root: Model;
  readonly blocks: Readonly<Record<string, Model>>;
}

/** What the models of an item tell about it; pure, and with a large diagram slow. */
export interface VerifiedItem {
  /** The first so many; who mends these sees the next. */
  readonly problems: readonly Problem[];
  readonly soundness: Soundness;
  readonly limits: readonly StageSum[];
}

export function verifyItem({ root, blocks }: ItemModels): VerifiedItem {
  const soundness = verify(root);
  const problems = [...soundnessProblems(root, soundness), ...checkItem(root, blocks)];
  return {
    problems: problems.slice(0, LIMITS.problems),
    soundness,
    limits: limitsOf(root, blocks),
  };
}
