import { ROOT, casePart } from '../case-part.js';
import { caseOver, decide } from '../case-seam.js';
import type { Command } from '../command.js';
import type { Run } from '../run.js';
import { terminate } from './removal.js';

/**
 * Facts about the case that move no token; also after its process has ended. A fact that ends the
 * case before its diagram (撤回, 终止) cancels what is still open.
 */
export function caseFacts(run: Run, command: Extract<Command, { readonly type: 'case' }>): void {
  if (casePart(run) === undefined) return run.halt('NOT_FOUND', undefined, { what: '办件' });
  decide(run, command.facts);
  const reason = caseOver(run);
  if (reason !== undefined && !run.draft.ended) terminate(run, run.scope(ROOT), reason);
  return undefined;
}
