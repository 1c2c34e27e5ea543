import type { Command } from '../../engine/core/command.js';
import type { Value } from '../../engine/core/expression.js';
import { typed, type World } from '../support/step.js';

/** Everything that may happen next, each of it acceptable by itself when it is time. */
export function movesOf(world: World, number: number): readonly Command[] {
  const given: Record<string, Value> = { again: number % 7 === 0, choice: number % 3 };
  const variables = typed(given);
  const moves: Command[] = [];
  for (const { seq } of world.parts('userTask')) {
    moves.push({ type: 'completeTask', task: seq, ...variables });
  }
  for (const { seq } of world.parts('externalTask')) {
    moves.push({ type: 'completeExternalTask', externalTask: seq, ...variables });
  }
  for (const { seq } of world.parts('job')) moves.push({ type: 'runJob', job: seq });
  for (const { seq } of world.parts('subscription')) {
    moves.push({ type: 'deliverMessage', subscription: seq, ...variables });
  }
  return moves;
}

/** When that move can be made: a job not before it is due. */
export function timeOf(world: World, move: Command): number {
  const job = move.type === 'runJob' ? world.aggregate?.parts.get(move.job) : undefined;
  return job?.kind === 'job' ? Math.max(world.now, job.dueAt ?? 0) : world.now;
}
