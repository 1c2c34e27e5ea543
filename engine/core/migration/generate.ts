import type { Model, NodeIndex } from '../model.js';
import { type MigrationInstruction, type Move, movesOf, nodeOf } from './plan.js';
import { misfits } from './validate.js';

/**
 * The plan that suggests itself: every element that has its like in the target, under the same id,
 * of the same type and in the same scope. Outer ones come first.
 */
export function generatePlan(
  source: Model,
  target: Model,
  updateEventTriggers: boolean,
): readonly MigrationInstruction[] {
  const instructions: MigrationInstruction[] = [];
  const moves = new Map<NodeIndex, Move>(movesOf(source, target, []));
  for (const from of source.nodes.slice(1)) {
    const to = nodeOf(target, from.id);
    // The scope around it goes to the scope around its target: nothing is moved in or out.
    if (to === undefined || moves.get(from.parent)?.to.index !== to.parent) continue;
    const updateEventTrigger = updateEventTriggers && from.events.length > 0;
    const move = { from, to, updateEventTrigger };
    if (misfits(source, target, moves, move).length > 0) continue;
    moves.set(from.index, move);
    const instruction = { source: from.id, target: to.id };
    instructions.push(updateEventTrigger ? { ...instruction, updateEventTrigger } : instruction);
  }
  return instructions;
}
