import { CASE } from '../../core/case-part.js';
import type { DocumentType } from '../../core/case/documents/document.js';
import type { NoticeData } from '../../runtime/notices.js';
import type { Where } from '../../store/query.js';
import { integer, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { isRead, marksOf, noticeId } from '../notifications/notices.js';
import { namesOf } from '../organisation/names.js';
import type { Result } from '../result.js';

/** A document of a case that was copied (抄送) to an organ of the person's. */
export interface CopyListed {
  /** Of the notice: it is marked as read by this. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly caseNumber: string;
  readonly itemName: string;
  /** Masked. */
  readonly applicant: string;
  readonly document: string;
  readonly documentType?: DocumentType;
  readonly documentNumber?: string;
  /** The organ that it was copied to. */
  readonly organ: string;
  readonly organName: string;
  readonly read: boolean;
}

export interface CopyQuery {
  readonly unread?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

/** So many are looked at, the newest: what is older is found in its case. */
const MOST_COPIES = 500;

/** What was copied to the person's organs, newest first. */
export async function listCopies(
  context: ServiceContext,
  { unread = false, offset = 0, limit = 50 }: CopyQuery,
  who: Staff,
): Promise<Result<{ readonly items: readonly CopyListed[]; readonly total: number }>> {
  const { runtime } = context;
  await runtime.projector.caughtUp();
  const marks = await marksOf(context, who);
  const { rows } = await runtime.store.find({
    kind: 'notice',
    tenant: who.tenant,
    where: { and: copiedTo(who) },
    sort: [{ field: 'at', order: 'desc' }],
    page: { limit: MOST_COPIES },
  });
  const wanted = unread ? rows.filter((row) => !isRead(row, marks)) : rows;
  const names = await namesOf(context, who.tenant);
  const items: CopyListed[] = [];
  for (const row of wanted.slice(offset, offset + limit)) {
    const { aggregate } = row;
    const [of] = await runtime.store.rows([{ kind: 'case', aggregate, seq: CASE }]);
    if (!of) continue;
    const { document = '', to = '' } = row.fields['data'] as NoticeData;
    const part = (await runtime.read(aggregate))?.parts.get(CASE);
    const documents = part?.kind === 'case' ? part.state.documents : [];
    const entry = documents.find(({ id }) => id === document);
    items.push({
      id: noticeId(row),
      at: integer(row.fields, 'at'),
      caseNumber: text(of.fields, 'number'),
      itemName: text(of.fields, 'itemName'),
      applicant: text(of.fields, 'applicant'),
      document,
      documentType: entry?.type,
      documentNumber: entry?.number,
      organ: to,
      organName: names.organ(to),
      read: isRead(row, marks),
    });
  }
  return { value: { items, total: wanted.length } };
}

/** How many of them the person has not read. */
export async function unreadCopies(
  context: Pick<ServiceContext, 'runtime' | 'directory'>,
  who: Staff,
): Promise<number> {
  const { runtime } = context;
  await runtime.projector.caughtUp();
  const marks = await marksOf(context, who);
  const { rows } = await runtime.store.find({
    kind: 'notice',
    tenant: who.tenant,
    where: { and: [...copiedTo(who), { field: 'at', op: 'gt', value: marks.upTo }] },
    page: { limit: MOST_COPIES },
  });
  return rows.filter((row) => !isRead(row, marks)).length;
}

// ---------------------------------------------------------------------------------------------

function copiedTo({ organs }: Staff): Where[] {
  const value = organs.map((organ) => `organ:${organ}`);
  return [
    { field: 'targets', op: 'in', value },
    { field: 'type', op: 'eq', value: 'copied' },
  ];
}
