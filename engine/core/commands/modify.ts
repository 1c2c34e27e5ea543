import type { Part, ProcessScope, Seq } from '../aggregate.js';
import { runTokens } from '../agenda.js';
import { cancelInside } from '../cancel.js';
import { decide } from '../case-seam.js';
import type { Modify, ModifyInstruction } from '../command.js';
import { completeProcess } from '../process.js';
import type { Run } from '../run.js';
import { processOf } from './guards.js';
import { allOf } from './locate.js';
import { startInstruction } from './modify-start.js';
import { removeUpwards, removeWithin } from './removal.js';

/** Moves tokens by order, all or nothing. */
export function modify(run: Run, command: Modify): void {
  const scope = processOf(run, command.process);
  const { annotation, instructions, facts = [] } = command;
  run.skipListeners = command.skipListeners === true;
  decide(run, facts);
  run.event({ type: 'modified', annotation }, scope.seq);
  performInstructions(run, scope, instructions, annotation);
}

/**
 * One after the other, each up to its wait states. The process scope is kept open in between and
 * ends only if nothing is left after the last: as completed if its last token came to an end, as
 * deleted if it was cancelled.
 */
export function performInstructions(
  run: Run,
  scope: ProcessScope,
  instructions: readonly ModifyInstruction[],
  reason?: string,
): void {
  const hold = run.hold(scope.seq);
  for (const instruction of instructions) {
    perform(run, scope, instruction, reason);
    if (instruction.type === 'cancel' || instruction.type === 'cancelAll')
      hold.lastEnded = undefined;
    runTokens(run);
  }
  run.release();
  if (run.draft.hasTokens(scope.seq)) return;
  const current = run.scope(scope.seq);
  if (hold.lastEnded === undefined) removeUpwards(run, current, reason);
  else completeProcess(run, current, run.node(scope.seq, hold.lastEnded));
}

// ---------------------------------------------------------------------------------------------

function perform(
  run: Run,
  scope: ProcessScope,
  instruction: ModifyInstruction,
  reason: string | undefined,
): void {
  switch (instruction.type) {
    case 'cancel':
      return cancelOne(run, scope, partOf(run, scope, instruction.instance), reason);
    case 'cancelAll':
      for (const part of allOf(run, scope, instruction.element)) {
        // An earlier one may have taken its scope, and so this one, with it.
        if (run.draft.get(part.seq) !== undefined) cancelOne(run, scope, part, reason);
      }
      return undefined;
    case 'addInstance':
      return addInstance(run, scope, instruction);
    case 'startBefore':
    case 'startAfter':
    case 'startTransition':
      return startInstruction(run, scope, instruction);
  }
}

function cancelOne(run: Run, scope: ProcessScope, part: Part, reason: string | undefined): void {
  if (part.seq === scope.seq) cancelInside(run, part, 'EXTERNALLY_TERMINATED', reason);
  else removeWithin(run, run.draft.get(part.seq)!, reason);
}

function addInstance(
  run: Run,
  scope: ProcessScope,
  instruction: Extract<ModifyInstruction, { type: 'addInstance' }>,
): void {
  const { element, variables: locals } = instruction;
  const body = partOf(run, scope, instruction.body);
  if (body.kind !== 'activity' || body.loop !== 'body') {
    return run.halt('NOT_FOUND', undefined, { what: '多实例活动' });
  }
  const node = run.nodeOf(body);
  return run.wiring.loops[node.loop!.kind].addInner(run, body, node, { element, locals });
}

/** A token or scope of this very process scope. */
function partOf(run: Run, scope: ProcessScope, seq: Seq): Part {
  const part = run.draft.get(seq);
  const isToken = part?.kind === 'activity' || part?.kind === 'transition' || part === scope;
  if (part !== undefined && isToken && part.process === scope.seq) return part;
  return run.halt('NOT_FOUND', undefined, { what: '活动实例' });
}
