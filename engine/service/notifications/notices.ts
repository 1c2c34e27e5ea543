import { CASE } from '../../core/case-part.js';
import type { DocumentName } from '../../runtime/documents.js';
import type { NoticeData, NoticeType } from '../../runtime/notices.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { addressesOf } from './audience.js';
import { noticeSentence } from './sentences.js';

type Context = Pick<ServiceContext, 'runtime' | 'directory'>;

export interface NoticeShown {
  /** Orders notices in time: `<at>.<aggregate>.<seq>`. */
  readonly id: string;
  readonly type: NoticeType;
  /** Epoch ms. */
  readonly at: number;
  readonly text: string;
  readonly textEn: string;
  readonly caseNumber?: string;
  readonly itemName?: string;
  /** Page of the staff app. */
  readonly href: string;
  readonly read: boolean;
}

/** What a person has read: everything up to an instant, and some of what came after it. */
export interface ReadMarks {
  readonly v: 1;
  readonly upTo: number;
  readonly ids: readonly string[];
}

const MOST_MARKS = 500;
const MOST_COUNTED = 200;
/** Older ones are no news. */
const SHOWN_MS = 90 * 24 * 3_600_000;

/** Newest first, with the number of unread ones (counted up to two hundred). */
export async function listNotices(
  context: Context,
  { unread = false, limit = 20, offset = 0 }: NoticeQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly NoticeShown[]; readonly unread: number }>> {
  const { runtime } = context;
  await runtime.projector.caughtUp();
  const marks = await marksOf(context, who);
  const since = runtime.clock.now() - SHOWN_MS;
  const fresh = await find(context, who, Math.max(since, marks.upTo + 1), MOST_COUNTED, 0);
  const unreadRows = fresh.filter((row) => !isRead(row, marks));
  const rows = unread
    ? unreadRows.slice(offset, offset + limit)
    : await find(context, who, since, limit, offset);
  const items = await shown(context, rows, marks, who.tenant);
  return { value: { items, unread: unreadRows.length } };
}

export interface NoticeQuery {
  readonly unread?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** Marks some as read, or all that there are now. */
export async function markRead(
  context: Context,
  { ids, all = false }: { readonly ids?: readonly string[]; readonly all?: boolean },
  who: Staff,
): Promise<Result<{ readonly unread: number }>> {
  const now = context.runtime.clock.now();
  await context.runtime.documents.update<ReadMarks>(nameOf(who), (stored = NOTHING) => {
    if (all) return { head: { v: 1, upTo: now, ids: [] } };
    const kept = [...new Set([...stored.ids, ...(ids ?? [])])].slice(-MOST_MARKS);
    return { head: { ...stored, ids: kept } };
  });
  const { unread } = ok(await listNotices(context, { limit: 1 }, who));
  return { value: { unread } };
}

/** What came after a notice, oldest first: for a browser that was away. */
export async function noticesAfter(
  context: Context,
  id: string,
  who: Staff,
): Promise<readonly NoticeShown[]> {
  const at = Number(/^(\d{1,15})\./.exec(id)?.[1] ?? Number.NaN);
  if (Number.isNaN(at)) return [];
  const rows = await find(context, who, at, MOST_COUNTED, 0);
  const items = await shown(context, rows, await marksOf(context, who), who.tenant);
  const place = items.findIndex((notice) => notice.id === id);
  return (place < 0 ? items : items.slice(0, place)).toReversed();
}

/** A notice that has just been written, as people see it. */
export async function showNotice(
  context: Context,
  key: { readonly aggregate: number; readonly seq: number; readonly tenant: string },
): Promise<NoticeShown | undefined> {
  const { aggregate, seq, tenant } = key;
  const rows = await context.runtime.store.rows([{ kind: 'notice', aggregate, seq }]);
  const found = rows.filter((row) => row !== undefined);
  return (await shown(context, found, NOTHING, tenant))[0];
}

// ---------------------------------------------------------------------------------------------

const NOTHING: ReadMarks = { v: 1, upTo: 0, ids: [] };

function ok<T>(result: Result<T>): T {
  if ('rejected' in result) throw new Error('a list of notices is never refused');
  return result.value;
}

function nameOf({ tenant, user }: Staff): DocumentName {
  return { tenant, kind: 'document', key: `notices-read/${user}` };
}

/** What a person has read, for `isRead`. */
export async function marksOf({ runtime }: Context, who: Staff): Promise<ReadMarks> {
  return (await runtime.documents.get<ReadMarks>(nameOf(who))) ?? NOTHING;
}

async function find(
  { runtime }: Context,
  who: Staff,
  since: number,
  limit: number,
  offset: number,
): Promise<readonly Row[]> {
  const and: Where[] = [
    { field: 'targets', op: 'in', value: addressesOf(who) },
    { field: 'at', op: 'gte', value: since },
  ];
  const { rows } = await runtime.store.find({
    kind: 'notice',
    tenant: who.tenant,
    where: { and },
    sort: [{ field: 'at', order: 'desc' }],
    page: { offset, limit },
  });
  return rows;
}

/** By which notices are marked as read. */
export function noticeId({ aggregate, seq, fields }: Row): string {
  return `${integer(fields, 'at')}.${aggregate}.${seq}`;
}

/** By the marks of a person. */
export function isRead(row: Row, { upTo, ids }: ReadMarks): boolean {
  return integer(row.fields, 'at') <= upTo || ids.includes(noticeId(row));
}

async function shown(
  { runtime, directory }: Context,
  rows: readonly Row[],
  marks: ReadMarks,
  tenant: string,
): Promise<readonly NoticeShown[]> {
  const keys = rows.map(({ aggregate }) => ({ kind: 'case', aggregate, seq: CASE }) as const);
  const cases = await runtime.store.rows(keys);
  const lookups = await directory.lookups(tenant);
  const people = new Map((await directory.people(tenant)).map(({ user, name }) => [user, name]));
  const names = {
    organ: (id: string) => lookups.organ(id)?.name ?? id,
    person: (user: string) => people.get(user) ?? user,
  };
  return rows.map((row, index) => {
    const type = text(row.fields, 'type') as NoticeType;
    const [zh, en] = noticeSentence(type, row.fields['data'] as NoticeData, names);
    const of = cases[index]?.fields;
    const caseNumber = of && text(of, 'number');
    return {
      id: noticeId(row),
      type,
      at: integer(row.fields, 'at'),
      text: zh,
      textEn: en,
      caseNumber,
      itemName: of && text(of, 'itemName'),
      href: caseNumber === undefined ? '/queue' : `/cases/${caseNumber}`,
      read: isRead(row, marks),
    };
  });
}
