import type { Marks } from '../../../../diagram/marks.js';
import type { DesignProblem } from '../workbench/model.js';

/** One picture of a counter-example as it is played. */
export interface Frame {
  readonly marks: Marks;
  /** Flows that were taken up to now. */
  readonly taken: readonly string[];
  /** What happens in it; absent in the last, which shows what came of it. */
  readonly elementId?: string;
  readonly name?: string;
}

/**
 * How to get there from the start, step by step, and at last where tokens then stand: the element
 * at work is active, what lies behind is done, what is left over is the problem.
 */
export function framesOf({ steps = [], tokens = [] }: DesignProblem): readonly Frame[] {
  const frames = steps.map(({ elementId, elementName }, at): Frame => {
    const before = steps.slice(0, at);
    const marks = { ...marked(before, 'done'), [elementId]: 'active' as const };
    const taken = before.flatMap(({ flows }) => flows);
    return { marks, taken, elementId, name: elementName ?? elementId };
  });
  const left = Object.fromEntries(tokens.map((id) => [id, 'problem' as const]));
  const last = {
    marks: { ...marked(steps, 'done'), ...left },
    taken: steps.flatMap(({ flows }) => flows),
  };
  return [...frames, last];
}

// ---------------------------------------------------------------------------------------------

function marked(steps: NonNullable<DesignProblem['steps']>, mark: 'done'): Marks {
  return Object.fromEntries(steps.map(({ elementId }) => [elementId, mark]));
}
