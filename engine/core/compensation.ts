import type { ActivityInstance, CompensationRecord, Seq } from './aggregate.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/**
 * An activity that can be compensated is complete: a record stays in its scope, with the local
 * variables as they are now. Records of what was completed inside it hang below its own.
 */
export function remember(run: Run, instance: ActivityInstance, node: Node): void {
  const inside = run.draft.owned(instance.seq).filter((part) => part.kind === 'compensation');
  if (node.compensationHandler === undefined && inside.length === 0) return;
  const seq = run.draft.nextSeq();
  const { owner, process, vars } = run.activity(instance.seq) ?? instance;
  const record = { seq, owner, process, kind: 'compensation', node: node.index, vars } as const;
  run.draft.add(record);
  for (const part of inside) moveBelow(run, part, seq);
}

/** Seqs give the order of completion, so what moves keeps its place by moving in order. */
function moveBelow(run: Run, part: CompensationRecord, owner: Seq): void {
  const inside = run.draft.owned(part.seq).filter((one) => one.kind === 'compensation');
  run.draft.remove(part);
  const moved = { ...part, seq: run.draft.nextSeq(), owner };
  run.draft.add(moved);
  for (const one of inside) moveBelow(run, one, moved.seq);
}
