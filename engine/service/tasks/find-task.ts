import type { UserTask } from '../../core/aggregate.js';
import type { StationSpec } from '../../core/case/item.js';
import { parseId } from '../../core/ids.js';
import type { Definition, Node } from '../../core/model.js';
import type { Principal } from '../access/principal.js';
import { atWindow } from '../cases/access.js';
import { type FoundCase, caseOf } from '../cases/find-case.js';
import type { ServiceContext } from '../context.js';

/** A task with what it stands in; `case` and `station` for service items only. */
export interface FoundTask {
  readonly aggregate: number;
  readonly task: UserTask;
  readonly node: Node;
  readonly definition: Definition;
  readonly case?: FoundCase;
  readonly station?: StationSpec;
}

export type Located = FoundTask | 'gone' | undefined;

/** `gone`: it was there and has been completed. `undefined`: it never was, or is another county's. */
export async function findTask(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  id: string,
): Promise<Located> {
  const address = parseId(id);
  if (!address) return undefined;
  const aggregate = await runtime.read(address.aggregate);
  if (!aggregate) return goneOrNever(runtime, tenant, address.aggregate);
  if (aggregate.tenant !== tenant) return undefined;
  const task = aggregate.parts.get(address.seq);
  if (task?.kind !== 'userTask') {
    return address.seq <= aggregate.head.lastSeq ? 'gone' : undefined;
  }
  const scope = aggregate.parts.get(task.process);
  if (scope?.kind !== 'process') return undefined;
  const definition = await runtime.definitions.load(tenant, { id: scope.definition });
  const node = definition?.model.nodes[task.node];
  if (!definition || !node) return undefined;
  const found = await caseOf({ runtime }, address.aggregate, tenant);
  const spell = found?.state.spells.findLast(({ instance }) => instance === task.owner);
  const station = spell && found?.item.stations[spell.station];
  return { aggregate: address.aggregate, task, node, definition, case: found, station };
}

async function goneOrNever(
  { store }: ServiceContext['runtime'],
  tenant: string,
  aggregate: number,
): Promise<Located> {
  const [first] = await store.commits(aggregate, 0, 1);
  return first?.kind === 'instance' && first.tenant === tenant ? 'gone' : undefined;
}

/**
 * Whether the task is in the person's queue: assigned to them, offered to them or a group of
 * theirs; the applicant's own turn is at the case's windows and with the citizen.
 */
export function isInQueue({ task, station, case: found }: FoundTask, who: Principal): boolean {
  if (found && station?.kind === 'applicant') {
    const { accepting, handling } = found.state.townships;
    if (who.kind === 'citizen') return who.caseNumber === found.state.number;
    return atWindow(who, accepting) || atWindow(who, handling);
  }
  if (who.kind !== 'staff') return false;
  if (task.assignee === who.user || task.taskOwner === who.user) return true;
  if (task.candidateUsers?.includes(who.user)) return true;
  if (!found && isForAnybody(task)) return true;
  return task.candidateGroups?.some((group) => who.groups.includes(group)) ?? false;
}

/** Of a plain process that offers the task to nobody in particular. */
function isForAnybody({ assignee, candidateUsers, candidateGroups }: UserTask): boolean {
  return assignee === undefined && !candidateUsers?.length && !candidateGroups?.length;
}

/** Whether it may be looked at: in the queue, or of a case that may be read, or by oversight. */
export function maySee(found: FoundTask, who: Principal, mayReadCase: boolean): boolean {
  if (isInQueue(found, who) || mayReadCase) return true;
  return who.kind === 'staff' && who.roles.includes('supervisor');
}
