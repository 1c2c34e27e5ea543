import { idOf } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import { integer, optionalInteger, optionalText } from '../../store/row-fields.js';

/** A task as queues list it; of open and of done ones. */
export interface QueuedTask {
  readonly id: string;
  readonly name: string;
  readonly caseNumber?: string;
  readonly itemName?: string;
  /** Masked. */
  readonly applicant?: string;
  readonly station?: string;
  readonly organ?: string;
  readonly post?: string;
  readonly township?: string;
  readonly assignee?: string;
  readonly createdAt: number;
  readonly dueAt?: number;
  readonly overdue: boolean;
  readonly priority: number;
  /** Done tasks only. */
  readonly endedAt?: number;
  readonly outcome?: string;
}

export function queuedTask({ aggregate, seq, fields }: Row, now: number): QueuedTask {
  const dueAt = optionalInteger(fields, 'dueAt');
  const endedAt = optionalInteger(fields, 'endedAt');
  return {
    id: idOf(aggregate, seq),
    name: optionalText(fields, 'name') ?? optionalText(fields, 'elementId') ?? '',
    caseNumber: optionalText(fields, 'caseNumber'),
    itemName: optionalText(fields, 'itemName'),
    applicant: optionalText(fields, 'applicant'),
    station: optionalText(fields, 'station'),
    organ: optionalText(fields, 'organ'),
    post: optionalText(fields, 'post'),
    township: optionalText(fields, 'township'),
    assignee: optionalText(fields, 'assignee') || undefined,
    createdAt: optionalInteger(fields, 'createdAt') ?? integer(fields, 'startedAt'),
    dueAt,
    overdue: dueAt !== undefined && dueAt < (endedAt ?? now),
    priority: optionalInteger(fields, 'priority') ?? 50,
    endedAt,
    outcome: optionalText(fields, 'outcome'),
  };
}
