import type { FormJson } from '../../../forms/index.js';
import type { DocumentChange, DocumentName } from '../../runtime/documents.js';
import { formatInstant } from '../../core/clock/civil.js';
import { type Outline, outlineOf } from '../../bpmn/rewrite.js';
import type { Author } from '../items/item-record.js';

/** Forms by the key that stations name: `application`. */
export type Forms = Readonly<Record<string, FormJson>>;

/** What an item consists of besides the blocks that it calls. */
export interface Contents {
  readonly bpmn: string;
  readonly forms: Forms;
}

/** An item in the making, one for each key; every save is another revision. */
export interface Draft extends Contents {
  readonly v: 1;
  readonly tenant: string;
  readonly key: string;
  readonly name: string;
  readonly code: string;
  /** Absent in drafts that were saved before it was kept. */
  readonly place?: CataloguePlace;
  readonly revision: number;
  readonly basedOn?: {
    readonly key?: string;
    readonly version?: number;
    readonly template?: string;
  };
  /** Epoch ms. */
  readonly createdAt: number;
  readonly createdBy: Author;
  readonly savedAt: number;
  readonly savedBy: Author;
}

/** Where the item stands in the catalogue, as its diagram says it, checked or not. */
export interface CataloguePlace {
  readonly codeScheme?: string;
  readonly block?: string;
  readonly catalogPart?: string;
  readonly caseType?: number;
  readonly joint?: boolean;
}

/** What a list shows of it; kept in its row. */
export type DraftRow = Pick<
  Draft,
  'key' | 'name' | 'code' | 'place' | 'revision' | 'savedAt' | 'savedBy'
>;

/** What a diagram says of itself, for the draft that it belongs to. */
export function told(bpmn: string): Partial<Pick<Draft, 'name' | 'code' | 'place'>> {
  const outline = outlineOf(bpmn);
  const { item } = outline ?? {};
  const name = item?.name || outline?.name;
  return { ...(name && { name }), ...(item?.code && { code: item.code }), ...placeOf(item) };
}

/** Not `draft`: so are called the forms that people have begun to fill in. */
export const DRAFT = 'itemDraft';
/** UTF-16 units of the diagram and of all forms together. */
export const MOST_BPMN = 2 * 1024 * 1024;
export const MOST_FORMS = 1024 * 1024;
export const MOST_FORM_COUNT = 60;

export function draftName(tenant: string, key: string): DocumentName {
  return { tenant, kind: 'document', key: `${DRAFT}/${key}` };
}

/** The draft with the row by which it is listed. */
export function stored(draft: Draft): DocumentChange<Draft> {
  const { key, name, code, place, revision, savedAt, savedBy } = draft;
  const about = { key, name, code, ...(place && { place }) };
  const data: DraftRow = { ...about, revision, savedAt, savedBy };
  const fields = { type: DRAFT, key, name, at: savedAt, data };
  return { head: draft, rows: [{ kind: 'document', seq: 1, fields }] };
}

/** As the pages read it. */
export interface DraftShown
  extends Omit<Draft, 'v' | 'tenant' | 'place' | 'createdAt' | 'savedAt'> {
  readonly createdAt: string;
  readonly savedAt: string;
}

export function shown({ v: _v, tenant: _tenant, place: _place, ...draft }: Draft): DraftShown {
  const { createdAt, savedAt } = draft;
  return { ...draft, createdAt: formatInstant(createdAt), savedAt: formatInstant(savedAt) };
}

/** Names of the files as which an item is deployed: `felling.bpmn`, `felling.survey.form.json`. */
export function resourcesOf(key: string, { bpmn, forms }: Contents): Record<string, string> {
  const files = Object.entries(forms).map(([form, schema]) => [
    `${key}.${form}.form.json`,
    JSON.stringify(schema),
  ]);
  return { [`${key}.bpmn`]: bpmn, ...(Object.fromEntries(files) as Record<string, string>) };
}

// ---------------------------------------------------------------------------------------------

function placeOf(item: Outline['item']): Pick<Draft, 'place'> {
  if (!item) return {};
  const { codeScheme, block, catalogPart, caseType = '', joint } = item;
  const place = {
    ...(codeScheme && { codeScheme }),
    ...(block && { block }),
    ...(catalogPart && { catalogPart }),
    ...(/^\d$/.test(caseType) && { caseType: Number(caseType) }),
    ...(joint && { joint: joint === 'true' }),
  };
  return { place };
}
