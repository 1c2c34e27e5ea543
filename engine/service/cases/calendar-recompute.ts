import type { Where } from '../../store/query.js';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { pages } from './case-pages.js';
import { tendCase } from './tend-case.js';

type Context = Pick<ServiceContext, 'runtime' | 'calendars'>;

/** How far the county's cases have been recomputed under a revision of the calendar. */
export interface Recomputation {
  readonly v: 1;
  readonly revision: number;
  /** Cases so far. */
  readonly done: number;
  /** Aggregate up to which all have been. */
  readonly upTo: number;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly finishedAt?: number;
}

/**
 * Takes the newest calendar over into every case that runs or was ever late: due dates and bound
 * timers move, breaches get their finding, none is deleted. Goes on after a restart where it was;
 * a further revision meanwhile begins anew.
 *
 * @param mayGoOn asked between two pages
 */
export async function recomputeCases(
  context: Context,
  mayGoOn: () => boolean,
): Promise<Recomputation> {
  let progress = await begin(context);
  if (progress.finishedAt !== undefined) return progress;
  const query = { kind: 'case', tenant: DEFAULT_TENANT, where: CONCERNED } as const;
  const after = { aggregate: progress.upTo, value: 0 };
  for await (const rows of pages(context, query, 'aggregate', after)) {
    if (!mayGoOn() || progress.revision < context.calendars.newest().revision) return progress;
    await Promise.all(rows.map(({ aggregate }) => tendCase(context, aggregate)));
    const upTo = rows.at(-1)!.aggregate;
    progress = await keep(context, { ...progress, done: progress.done + rows.length, upTo });
  }
  return keep(context, { ...progress, finishedAt: context.runtime.clock.now() });
}

export function recomputation({
  runtime,
}: Pick<ServiceContext, 'runtime'>): Promise<Recomputation | undefined> {
  return runtime.documents.get<Recomputation>(NAME);
}

// ---------------------------------------------------------------------------------------------

const NAME = { tenant: DEFAULT_TENANT, kind: 'batch', key: 'calendar-recompute' } as const;

const CONCERNED: Where = {
  or: [
    { field: 'endedAt', op: 'isNull' },
    { field: 'breached', op: 'eq', value: true },
    { field: 'nextDueAt', op: 'notNull' },
  ],
};

/** The first calendar of all has no cases before it. */
async function begin({ runtime, calendars }: Context): Promise<Recomputation> {
  const { revision } = calendars.newest();
  const startedAt = runtime.clock.now();
  const fresh: Recomputation = { v: 1, revision, done: 0, upTo: 0, startedAt };
  const head = await runtime.documents.update<Recomputation>(NAME, (known) => {
    if (known && known.revision >= revision) return undefined;
    const isFirst = revision === 1;
    return { head: isFirst ? { ...fresh, finishedAt: startedAt } : fresh };
  });
  return head!;
}

async function keep({ runtime }: Context, progress: Recomputation): Promise<Recomputation> {
  const head = await runtime.documents.update<Recomputation>(NAME, (known) =>
    known && known.revision > progress.revision ? undefined : { head: progress },
  );
  return head!;
}
