import { formatInstant } from '../../core/clock/civil.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { fitting } from '../items/search-items.js';
import { type Refused, type Result, notFound, rejected } from '../result.js';
import {
  type Contents,
  DRAFT,
  type Draft,
  type DraftRow,
  type DraftShown,
  MOST_BPMN,
  MOST_FORMS,
  MOST_FORM_COUNT,
  draftName,
  shown,
  stored,
  told,
} from './draft.js';

type Context = Pick<ServiceContext, 'runtime'>;

export interface DraftListed extends Omit<DraftRow, 'place' | 'savedAt'> {
  readonly savedAt: string;
}

/** The drafts that fit, saved last first. */
export async function listDrafts(
  context: Context,
  { q, offset = 0, limit = 50 }: { readonly q?: string; offset?: number; limit?: number },
  tenant: string,
): Promise<Result<{ readonly items: readonly DraftListed[]; readonly total: number }>> {
  const found = await fitting(await draftRows(context, tenant), q);
  const items = found
    .slice(offset, offset + limit)
    .map(({ place: _place, ...row }) => ({ ...row, savedAt: formatInstant(row.savedAt) }));
  return { value: { items, total: found.length } };
}

/** All drafts of the county; there are some hundred items at most. */
export async function draftRows({ runtime }: Context, tenant: string): Promise<DraftRow[]> {
  const { rows } = await runtime.store.find({
    kind: 'document',
    tenant,
    where: { field: 'type', op: 'eq', value: DRAFT },
    sort: [{ field: 'at', order: 'desc' }],
  });
  return rows.map(({ fields }) => fields['data'] as DraftRow);
}

export async function readDraft(
  { runtime }: Context,
  key: string,
  { tenant }: Pick<Staff, 'tenant'>,
): Promise<Result<Draft>> {
  const draft = await runtime.documents.get<Draft>(draftName(tenant, key));
  return draft ? { value: draft } : notFound(`草稿“${key}”`);
}

export async function showDraft(
  context: Context,
  key: string,
  who: Pick<Staff, 'tenant'>,
): Promise<Result<DraftShown>> {
  const draft = await readDraft(context, key, who);
  return 'rejected' in draft ? draft : { value: shown(draft.value) };
}

export interface SaveDraft extends Contents {
  /** That the page has worked on. */
  readonly revision: number;
}

/**
 * Writes the next revision. Refused when somebody has saved since; saying the same again is no
 * new revision, so a page may save as often as it likes. What is wrong with the contents is told
 * by the check, not here: work in progress must never be lost.
 */
export async function saveDraft(
  { runtime }: Context,
  key: string,
  { revision, bpmn, forms }: SaveDraft,
  { tenant, user, name }: Staff,
): Promise<Result<{ readonly revision: number; readonly savedAt: string }>> {
  const tooLarge = sizeProblem({ bpmn, forms });
  if (tooLarge) return tooLarge;
  const about = told(bpmn);
  const at = runtime.clock.now();
  let stale: Draft | undefined;
  const draft = await runtime.documents.update<Draft>(draftName(tenant, key), (old) => {
    stale = old && old.revision !== revision ? old : undefined;
    if (!old || stale || isSame(old, { bpmn, forms })) return undefined;
    return stored({
      ...old,
      ...about,
      bpmn,
      forms,
      revision: revision + 1,
      savedAt: at,
      savedBy: { user, name },
    });
  });
  if (!draft) return notFound(`草稿“${key}”`);
  if (stale) return staleDraft(stale);
  return { value: { revision: draft.revision, savedAt: formatInstant(draft.savedAt) } };
}

/** With a revision: only if nobody has saved since. */
export async function deleteDraft(
  { runtime }: Context,
  { key, revision }: { readonly key: string; readonly revision?: number },
  { tenant }: Staff,
): Promise<Result<{ readonly key: string }>> {
  let found = false;
  await runtime.documents.update<Draft>(draftName(tenant, key), (head) => {
    found = head !== undefined;
    if (revision !== undefined && head?.revision !== revision) return undefined;
    const gone = { kind: 'document', seq: 1, fields: null } as const;
    return head && { head, remove: true, rows: [gone] };
  });
  return found ? { value: { key } } : notFound(`草稿“${key}”`);
}

export function staleDraft({ savedBy, savedAt, revision }: Draft): Refused {
  const at = formatInstant(savedAt).slice(0, 16).replace('T', ' ');
  return rejected('DRAFT_STALE', { name: savedBy.name, at, revision });
}

/** What would fill the store rather than describe an item. */
export function sizeProblem({ bpmn, forms }: Contents): Refused | undefined {
  if (bpmn.length > MOST_BPMN) {
    return rejected('SIZE_LIMIT', { what: '流程图', limit: `${MOST_BPMN} 字符` });
  }
  if (Object.keys(forms).length > MOST_FORM_COUNT) {
    return rejected('SIZE_LIMIT', { what: '表单', limit: `${MOST_FORM_COUNT} 个` });
  }
  if (JSON.stringify(forms).length > MOST_FORMS) {
    return rejected('SIZE_LIMIT', { what: '表单', limit: `${MOST_FORMS} 字符` });
  }
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function isSame(draft: Draft, { bpmn, forms }: Contents): boolean {
  return draft.bpmn === bpmn && JSON.stringify(draft.forms) === JSON.stringify(forms);
}
