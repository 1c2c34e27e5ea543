import type { DesignProblem } from '../workbench/model.js';

export interface ProblemGroup {
  readonly area: DesignProblem['area'];
  readonly form?: string;
  readonly found: readonly DesignProblem[];
}

const ORDER = ['item', 'diagram', 'form'] as const;

/** By where they lie: the item, the diagram, then form by form; errors before notices. */
export function groupProblems(problems: readonly DesignProblem[]): readonly ProblemGroup[] {
  return ORDER.flatMap((area): readonly ProblemGroup[] => {
    const found = problems.filter((problem) => problem.area === area);
    if (found.length === 0) return [];
    if (area !== 'form') return [{ area, found: errorsFirst(found) }];
    const forms = [...new Set(found.map(({ form }) => form))];
    return forms.map((form) => {
      const own = errorsFirst(found.filter((problem) => problem.form === form));
      return { area, ...(form !== undefined && { form }), found: own };
    });
  });
}

// ---------------------------------------------------------------------------------------------

function errorsFirst(problems: readonly DesignProblem[]): readonly DesignProblem[] {
  const is = (wanted: DesignProblem['severity']) =>
    problems.filter(({ severity }) => severity === wanted);
  return [...is('error'), ...is('warning')];
}
