import type { DocumentName } from '../../runtime/documents.js';
import { text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';
import { leavePlace, takePlace } from './draft-shelf.js';

type Context = Pick<ServiceContext, 'runtime'>;

export interface DraftChange {
  readonly title: string;
  /** Key of the item that is applied for. */
  readonly item?: string;
  readonly data: unknown;
}

export interface DraftListed {
  readonly id: string;
  readonly title: string;
  readonly item?: string;
  /** Epoch ms. */
  readonly savedAt: number;
  readonly expiresAt: number;
}

export interface Draft extends DraftListed {
  readonly data: unknown;
}

interface Stored extends Draft {
  readonly v: 1;
  readonly user: string;
}

const TYPE = 'draft';
const KEPT_MS = 30 * 24 * 3_600_000;
/** Of one person. */
export const MOST_DRAFTS = 50;
/** Each save clears away so many of anybody's that have expired. */
const CLEARED_AT_ONCE = 10;

/** Keeps what a person has typed so far, so that it outlives the browser; theirs alone. */
export async function saveDraft(
  context: Context,
  id: string,
  { title, item, data }: DraftChange,
  who: Staff,
): Promise<Result<DraftListed>> {
  const { documents, clock } = context.runtime;
  const { tenant, user } = who;
  const name = nameOf(tenant, user, id);
  const savedAt = clock.now();
  const before = await documents.get<Stored>(name);
  if (!before || before.expiresAt <= savedAt) {
    const kept = (await listed(context, who)).map((draft) => draft.id);
    const room = { drafts: new Set(kept), most: MOST_DRAFTS };
    if (!(await takePlace(context, who, id, room))) {
      return rejected('SIZE_LIMIT', { what: '草稿', limit: `每人 ${MOST_DRAFTS} 份` });
    }
  }
  const summary: DraftListed = { id, title, item, savedAt, expiresAt: savedAt + KEPT_MS };
  const head: Stored = { v: 1, user, ...summary, data };
  const fields = { type: TYPE, key: name.key, parent: user, at: summary.expiresAt, data: summary };
  await documents.update<Stored>(name, () => ({
    head,
    rows: [{ kind: 'document', seq: 1, fields }],
  }));
  await clearExpired(context, tenant, savedAt);
  return { value: summary };
}

/** Newest first. */
export async function listDrafts(
  context: Context,
  who: Staff,
): Promise<Result<{ readonly items: readonly DraftListed[] }>> {
  const items = await listed(context, who);
  return { value: { items: items.toSorted((a, b) => b.savedAt - a.savedAt) } };
}

export async function readDraft(
  { runtime }: Context,
  id: string,
  { tenant, user }: Staff,
): Promise<Result<Draft>> {
  const draft = await runtime.documents.get<Stored>(nameOf(tenant, user, id));
  if (!draft || draft.expiresAt <= runtime.clock.now()) return notFound('草稿');
  const { title, item, savedAt, expiresAt, data } = draft;
  return { value: { id, title, item, savedAt, expiresAt, data } };
}

/** What is not there is deleted already. */
export async function deleteDraft(
  context: Context,
  id: string,
  who: Staff,
): Promise<Result<object>> {
  await context.runtime.documents.remove(nameOf(who.tenant, who.user, id));
  await leavePlace(context, who, id);
  return { value: {} };
}

// ---------------------------------------------------------------------------------------------

function nameOf(tenant: string, user: string, id: string): DocumentName {
  return { tenant, kind: 'document', key: `${TYPE}/${user}/${id}` };
}

/** Those that have not expired. */
async function listed(
  { runtime }: Context,
  { tenant, user }: Staff,
): Promise<readonly DraftListed[]> {
  const { rows } = await runtime.store.find({
    kind: 'document',
    tenant,
    where: {
      and: [
        { field: 'type', op: 'eq', value: TYPE },
        { field: 'parent', op: 'eq', value: user },
      ],
    },
    page: { limit: 2 * MOST_DRAFTS },
  });
  const now = runtime.clock.now();
  return rows
    .map(({ fields }) => fields['data'] as DraftListed)
    .filter(({ expiresAt }) => expiresAt > now);
}

async function clearExpired(context: Context, tenant: string, now: number): Promise<void> {
  const { rows } = await context.runtime.store.find({
    kind: 'document',
    tenant,
    where: {
      and: [
        { field: 'type', op: 'eq', value: TYPE },
        { field: 'at', op: 'lt', value: now },
      ],
    },
    sort: [{ field: 'at', order: 'asc' }],
    page: { limit: CLEARED_AT_ONCE },
  });
  const names = rows.map(
    ({ fields }) => ({ tenant, kind: 'document', key: text(fields, 'key') }) as const,
  );
  await Promise.all(names.map((name) => context.runtime.documents.remove(name)));
}
