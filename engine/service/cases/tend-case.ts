import { CLOCK } from '../../core/lookup.js';
import type { Aggregate } from '../../core/aggregate.js';
import type { CaseCommand } from '../../core/case/command.js';
import { lapsedClocks } from '../../core/case/next-due.js';
import type { ServiceContext } from '../context.js';
import { caseIn } from './find-case.js';

type Context = Pick<ServiceContext, 'runtime' | 'calendars'>;

/**
 * What time alone does to a case, done by nobody: breaches recorded, stations given to whose they
 * have become, a revised calendar taken over, a withdrawal deemed. Once done it has no more effect.
 */
export async function tendCase(context: Context, aggregate: number): Promise<void> {
  await state(context, aggregate, { type: 'checkClocks' });
  const { runtime, calendars } = context;
  const after = await runtime.read(aggregate);
  const found = after && (await caseIn(context, after));
  if (!found) return;
  const { state: of, item } = found;
  const now = runtime.clock.now();
  const lapsed = lapsedClocks(of, item, now, calendars.newest()).find(
    ({ clock }) => !isTimed(found.aggregate, clock.kind),
  );
  if (lapsed) await state(context, aggregate, { type: 'lapse', clock: lapsed.id });
}

// ---------------------------------------------------------------------------------------------

/** Refusals are left alone: somebody was quicker, or the case has come to its end. */
async function state({ runtime }: Context, aggregate: number, fact: CaseCommand): Promise<void> {
  const before = await runtime.read(aggregate);
  if (!before) return;
  const caller = await runtime.callerFor(before, before.tenant);
  await runtime.dispatch(aggregate, { type: 'case', facts: [fact] }, caller);
}

/** A timer of the diagram waits for that clock, and moves the token as the diagram says. */
function isTimed({ parts, lookup }: Aggregate, kind: string): boolean {
  for (const seq of lookup.get(CLOCK) ?? []) {
    const job = parts.get(seq);
    if (job?.kind === 'job' && job.clock === kind && job.dueAt !== undefined && job.retries > 0) {
      return true;
    }
  }
  return false;
}
