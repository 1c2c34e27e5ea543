import type { DocumentType } from '../../core/case/documents/document.js';
import { factsOf } from '../cases/facts.js';
import type { ServiceContext } from '../context.js';
import { notFound, rejected, type Result } from '../result.js';
import { type IssuedDocument, issuedDocuments } from './issued.js';
import { type RecordContext, recordNumbered, recordOf, withPeople } from './print-record.js';
import { documentPage, renderDocument } from './render.js';
import { templateAt } from './templates/index.js';

/** Whoever asks has been found to be allowed to see the case: that is not checked here. */
export interface DocumentRequest {
  readonly tenant: string;
  /** Aggregate of the case. */
  readonly aggregate: number;
  /** `D1`, as the case's facts and state name it. */
  readonly document: string;
  /** Origin of the county's site for the QR code; absent: the path alone. */
  readonly origin?: string;
}

export interface PrintedDocument {
  readonly title: string;
  readonly number: string;
  /** SHA-256 of the document proper, in hex. */
  readonly hash: string;
  /** A complete page to be printed; always the same for the same document, but for 作废. */
  readonly html: string;
}

export interface ListedDocument {
  readonly id: string;
  readonly type: DocumentType;
  readonly title: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly organ: string;
  readonly void?: IssuedDocument['void'];
  /** Number of the voided document that it stands for. */
  readonly replaces?: string;
}

export async function listDocuments(
  context: Pick<ServiceContext, 'runtime'>,
  aggregate: number,
): Promise<readonly ListedDocument[]> {
  const issued = issuedDocuments(await factsOf(context, aggregate));
  return issued.map(({ document, void: voided, replaces }) => {
    const { id, type, title, number, on, organ } = document;
    return { id, type, title, number, on, organ: organ.name, void: voided, replaces };
  });
}

/** The document as a page; the first print fixes its wording and its hash. */
export async function printDocument(
  context: RecordContext,
  { tenant, aggregate, document: id, origin }: DocumentRequest,
): Promise<Result<PrintedDocument>> {
  const facts = await factsOf(context, aggregate);
  const issued = issuedDocuments(facts).find(({ document }) => document.id === id);
  if (!issued) return rejected('DOCUMENT_UNKNOWN', { document: id.slice(0, 20) });
  const recorded = await recordOf(context, tenant, aggregate, issued);
  if ('rejected' in recorded) return recorded;
  const { people, hash, template: name, version } = recorded.value;
  const template = templateAt(name, version);
  if (!template) throw new Error(`template ${name} version ${version} was taken away`);
  const document = withPeople(issued.document, people);
  const rendered = renderDocument(template, document);
  if (rendered.hash !== hash) return rejected('DOCUMENT_ALTERED', { document: document.number });
  const html = documentPage(template, document, rendered, { void: issued.void, origin });
  return { value: { title: document.title, number: document.number, hash, html } };
}

/** Fixes every document of a case that has none yet; called after they were issued. */
export async function recordDocuments(
  context: RecordContext,
  tenant: string,
  aggregate: number,
): Promise<void> {
  for (const issued of issuedDocuments(await factsOf(context, aggregate))) {
    await recordOf(context, tenant, aggregate, issued);
  }
}

/** What anybody learns who holds a document: no more than stands on its head. */
export interface Verified {
  readonly genuine: boolean;
  readonly title?: string;
  readonly number?: string;
  readonly organ?: string;
  readonly on?: string;
  readonly void?: { readonly on: string };
}

/** Whether a paper of this number and these first digits of the hash was issued and still holds. */
export async function verifyDocument(
  context: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  number: string,
  digits: string,
): Promise<Result<Verified>> {
  const record = await recordNumbered(context, tenant, number);
  if (!record) return notFound('该编号的文书');
  if (!/^[0-9a-f]{16,64}$/.test(digits) || !record.hash.startsWith(digits)) {
    return { value: { genuine: false } };
  }
  const listed = await listDocuments(context, record.aggregate);
  const document = listed.find(({ id }) => id === record.id);
  if (!document) return notFound('该编号的文书');
  const { title, organ, on, void: voided } = document;
  const held = voided === undefined ? {} : { void: { on: voided.on } };
  return { value: { genuine: true, title, number, organ, on, ...held } };
}
