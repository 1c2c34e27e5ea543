import type { CasePart, Seq } from './aggregate.js';
import type { Value } from './expression.js';
import type { Run } from './run.js';

/** The root process scope; its definition's item rules the whole aggregate. */
export const ROOT: Seq = 1;
/** The case is the second part of its aggregate, so that nobody has to look for it. */
export const CASE: Seq = 2;

export function casePart(run: Run): CasePart | undefined {
  const part = run.draft.get(CASE);
  return part?.kind === 'case' ? part : undefined;
}

/** What expressions see under the name `case`. */
export function caseView(run: Run): { readonly [name: string]: Value } | undefined {
  const part = casePart(run);
  const item = part === undefined ? undefined : run.definition(ROOT).model.item;
  if (part === undefined || item === undefined) return undefined;
  return run.wiring.cases?.view(part.state, item);
}
