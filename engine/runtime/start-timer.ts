import { nextRun } from '../core/timer/due.js';
import type { Row } from '../store/kinds.js';
import type { Runtime } from './runtime.js';

/**
 * A timer start event is due: starts one instance, then arms the next run. The command key makes
 * a start that was cut off between the two happen once.
 */
export async function startByTimer(runtime: Runtime, row: Row): Promise<void> {
  const { aggregate, seq, tenant, fields } = row;
  const dueAt = Number(fields['dueAt']);
  const [definition, element] = [String(fields['definitionId']), String(fields['elementId'])];
  await runtime.startInstance(
    { type: 'start', definition: { id: definition }, startEvent: element },
    { tenant, actor: {}, commandKey: `timer/${aggregate}/${seq}/${dueAt}` },
  );
  await runtime.definitions.moveStart(tenant, String(fields['definitionKey']), seq, (start) => {
    const next = start.cycle && nextRun(start.cycle, dueAt, runtime.clock.now());
    return next && { ...start, cycle: next.cycle, fields: { ...start.fields, dueAt: next.dueAt } };
  });
  await runtime.store.releaseJobs([{ aggregate, seq }], runtime.node);
}
