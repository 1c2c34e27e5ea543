import type { Aggregate, UserTask } from '../../core/aggregate.js';
import { itemOfStation } from '../../core/case/called-items.js';
import type { StationSpec } from '../../core/case/item.js';
import { type Id, parseId } from '../../core/ids.js';
import type { Definition, Node } from '../../core/model.js';
import { type FoundCase, caseIn } from '../cases/find-case.js';
import type { ServiceContext } from '../context.js';

type Context = Pick<ServiceContext, 'runtime'>;

/** A task with what it stands in; `case` and `station` for service items only. */
export interface FoundTask {
  readonly aggregate: number;
  readonly task: UserTask;
  readonly node: Node;
  readonly definition: Definition;
  readonly case?: FoundCase;
  readonly station?: StationSpec;
  /** With which its forms are deployed: of the item whose station it is, else its process. */
  readonly owner: Definition;
}

/** It was there and has been completed; `case` as long as there is one. */
export interface GoneTask {
  readonly gone: Id;
  readonly case?: FoundCase;
}

/** `undefined`: it never was, or is another county's. */
export async function findTask(
  context: Context,
  tenant: string,
  id: string,
): Promise<FoundTask | GoneTask | undefined> {
  const address = parseId(id);
  if (!address) return undefined;
  const aggregate = await context.runtime.read(address.aggregate);
  if (!aggregate) return goneOrNever(context, tenant, address);
  if (aggregate.tenant !== tenant) return undefined;
  const found = await caseIn(context, aggregate);
  const task = aggregate.parts.get(address.seq);
  if (task?.kind === 'userTask') return taskIn(context, aggregate, task, found);
  return address.seq <= aggregate.head.lastSeq ? { gone: address, case: found } : undefined;
}

export async function taskIn(
  { runtime }: Context,
  aggregate: Aggregate,
  task: UserTask,
  found: FoundCase | undefined,
): Promise<FoundTask | undefined> {
  const scope = aggregate.parts.get(task.process);
  if (scope?.kind !== 'process') return undefined;
  const { tenant } = aggregate;
  const definition = await runtime.definitions.load(tenant, { id: scope.definition });
  const node = definition?.model.nodes[task.node];
  if (!definition || !node) return undefined;
  const station = stationOf(aggregate, task, found);
  const called = found && station && itemOfStation(found.item, station);
  const id = called && 'definition' in called ? called.definition : found?.definition.id;
  const owner = id === undefined ? definition : await runtime.definitions.load(tenant, { id });
  const of = { aggregate: aggregate.number, task, node, definition, case: found, station };
  return { ...of, owner: owner ?? definition };
}

// ---------------------------------------------------------------------------------------------

/** The key was resolved, and kept with the activity, when the station was entered. */
function stationOf(
  { parts }: Aggregate,
  { owner }: UserTask,
  found: FoundCase | undefined,
): StationSpec | undefined {
  const instance = parts.get(owner);
  const key = instance?.kind === 'activity' ? instance.data?.['station'] : undefined;
  return typeof key === 'string' ? found?.item.stations[key] : undefined;
}

async function goneOrNever(
  { runtime }: Context,
  tenant: string,
  gone: Id,
): Promise<GoneTask | undefined> {
  const [first] = await runtime.store.commits(gone.aggregate, 0, 1);
  return first?.kind === 'instance' && first.tenant === tenant ? { gone } : undefined;
}
