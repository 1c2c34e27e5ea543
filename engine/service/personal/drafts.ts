import type { DocumentName } from '../../runtime/documents.js';
import type { Row } from '../../store/kinds.js';
import { text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';

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
  { tenant, user }: Staff,
): Promise<Result<DraftListed>> {
  const { documents, clock } = context.runtime;
  const name = nameOf(tenant, user, id);
  if (!(await documents.get(name)) && (await rowsOf(context, tenant, user)).length >= MOST_DRAFTS) {
    return rejected('SIZE_LIMIT', { what: '草稿', limit: `每人 ${MOST_DRAFTS} 份` });
  }
  const savedAt = clock.now();
  const listed: DraftListed = { id, title, item, savedAt, expiresAt: savedAt + KEPT_MS };
  const head: Stored = { v: 1, user, ...listed, data };
  const fields = { type: TYPE, key: name.key, parent: user, at: listed.expiresAt, data: listed };
  await documents.update<Stored>(name, () => ({
    head,
    rows: [{ kind: 'document', seq: 1, fields }],
  }));
  await clearExpired(context, tenant, savedAt);
  return { value: listed };
}

/** Newest first. */
export async function listDrafts(
  context: Context,
  { tenant, user }: Staff,
): Promise<Result<{ readonly items: readonly DraftListed[] }>> {
  const rows = await rowsOf(context, tenant, user);
  const now = context.runtime.clock.now();
  const items = rows
    .map(({ fields }) => fields['data'] as DraftListed)
    .filter(({ expiresAt }) => expiresAt > now)
    .toSorted((a, b) => b.savedAt - a.savedAt);
  return { value: { items } };
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
  { tenant, user }: Staff,
): Promise<Result<object>> {
  await remove(context, nameOf(tenant, user, id));
  return { value: {} };
}

// ---------------------------------------------------------------------------------------------

function nameOf(tenant: string, user: string, id: string): DocumentName {
  return { tenant, kind: 'document', key: `${TYPE}/${user}/${id}` };
}

async function rowsOf({ runtime }: Context, tenant: string, user: string): Promise<readonly Row[]> {
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
  return rows;
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
  await Promise.all(names.map((name) => remove(context, name)));
}

async function remove({ runtime }: Context, name: DocumentName): Promise<void> {
  await runtime.documents.update<Stored>(name, (head) =>
    head ? { head, remove: true, rows: [{ kind: 'document', seq: 1, fields: null }] } : undefined,
  );
}
