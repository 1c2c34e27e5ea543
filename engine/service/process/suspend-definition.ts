import { idOf } from '../../core/ids.js';
import type { Caller } from '../../runtime/dispatcher.js';
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
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await runtime.store.find({
      kind: 'processInstance',
      tenant,
      where: { field: 'definitionId', op: 'eq', value: id },
      page: { offset, limit: PAGE },
    });
    for (const { aggregate, seq } of rows) yield idOf(aggregate, seq);
    if (rows.length < PAGE) return;
  }
}
