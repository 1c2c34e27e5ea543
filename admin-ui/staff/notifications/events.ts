import type { QueryKey } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { Notification, StreamEvent } from '../../../engine/http/contract/notification.js';

/** What the server tells by itself. */
export type ServerEvent = Static<typeof StreamEvent>;
export type Notification = Static<typeof Notification>;

/** One message of the stream; `undefined` for what a newer server may say. */
export function readEvent(data: string): ServerEvent | undefined {
  try {
    const event = JSON.parse(data) as ServerEvent;
    return TYPES.has(event.type) ? event : undefined;
  } catch {
    return undefined;
  }
}

const TYPES: ReadonlySet<string> = new Set(['queues', 'case', 'notice', 'signedOut']);

/**
 * The queries that an event makes old, by the first parts of their keys: `['tasks', …]` for queues
 * and their counts, `['cases', …]` for lists of cases, `['case', number, …]` for all of one case,
 * `['task', id, …]` for one task. Pages name their queries so, and follow what others do.
 */
export function outdatedBy(event: ServerEvent): readonly QueryKey[] {
  switch (event.type) {
    case 'queues':
      return [['tasks'], ['cases']];
    case 'case':
      return [['case', event.number], ['task']];
    case 'notice':
      return [['notifications']];
    case 'signedOut':
      return [];
  }
}
