import type { Start } from '../core/command.js';
import type { Row } from '../store/kinds.js';
import { textOf } from './row-text.js';

/** A start event of a deployed version. */
export interface StartPlace {
  readonly definition: string;
  readonly startEvent: string;
}

/** The start event that a subscription or a job belongs to. */
export function startPlace(row: Row): StartPlace {
  return { definition: textOf(row, 'definitionId'), startEvent: textOf(row, 'elementId') };
}

/** Starts what begins there by what has happened. */
export function startAt(
  { definition, startEvent }: StartPlace,
  trigger: NonNullable<Start['trigger']>,
  given: Pick<Start, 'businessKey' | 'variables'> = {},
): Start {
  return { type: 'start', definition: { id: definition }, startEvent, trigger, ...given };
}
