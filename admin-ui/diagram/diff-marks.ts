import type { ElementChange } from './diff.js';
import type { Mark, Marks } from './marks.js';

/** What to mark in each of two versions: what went in the older, what came in the newer. */
export function diffMarks(changes: readonly ElementChange[]): {
  readonly before: Marks;
  readonly after: Marks;
} {
  const before: Record<string, Mark> = {};
  const after: Record<string, Mark> = {};
  for (const { id, kind } of changes) {
    if (kind !== 'added') before[id] = kind;
    if (kind !== 'removed') after[id] = kind;
  }
  return { before, after };
}
