import { refusalSentence } from '../core/refusal.js';
import { nextRun } from '../core/timer/due.js';
import type { Row } from '../store/kinds.js';
import type { JobHost } from './job-host.js';
import { textOf } from './row-text.js';
import { startAt, startPlace } from './start-at.js';
import { START_RETRIES, type Start } from './start-events.js';

/**
 * A timer start event is due: starts one instance, then arms the next run. The command key makes
 * a start that was cut off between the two happen once. A start that is refused costs a retry;
 * after the last one a cycle goes on with its next run, anything else stands still with its reason.
 */
export async function startByTimer(host: JobHost, row: Row): Promise<void> {
  const { aggregate, seq, tenant, fields } = row;
  const dueAt = Number(fields['dueAt']);
  const commandKey = `timer/${aggregate}/${seq}/${dueAt}`;
  const command = startAt(startPlace(row), { kind: 'timer' });
  const started = await host.sender.start(command, { tenant, actor: {}, commandKey });
  await host.moveStart(tenant, textOf(row, 'definitionKey'), seq, (start) => {
    // somebody else, or the run before this one, has moved it already
    if (start.fields['dueAt'] !== dueAt) return start;
    if (!('rejected' in started)) return nextOf(start, dueAt, host.now());
    return afterRefusal(start, dueAt, host.now(), refusalSentence(started.rejected));
  });
  await host.store.releaseJobs([{ aggregate, seq }], host.node);
}

function nextOf(start: Start, dueAt: number, now: number): Start | undefined {
  const next = start.cycle && nextRun(start.cycle, dueAt, now);
  if (!next) return undefined;
  const fields = { ...start.fields, dueAt: next.dueAt, retries: START_RETRIES };
  return { ...start, cycle: next.cycle, fields };
}

function afterRefusal(start: Start, dueAt: number, now: number, errorMessage: string): Start {
  const retries = Number(start.fields['retries']) - 1;
  const failed = { ...start, fields: { ...start.fields, retries, errorMessage } };
  return retries > 0 ? failed : (nextOf(failed, dueAt, now) ?? failed);
}
