import type { StationKind } from '../../core/case/item.js';
import { idOf } from '../../core/ids.js';
import type { Principal } from '../access/principal.js';
import type { FoundCase } from '../cases/find-case.js';
import type { ServiceContext } from '../context.js';
import { isInQueue } from './access.js';
import { taskIn } from './find-task.js';

/** A station that waits for somebody. */
export interface OpenTask {
  readonly id: string;
  readonly station: string;
  readonly kind: StationKind;
  readonly name: string;
  readonly assignee?: string;
  readonly dueAt?: number;
}

/** The open tasks of a case that are in the person's queue. */
export async function openTasks(
  context: Pick<ServiceContext, 'runtime'>,
  found: FoundCase,
  who: Principal,
): Promise<readonly OpenTask[]> {
  const { aggregate } = found;
  const open: OpenTask[] = [];
  for (const part of aggregate.parts.values()) {
    const task =
      part.kind === 'userTask' ? await taskIn(context, aggregate, part, found) : undefined;
    if (!task?.station || !isInQueue(task, who)) continue;
    const { key: station, kind, name } = task.station;
    const { seq, assignee, dueAt } = task.task;
    open.push({ id: idOf(aggregate.number, seq), station, kind, name, assignee, dueAt });
  }
  return open;
}
