import { api } from '../../../api/client.js';
import { newCommandKey } from '../../../api/command-key.js';
import type { QueuedTask, StationOutcome, TaskShown } from '../../../api/types.js';
import { type DeedInput, NOTHING_TYPED, fieldsOf, factsOf } from './task/deed.js';
import { NO_OPTIONS } from './task/model.js';

/** How it went with one row. */
export interface BulkResult {
  readonly task: QueuedTask;
  /** `undefined`: done; else what stood in its way. */
  readonly error?: unknown;
}

/** A button that all chosen tasks have: the same name for the same thing. */
export interface CommonOutcome {
  readonly label: string;
  readonly effect: string;
}

/** Those that a shared opinion can answer; what needs each case's own words is not for many. */
const TOGETHER = new Set([
  'opinion',
  'forward',
  'takeOver',
  'accept',
  'grant',
  'handOver',
  'issue',
]);

/** The buttons that every one of the tasks has and that ask for no more than an opinion. */
export function commonOutcomes(tasks: readonly TaskShown[]): readonly CommonOutcome[] {
  const [first, ...others] = tasks;
  return (first?.station?.outcomes ?? [])
    .filter((outcome) => others.every((task) => outcomeOf(task, outcome) !== undefined))
    .filter((outcome) => TOGETHER.has(outcome.effect))
    .filter((outcome) => tasks.every((task) => asksNoMore(task, outcome)))
    .map(({ label, effect }) => ({ label, effect }));
}

/** One after the other, so that each row is answered for itself. */
export async function claimAll(
  tasks: readonly QueuedTask[],
  told: (result: BulkResult) => void,
): Promise<void> {
  for (const task of tasks) {
    told(await attempt(task, () => api.post(`/tasks/${encodeURIComponent(task.id)}/claim`)));
  }
}

export async function completeAll(
  tasks: readonly { readonly row: QueuedTask; readonly task: TaskShown }[],
  wanted: CommonOutcome,
  text: string,
  told: (result: BulkResult) => void,
): Promise<void> {
  const input: DeedInput = { ...NOTHING_TYPED, text };
  for (const { row, task } of tasks) {
    const outcome = outcomeOf(task, wanted);
    if (!outcome) continue;
    const body = {
      outcome: outcome.id,
      facts: factsOf(outcome, input, task.options ?? NO_OPTIONS),
      commandKey: newCommandKey(),
    };
    const path = `/tasks/${encodeURIComponent(task.id)}/complete`;
    told(await attempt(row, () => api.post(path, body)));
  }
}

// ---------------------------------------------------------------------------------------------

function outcomeOf({ station }: TaskShown, wanted: CommonOutcome): StationOutcome | undefined {
  return station?.outcomes.find(
    ({ label, effect }) => label === wanted.label && effect === wanted.effect,
  );
}

function asksNoMore(task: TaskShown, wanted: CommonOutcome): boolean {
  const outcome = outcomeOf(task, wanted);
  if (!outcome || !task.station) return false;
  const fields = fieldsOf(outcome, task.station, task.options ?? NO_OPTIONS);
  return fields.every((field) => field === 'text' || field === 'agree' || field === 'validTo');
}

async function attempt(task: QueuedTask, deed: () => Promise<unknown>): Promise<BulkResult> {
  try {
    await deed();
    return { task };
  } catch (error) {
    return { task, error };
  }
}
