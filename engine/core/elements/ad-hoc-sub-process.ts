import type { ActivityInstance } from '../aggregate.js';
import { interruptInside } from '../cancel.js';
import { holds } from '../evaluate.js';
import { implicitStarts } from '../instantiation.js';
import type { Node } from '../model.js';
import { tokenEnded, tokenTo } from '../operation.js';
import type { Run } from '../run.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Ad-hoc sub-process (BPMN 13.3.5): its activities without an incoming flow start together, or
 * one after the other in the order of the file. After each completion inside the completion
 * condition is asked; once it holds, what is still open is cancelled, or awaited and nothing new
 * begun. Without a condition it is over when nothing is left to do.
 */
export const adHocSubProcess: ElementModule = {
  enter(run, instance, node) {
    const starts = implicitStarts(run.definition(instance.process).model, node);
    if (starts.length === 0) return leave(run, instance, node);
    if (node.adHoc?.ordering === 'sequential') return begin(run, instance, starts, 0);
    for (const start of starts.toReversed()) push(run, instance, start);
    return undefined;
  },

  childCompleted(run, instance, node) {
    const { completionCondition, cancelRemaining } = node.adHoc!;
    if (!isEnough(instance)) {
      if (completionCondition === undefined) return false;
      if (!holds(run, completionCondition, instance.seq, node)) return false;
      run.draft.put({ ...instance, data: { ...instance.data, enough: true } });
    }
    if (cancelRemaining) {
      interruptInside(run, instance);
      leave(run, run.activity(instance.seq)!, node);
    } else {
      run.agenda.push(tokenEnded(instance.seq, instance.process, node.index));
    }
    return true;
  },

  emptied(run, instance, node) {
    const starts = implicitStarts(run.definition(instance.process).model, node);
    const next = (instance.data?.['next'] as number | undefined) ?? starts.length;
    if (isEnough(instance) || next >= starts.length) return leave(run, instance, node);
    return begin(run, instance, starts, next);
  },
};

function begin(run: Run, instance: ActivityInstance, starts: readonly Node[], next: number): void {
  const current = run.activity(instance.seq)!;
  run.draft.put({ ...current, data: { ...current.data, next: next + 1 } });
  push(run, instance, starts[next]!);
}

function push(run: Run, { seq, process }: ActivityInstance, start: Node): void {
  run.agenda.push(tokenTo(seq, process, start.index, run.draft.nextSeq()));
}

function isEnough(instance: ActivityInstance): boolean {
  return instance.data?.['enough'] === true;
}
