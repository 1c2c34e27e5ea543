import type { QueueRow } from './queue-view.js';

/**
 * mine: assigned to me; group: free for me or one of my groups; work: both of them; correction:
 * waiting for applicants at my window; organ: all that my organs and the units below them have
 * open; done: by me.
 */
export type QueueName = 'mine' | 'group' | 'work' | 'correction' | 'organ' | 'done';

export interface QueueQuery {
  readonly queue: QueueName;
  /** Item code. */
  readonly item?: string;
  /** Kind of the station. */
  readonly station?: string;
  readonly caseNumber?: string;
  /** Accepting township. */
  readonly township?: string;
  /** Whose station it is. */
  readonly organ?: string;
  /** today: due today and not yet over; untilToday: that and what is over; soon: in three days. */
  readonly due?: 'today' | 'overdue' | 'soon' | 'untilToday';
  readonly overdue?: boolean;
  readonly sort?: 'dueAt' | 'createdAt';
  readonly offset?: number;
  readonly limit?: number;
}

export interface QueuePage {
  readonly items: readonly QueueRow[];
  /** Counted up to `MOST_COUNTED`: a longer queue costs no more. */
  readonly total?: number;
}

export const MOST_COUNTED = 1_000;
