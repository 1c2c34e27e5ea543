import type { ProcessScope, Seq } from '../aggregate.js';
import { ROOT } from '../case-part.js';
import type { Run } from '../run.js';

/** A process scope that is still running. */
export function processOf(run: Run, seq: Seq): ProcessScope {
  const part = run.draft.get(seq);
  if (part?.kind === 'process' && !(seq === ROOT && run.draft.ended)) return part;
  if (run.draft.ended || wasThere(run, seq)) return run.halt('ALREADY_ENDED');
  return run.halt('NOT_FOUND', undefined, { what: '流程实例' });
}

export function refuseSuspended(run: Run, process: Seq): void {
  if (run.scope(process).suspended === true) run.halt('SUSPENDED');
}

/** Seqs are never reused: a part that is missing once was, or never will be. */
export function wasThere(run: Run, seq: Seq): boolean {
  return run.draft.get(seq) === undefined && seq <= run.draft.lastSeq;
}
