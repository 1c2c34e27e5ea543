import type { Command } from '../../engine/core/command.js';
import type { Value } from '../../engine/core/expression.js';
import { HOUR, typed, type World } from '../support/step.js';

/** Values for the names that the processes of the corpus ask for. */
export function valuesOf(number: number): Record<string, Value> {
  const truth = (bit: number): boolean => ((number >> bit) & 1) === 1;
  return {
    n: number % 4,
    m: number % 3,
    again: number % 7 === 0,
    ok: truth(0),
    done: truth(1),
    ready: number % 3,
    seen: number % 3,
    sum: 0,
    wanted: 1 + (number % 3),
    items: ['x', 'y'].slice(0, number % 3),
    key: 'A',
    topic: 'stamp',
    long: 'PT2H',
    area: number % 100,
    choice: number % 3,
  };
}

/** Begins the process, at a start event that needs a trigger if there is no other. */
export function begin(world: World, number: number): boolean {
  const { model } = world.definitions[0]!;
  const start = { type: 'start', definition: { id: world.definitions[0]!.id } } as const;
  const given = typed(valuesOf(number));
  const somewhere = model.nodes[0]!.children.map((index) => model.nodes[index]!.id);
  const startBefore = [somewhere[number % somewhere.length]!];
  for (const command of [
    { ...start, ...given },
    { ...start, ...given, startBefore },
  ]) {
    if ('delta' in world.try(command)) {
      world.do(command);
      return true;
    }
  }
  return false;
}

/** One of the things that may happen next, chosen by the number; nothing if it is refused. */
export function act(world: World, number: number): void {
  const moves = possible(world, number);
  const command = moves[number % Math.max(1, moves.length)];
  if (command === undefined) return;
  if (command.type === 'runJob') {
    const job = world.aggregate!.parts.get(command.job);
    if (job?.kind === 'job') world.now = Math.max(world.now, job.dueAt ?? 0);
  }
  if (number % 11 === 0) world.now += HOUR;
  if ('delta' in world.try(command)) world.do(command);
}

// ---------------------------------------------------------------------------------------------

function possible(world: World, number: number): readonly Command[] {
  const variables = typed(valuesOf(number));
  const moves: Command[] = [
    { type: 'setVariables', scope: 1, local: false, set: variables.variables },
  ];
  for (const { seq: task } of world.parts('userTask')) {
    moves.push({ type: 'completeTask', task, ...variables });
    if (number % 5 === 0) moves.push({ type: 'taskError', task, code: 'E', ...variables });
  }
  for (const { seq: externalTask } of world.parts('externalTask')) {
    moves.push({ type: 'completeExternalTask', externalTask, ...variables });
    moves.push({ type: 'failExternalTask', externalTask, retries: number % 2 });
    if (number % 3 === 0) moves.push({ type: 'externalTaskError', externalTask, code: 'E' });
  }
  for (const { seq } of world.parts('job')) {
    moves.push({ type: 'runJob', job: seq }, { type: 'failJob', job: seq, message: 'broken' });
  }
  for (const { seq, event, name } of world.parts('subscription')) {
    if (event === 'message')
      moves.push({ type: 'deliverMessage', subscription: seq, ...variables });
    if (event === 'signal') moves.push({ type: 'deliverSignal', name, ...variables });
  }
  const process = 1;
  if (number % 13 === 0) moves.push({ type: 'suspend', process }, { type: 'resume', process });
  return moves;
}
