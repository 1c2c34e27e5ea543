import type { UserTask } from '../core/aggregate.js';
import type { CaseFact, FactBase } from '../core/case/event.js';
import type { Event } from '../core/event.js';
import type { RowChange } from '../store/kinds.js';
import type { Store, StoredCommit } from '../store/port.js';
import { members, optionalText } from '../store/row-fields.js';

/** Somebody is to be told; see the kind `notice` for targets. */
export interface Notice {
  readonly aggregate: number;
  /** Of the event. */
  readonly seq: number;
  readonly tenant: string;
  readonly type: NoticeType;
  readonly targets: readonly string[];
  /** Epoch ms. */
  readonly at: number;
  readonly data: NoticeData;
}

export type NoticeType =
  | 'urged'
  | 'supervised'
  | 'supervisionAnswered'
  | 'supervisionEscalated'
  | 'clockBreached'
  | 'returnedInternally'
  | 'handOutMoved'
  | 'copied'
  | 'taskGiven';

/** What the sentence is made of; which of these depends on the type. */
export interface NoticeData {
  readonly text?: string;
  readonly order?: string;
  readonly addressee?: string;
  readonly by?: string;
  readonly rung?: number;
  /** Kind of the clock, and the day on which it ran out. */
  readonly clock?: string;
  readonly due?: string;
  readonly from?: string;
  readonly to?: string;
  readonly name?: string;
  /** Id of a document of the case. */
  readonly document?: string;
}

type Draft = Pick<Notice, 'type' | 'targets' | 'data'>;
type Of<T extends CaseFact['type']> = Extract<CaseFact, { readonly type: T }> & FactBase;

/**
 * The notices that a commit gives rise to. Made by whoever projects the commit, so each is there
 * exactly once however often the process dies; for the few facts that are told to whoever works on
 * the case now, its open tasks are looked up.
 *
 * @param earlier those of this batch so far, which are in no store yet
 */
export async function noticesOf(
  store: Store,
  commit: StoredCommit,
  earlier: readonly Notice[],
): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const event of commit.events as readonly Event[]) {
    if (!isTold(event)) continue;
    const draft = await draftOf({ store, commit, earlier: [...earlier, ...notices] }, event);
    if (!draft || draft.targets.length === 0) continue;
    const { aggregate, tenant } = commit;
    const { seq, at } = event;
    notices.push({ aggregate, seq, tenant, at, ...draft, targets: [...new Set(draft.targets)] });
  }
  return notices;
}

/** Whether an event may give rise to a notice; asked of each, so it costs next to nothing. */
export function isTold(event: Event): boolean {
  return event.type === 'taskChanged' || (event.type === 'case' && TOLD.has(event.fact.type));
}

const TOLD: ReadonlySet<string> = new Set([
  'urged',
  'supervised',
  'supervisionAnswered',
  'supervisionEscalated',
  'clockBreached',
  'returnedInternally',
  'handOutMoved',
  'copied',
] satisfies readonly NoticeType[]);

/** As the projector writes it. */
export function noticeRow({ aggregate, seq, type, targets, at, data }: Notice): RowChange {
  return { kind: 'notice', aggregate, seq, fields: { type, targets, at, data } };
}

// ---------------------------------------------------------------------------------------------

interface Place {
  readonly store: Store;
  readonly commit: StoredCommit;
  readonly earlier: readonly Notice[];
}

async function draftOf(place: Place, event: Event): Promise<Draft | undefined> {
  if (event.type === 'taskChanged') return given(event.task, event);
  if (event.type !== 'case') return undefined;
  const { fact } = event;
  switch (fact.type) {
    case 'urged':
      return urged(fact, await workersOf(place, fact.addressee));
    case 'supervised': {
      const { order, addressee, text, by } = fact;
      const targets = [`organ:${addressee}`];
      return { type: fact.type, targets, data: { order, addressee, text, by } };
    }
    case 'supervisionAnswered': {
      const { by } = await orderOf(place, fact.order);
      const targets = by === undefined ? [] : [`user:${by}`];
      return { type: fact.type, targets, data: { order: fact.order, text: fact.text } };
    }
    case 'supervisionEscalated': {
      const { by, addressee } = await orderOf(place, fact.order);
      const targets = [
        ...(by === undefined ? [] : [`user:${by}`]),
        ...(addressee === undefined ? [] : [`organ:${addressee}`]),
      ];
      return { type: fact.type, targets, data: { order: fact.order, rung: fact.rung } };
    }
    case 'clockBreached': {
      const targets = await workersOf(place, fact.holder);
      return { type: fact.type, targets, data: { clock: fact.kind, due: fact.due } };
    }
    case 'returnedInternally':
      return returned(fact, place.commit.events as readonly Event[]);
    case 'handOutMoved': {
      const { from, to } = fact;
      return { type: fact.type, targets: [`organ:${from}`, `organ:${to}`], data: { from, to } };
    }
    case 'copied': {
      const { document, to, by } = fact;
      return { type: fact.type, targets: [`organ:${to}`], data: { document, to, by } };
    }
    default:
      return undefined;
  }
}

/** Transferred or delegated: told to who has it now, not to who did it. */
function given(
  { assignee, name }: UserTask,
  { change, actor }: Extract<Event, { readonly type: 'taskChanged' }>,
): Draft | undefined {
  const isGiven = change === 'assigned' || change === 'delegated' || change === 'resolved';
  if (!isGiven || assignee === undefined || assignee === actor) return undefined;
  return { type: 'taskGiven', targets: [`user:${assignee}`], data: { by: actor, name } };
}

function urged({ text, addressee, by }: Of<'urged'>, targets: readonly string[]): Draft {
  return { type: 'urged', targets, data: { text, addressee, by } };
}

/** To those who get the task that the return makes. */
function returned(fact: Of<'returnedInternally'>, events: readonly Event[]): Draft {
  const targets = events.flatMap((event) =>
    event.type === 'taskCreated' ? holdersOf(event.task) : [],
  );
  const { from, to, reason: text, by } = fact;
  return { type: 'returnedInternally', targets, data: { from, to, text, by } };
}

function holdersOf({ assignee, candidateGroups = [], candidateUsers = [] }: TaskHolders) {
  if (assignee !== undefined) return [`user:${assignee}`];
  return [
    ...candidateGroups.map((group) => `group:${group}`),
    ...candidateUsers.map((user) => `user:${user}`),
  ];
}

interface TaskHolders {
  readonly assignee?: string;
  readonly candidateGroups?: readonly string[];
  readonly candidateUsers?: readonly string[];
}

/** Who works on the case in that organ now; if nobody does, everybody there. */
async function workersOf(
  { store, commit: { aggregate, tenant } }: Place,
  organ: string | undefined,
): Promise<readonly string[]> {
  if (organ === undefined) return [];
  const { rows } = await store.find({
    kind: 'task',
    tenant,
    where: {
      and: [
        { field: 'aggregate', op: 'eq', value: aggregate },
        { field: 'organ', op: 'eq', value: organ },
      ],
    },
    page: { limit: 20 },
  });
  const holders = rows.flatMap(({ fields }) =>
    holdersOf({
      assignee: optionalText(fields, 'assignee'),
      candidateGroups: members(fields, 'candidateGroups'),
      candidateUsers: members(fields, 'candidateUsers'),
    }),
  );
  return holders.length > 0 ? holders : [`organ:${organ}`];
}

/** Who ordered it and whom, from the notice of the order. */
async function orderOf(
  { store, commit: { aggregate, tenant }, earlier }: Place,
  order: string,
): Promise<NoticeData> {
  const fresh = earlier.find(({ type, data }) => type === 'supervised' && data.order === order);
  if (fresh) return fresh.data;
  const { rows } = await store.find({
    kind: 'notice',
    tenant,
    where: {
      and: [
        { field: 'aggregate', op: 'eq', value: aggregate },
        { field: 'type', op: 'eq', value: 'supervised' },
      ],
    },
    page: { limit: 100 },
  });
  const data = rows.map(({ fields }) => fields['data'] as NoticeData);
  return data.find((one) => one.order === order) ?? {};
}
