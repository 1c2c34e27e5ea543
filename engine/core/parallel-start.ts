import type { ProcessScope } from './aggregate.js';
import { armEvents } from './catching.js';
import type { Start } from './command.js';
import type { Node } from './model.js';
import { tokenTo } from './operation.js';
import type { Run } from './run.js';
import { leave, openScope } from './token.js';
import { isComplete } from './waiting.js';

/**
 * Parallel multiple start event of a process: the first of its events makes the instance, which
 * waits in the start event for the others. BPMN has the instance begin with the last; it is as if
 * it had, for nothing else of it has begun before.
 */
export function awaitOthers(
  run: Run,
  { seq }: ProcessScope,
  start: Node,
  trigger: NonNullable<Start['trigger']>,
): void {
  const waiting = openScope(run, tokenTo(seq, seq, start.index, seq), start);
  armEvents(run, waiting, start);
  const place = start.events.findIndex(
    (event) =>
      event.kind === trigger.kind &&
      (!('name' in event) || trigger.name === undefined || event.name.source === trigger.name),
  );
  const parts = run.draft.owned(waiting.seq);
  const happened = parts.find(
    (part) =>
      (part.kind === 'job' || part.kind === 'subscription') && (part.definition ?? 0) === place,
  );
  if (happened !== undefined) run.draft.remove(happened);
  if (isComplete(run, waiting, start)) leave(run, run.activity(waiting.seq)!, start);
}
