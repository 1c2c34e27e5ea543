import type { QueuedTask } from './queued-task.js';

/**
 * mine: assigned to me; group: free for me or one of my groups; correction: waiting for applicants
 * at my window; organ: all that my organs and the units below them have open; done: by me.
 */
export type QueueName = 'mine' | 'group' | 'correction' | 'organ' | 'done';

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
  /** today: due today and not yet over; soon: within three days. */
  readonly due?: 'today' | 'overdue' | 'soon';
  readonly overdue?: boolean;
  readonly sort?: 'dueAt' | 'createdAt';
  readonly offset?: number;
  readonly limit?: number;
}

export interface QueuePage {
  readonly items: readonly QueuedTask[];
  readonly total?: number;
}
