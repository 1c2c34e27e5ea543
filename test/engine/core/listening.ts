import type { Expression } from '../../../engine/core/expression.js';
import type { Listener, TaskListener } from '../../../engine/core/model.js';
import { type Given, expression } from '../../support/model.js';
import type { World } from '../../support/step.js';

/** Notes `what` at the end of the process variable `log`. */
export const note = (what: string): Listener => ({
  evaluate: expression(`\${execution.setVariable('log', concat(log, '${what} '))}`),
});
export const script = (source: string): Listener => ({
  evaluate: { language: 'javascript', source } satisfies Expression,
});
export const noted = (id: string): Given => ({
  listeners: { start: [note(`+${id}`)], end: [note(`-${id}`)] },
});
export const onTask = (event: TaskListener['event'], source?: string): TaskListener =>
  source === undefined ? { ...note(event), event } : { evaluate: expression(source), event };
export const EVENTS = ['create', 'assignment', 'update', 'complete', 'delete'] as const;
export const allEvents = EVENTS.map((event) => onTask(event));
export const log = (world: World): string =>
  ((world.lastSet('log') as string | undefined) ?? '').trim();
