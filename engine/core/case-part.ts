import type { CasePart, Seq } from './aggregate.js';
import { calledItem, itemOfCase, keyOfCalled, withCalled } from './case/called-items.js';
import type { Value } from './expression.js';
import type { Definition } from './model.js';
import type { Run } from './run.js';

/** The root process scope; its definition's item rules the whole aggregate. */
export const ROOT: Seq = 1;
/** The case is the second part of its aggregate, so that nobody has to look for it. */
export const CASE: Seq = 2;

export function casePart(run: Run): CasePart | undefined {
  const part = run.draft.get(CASE);
  return part?.kind === 'case' ? part : undefined;
}

/** What expressions in a process see under the name `case`. */
export function caseView(run: Run, process: Seq): { readonly [name: string]: Value } | undefined {
  const part = casePart(run);
  const root = run.definition(ROOT);
  if (part === undefined || root.model.item === undefined) return undefined;
  const item = itemOfCase(root, part.state);
  const definition = calledAround(run, process);
  if (definition === undefined) return run.wiring.cases?.view(part.state, item);
  const known = keyOfCalled(item, definition.id);
  if (known !== undefined) return run.wiring.cases?.view(part.state, item, known);
  // called by an expression, and no station of it has begun
  const { key } = definition;
  const withIt = withCalled(item, { [key]: calledItem(definition) });
  return run.wiring.cases?.view(part.state, withIt, key);
}

/**
 * The nearest item up the chain of calling processes, where it is not the one that the aggregate
 * runs: blocks know nothing of items, so what they name is that item's.
 */
export function calledAround(run: Run, process: Seq): Definition | undefined {
  for (let scope = run.scope(process); scope.seq !== ROOT; ) {
    const definition = run.definition(scope.seq);
    if (definition.model.item !== undefined) {
      return definition.id === run.definition(ROOT).id ? undefined : definition;
    }
    scope = run.scope(run.draft.get(scope.owner)!.process);
  }
  return undefined;
}
