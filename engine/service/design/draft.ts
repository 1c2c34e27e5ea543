import type { FormJson } from '../../../forms/index.js';
import type { DocumentChange, DocumentName } from '../../runtime/documents.js';
import { formatInstant } from '../../core/clock/civil.js';
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

/** What a list shows of it; kept in its row. */
export type DraftRow = Pick<Draft, 'key' | 'name' | 'code' | 'revision' | 'savedAt' | 'savedBy'>;

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
  const { key, name, code, revision, savedAt, savedBy } = draft;
  const data: DraftRow = { key, name, code, revision, savedAt, savedBy };
  const fields = { type: DRAFT, key, name, at: savedAt, data };
  return { head: draft, rows: [{ kind: 'document', seq: 1, fields }] };
}

/** As the pages read it. */
export interface DraftShown extends Omit<Draft, 'v' | 'tenant' | 'createdAt' | 'savedAt'> {
  readonly createdAt: string;
  readonly savedAt: string;
}

export function shown({ v: _v, tenant: _tenant, ...draft }: Draft): DraftShown {
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
