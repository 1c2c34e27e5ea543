import type { Marks } from './marks.js';

/** What publishing says against a diagram; `elementId` absent for what concerns the whole. */
export interface DiagramProblem {
  readonly code?: string;
  readonly elementId?: string;
  readonly elementName?: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** One badge an element: an error hides the warnings beside it. */
export function problemMarks(problems: readonly DiagramProblem[]): Marks {
  const marks: Record<string, 'problem' | 'warning'> = {};
  for (const { elementId, severity } of problems) {
    if (elementId === undefined || marks[elementId] === 'problem') continue;
    marks[elementId] = severity === 'error' ? 'problem' : 'warning';
  }
  return marks;
}
