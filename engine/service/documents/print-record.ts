import type { DocumentData } from '../../core/case/documents/document.js';
import type { DocumentName } from '../../runtime/documents.js';
import type { ServiceContext } from '../context.js';
import { rejected, type Result } from '../result.js';
import type { IssuedDocument } from './issued.js';
import { missingField, renderDocument } from './render.js';
import { templateFor } from './templates/index.js';

/**
 * What is fixed about a document when it is first put on paper, beside the fact that issued it:
 * the wording, the names of the staff, the hash. Nothing of the applicant; never altered.
 */
export interface PrintRecord {
  readonly v: 1;
  readonly tenant: string;
  /** Aggregate of the case, and the document in it: `D1`. */
  readonly aggregate: number;
  readonly id: string;
  readonly number: string;
  readonly template: string;
  readonly version: number;
  /** Names in place of accounts, by field. */
  readonly people: Readonly<Record<string, string>>;
  /** SHA-256 of the document proper. */
  readonly hash: string;
  /** Epoch ms. */
  readonly at: number;
}

export type RecordContext = Pick<ServiceContext, 'runtime' | 'directory'>;

/** The record of a document, made now if there is none; refused while something is missing. */
export async function recordOf(
  context: RecordContext,
  tenant: string,
  aggregate: number,
  { document }: IssuedDocument,
): Promise<Result<PrintRecord>> {
  const { documents, clock } = context.runtime;
  const name = nameOf(tenant, aggregate, document.id);
  const known = await documents.get<PrintRecord>(name);
  if (known) return { value: known };
  const people = await peopleIn(context, tenant, document);
  const named = withPeople(document, people);
  const template = templateFor(document);
  const field = missingField(template, named);
  if (field !== undefined) {
    return rejected('DOCUMENT_INCOMPLETE', { document: document.title, field });
  }
  const { id, number } = document;
  const { hash } = renderDocument(template, named);
  const made = { v: 1, tenant, aggregate, id, number, people, hash, at: clock.now() } as const;
  const record = { ...made, template: template.name, version: template.version };
  const fields = { type: 'issuedDocument', key: number, name: document.title, at: record.at };
  const row = { kind: 'document', seq: 1, fields: { ...fields, data: record } } as const;
  const created = await documents.create(name, { head: record, rows: [row] });
  if (created === 'created') return { value: record };
  return { value: (await documents.get<PrintRecord>(name)) ?? record };
}

/** By the number that stands on it; numbers are unique in a county. */
export async function recordNumbered(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  number: string,
): Promise<PrintRecord | undefined> {
  const { rows } = await runtime.store.find({
    kind: 'document',
    tenant,
    where: {
      and: [
        { field: 'type', op: 'eq', value: 'issuedDocument' },
        { field: 'key', op: 'eq', value: number },
      ],
    },
    page: { limit: 1 },
  });
  return rows[0]?.fields['data'] as PrintRecord | undefined;
}

export function withPeople(document: DocumentData, people: PrintRecord['people']): DocumentData {
  return { ...document, fields: { ...document.fields, ...people } };
}

// ---------------------------------------------------------------------------------------------

/** Fields in which the case puts the account of the person who acted. */
const PEOPLE = ['receiver', 'acceptor', 'sentBy', 'server', 'approver'] as const;

async function peopleIn(
  { directory }: RecordContext,
  tenant: string,
  { fields }: DocumentData,
): Promise<Record<string, string>> {
  const people: Record<string, string> = {};
  for (const field of PEOPLE) {
    const value = fields[field];
    if (typeof value !== 'string') continue;
    // an approver is `<organ>负责人<account>`
    const [, office = '', account = ''] = /^(.*负责人)?(.*)$/s.exec(value) ?? [];
    const person = await directory.person(tenant, account);
    if (person) people[field] = `${office}${person.name}`;
  }
  return people;
}

function nameOf(tenant: string, aggregate: number, id: string): DocumentName {
  return { tenant, kind: 'document', key: `issued/${aggregate}/${id}` };
}
