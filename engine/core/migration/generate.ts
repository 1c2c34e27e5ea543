import type { Model } from '../model.js';
import { type MigrationInstruction, movesOf } from './plan.js';
import { problemsOf } from './validate.js';

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
  for (const node of source.nodes.slice(1)) {
    if (!Object.hasOwn(target.byId, node.id)) continue;
    const waits = node.events.length > 0;
    const instruction: MigrationInstruction = {
      source: node.id,
      target: node.id,
      ...(waits && updateEventTriggers && { updateEventTrigger: true }),
    };
    const tried = [...instructions, instruction];
    const problems = problemsOf(source, target, tried);
    const isFit = !problems.some((problem) => problem.source === node.id);
    if (isFit && scopeIsSame(source, target, tried, node.index)) instructions.push(instruction);
  }
  return instructions;
}

/** The scope around it is mapped to the scope around its target: nothing is moved in or out. */
function scopeIsSame(
  source: Model,
  target: Model,
  instructions: readonly MigrationInstruction[],
  index: number,
): boolean {
  const moves = movesOf(source, target, instructions);
  const move = moves.get(index)!;
  return moves.get(move.from.parent)?.to.index === move.to.parent;
}
