import type { Host, Job } from '../aggregate.js';
import { clockDue } from '../case-seam.js';
import type { TimerCalendar } from '../case/item.js';
import { dateTimeOf } from '../clock/civil.js';
import { dueOf, isProblem } from '../clock/clock.js';
import { failed } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import type { Value } from '../expression.js';
import { priorityOf, triesOf } from '../jobs.js';
import type { Node, TimerDefinition } from '../model.js';
import type { Run } from '../run.js';
import { timerDue, type TimerDue } from '../timer/due.js';
import type { DefinitionModule } from './definition.js';

/**
 * Timer: a job that is due at an instant. Only events that interrupt nothing repeat; the others
 * fire once, whatever their cycle says (Camunda).
 */
export const timer: DefinitionModule<TimerDefinition> = {
  arm(run, owner, node, definition, place) {
    armTimer(run, owner, node, definition, place, node.interrupting === false);
  },
};

/** `repeats`: a cycle is run to its end, not once. */
export function armTimer(
  run: Run,
  owner: Host,
  node: Node,
  definition: TimerDefinition,
  place: number | undefined,
  repeats: boolean,
): void {
  if (definition.clock !== undefined) {
    const dueAt = clockDue(run, definition.clock, owner.seq, node);
    return addTimer(run, owner, node, { dueAt, clock: definition.clock }, place);
  }
  const value = evaluate(run, definition.value, owner.seq, node);
  const due = dueOfTimer(run, definition, value, node);
  const cycle = repeats ? due.cycle : undefined;
  return addTimer(run, owner, node, { dueAt: due.dueAt, cycle }, place);
}

export function addTimer(
  run: Run,
  owner: Host,
  node: Node,
  due: Pick<Job, 'dueAt' | 'cycle' | 'clock'>,
  place: number | undefined,
): void {
  const seq = run.draft.nextSeq();
  run.draft.add({
    seq,
    owner: owner.seq,
    process: owner.process,
    kind: 'job',
    node: node.index,
    job: 'timer',
    retries: triesOf(run, { process: owner.process, node: node.index, owner: owner.seq }),
    ...priorityOf(run, node, owner.seq),
    ...(place === undefined ? undefined : { definition: place }),
    ...due,
  });
  const body = { type: 'timerArmed', job: seq, dueAt: due.dueAt } as const;
  run.event(body, owner.process, run.activity(owner.seq), node);
}

function dueOfTimer(run: Run, definition: TimerDefinition, value: Value, node: Node): TimerDue {
  const { timer: kind, calendar } = definition;
  if (calendar !== undefined) return dueInDays(run, calendar, value, node);
  const due = timerDue(kind, value, run.now);
  return 'problem' in due ? failed(run, node, `定时器的值${due.problem}`) : due;
}

/** yc:calendar: `P5D` means five days of that kind, ending at the legal closing hour. */
function dueInDays(run: Run, calendar: TimerCalendar, value: Value, node: Node): TimerDue {
  const days = typeof value === 'string' ? /^P(\d{1,4})D$/.exec(value.trim()) : null;
  if (days === null) return failed(run, node, '按工作日或自然日计的定时器只能写天数，如 P5D');
  const due = dueOf(
    {
      limit: { n: Number(days[1]), unit: calendar.unit },
      anchor: dateTimeOf(run.now),
      suspensions: [],
      extensions: [],
    },
    run.env.calendar,
  );
  if (isProblem(due)) return failed(run, node, due.message);
  return { dueAt: due.dueAt! };
}
