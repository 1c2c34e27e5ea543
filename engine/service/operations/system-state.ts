import type { Kind } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';

/** How much there is, and how much waits; each a count along an index. */
export interface SystemState {
  /** Epoch ms by the product's clock. */
  readonly now: number;
  readonly casesOpen: number;
  readonly cases: number;
  readonly tasks: number;
  readonly processInstances: number;
  readonly externalTasks: number;
  readonly incidents: number;
  readonly jobs: number;
  /** Jobs that should have run by now; more than a few of them: the engine does not keep up. */
  readonly jobsDue: number;
  /** When the next job is due, if any is. */
  readonly nextJobDue?: number;
  /** Effects that are on their way to others, counted up to `MOST_COUNTED`. */
  readonly effects: number;
  /** Of these, tried in vain again and again: somebody has to look why. */
  readonly effectsFailing: number;
  readonly calendarRevision: number;
}

const MOST_COUNTED = 10_000;
/** After so many tries, half a minute of growing pauses, it is no passing failure. */
const TRIES = 5;

type Context = Pick<ServiceContext, 'runtime' | 'calendars'>;

export async function systemState(
  { runtime, calendars }: Context,
  { tenant }: Staff,
): Promise<Result<SystemState>> {
  const { store, clock } = runtime;
  const now = clock.now();
  const count = async (kind: Kind, where?: Where): Promise<number> => {
    const page = { limit: 1 };
    return (await store.find({ kind, tenant, where, page, count: true })).total ?? 0;
  };
  const due: Where = {
    and: [
      { field: 'dueAt', op: 'lt', value: now },
      { field: 'retries', op: 'gt', value: 0 },
    ],
  };
  const outbox = await store.outboxState({ tenant, tries: TRIES, most: MOST_COUNTED });
  return {
    value: {
      now,
      casesOpen: await count('case', { field: 'endedAt', op: 'isNull' }),
      cases: await count('case'),
      tasks: await count('task'),
      processInstances: await count('processInstance'),
      externalTasks: await count('externalTask'),
      incidents: await count('incident'),
      jobs: await count('job'),
      jobsDue: await count('job', due),
      nextJobDue: await store.nextJobDue(),
      effects: outbox.waiting,
      effectsFailing: outbox.failing,
      calendarRevision: calendars.newest().revision,
    },
  };
}
