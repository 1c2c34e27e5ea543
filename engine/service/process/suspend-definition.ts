import { idOf } from '../../core/ids.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Place, behind } from '../../store/place.js';
import type { Where } from '../../store/query.js';
import { type Result, rejected } from '../result.js';
import { suspend } from './instances.js';
import type { Kernel } from './kernel.js';

const PAGE = 500;

/**
 * Suspends or resumes one version: nothing starts in it any more, by whatever event or call. With
 * `instances` those that run stand still, or go on, too; answers how many.
 */
export async function suspendDefinition(
  kernel: Kernel,
  id: string,
  suspended: boolean,
  instances: boolean,
  caller: Caller,
): Promise<Result<{ readonly instances: number }>> {
  const found = await kernel.runtime.definitions.suspend(caller.tenant, id, suspended);
  if (!found) return rejected('DEFINITION_NOT_FOUND', { key: id });
  if (!instances) return { value: { instances: 0 } };
  let changed = 0;
  for await (const instance of instancesOf(kernel, id, caller.tenant)) {
    const done = await suspend(kernel, instance, suspended, caller);
    if ('value' in done) changed++;
  }
  return { value: { instances: changed } };
}

async function* instancesOf({ runtime }: Kernel, id: string, tenant: string) {
  const ofVersion: Where = { field: 'definitionId', op: 'eq', value: id };
  for (let last: Place | undefined; ; ) {
    const where = { and: last ? [ofVersion, ...behind(last)] : [ofVersion] };
    const query = { kind: 'processInstance', tenant, where, page: { limit: PAGE } } as const;
    const { rows } = await runtime.store.find(query);
    for (const { aggregate, seq } of rows) yield idOf(aggregate, seq);
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}
