import type { DocumentType } from '../../core/case/documents/document.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type ListedDocument, listDocuments, printDocument } from '../documents/documents.js';
import { type Result, rejected } from '../result.js';
import { isForCitizen } from './citizen-view.js';
import { openable, readable } from './readable-case.js';

/** The documents (文书) of a case as they were issued, oldest first; void ones stay. */
export async function caseDocuments(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly ListedDocument[] }>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const documents = await listDocuments(context, found.value.aggregate.number);
  return { value: { items: documents.filter((document) => maySee(who, document)) } };
}

/** One of them as a page to be printed. */
export async function documentOfCase(
  context: ServiceContext,
  number: string,
  { document, origin }: { readonly document: string; readonly origin: string },
  who: Principal,
): Promise<Result<{ readonly raw: string; readonly type: string }>> {
  const opened = await openable(context, number, who);
  if ('rejected' in opened) return opened;
  const { aggregate, state } = opened.value;
  const entry = state.documents.find(({ id }) => id === document);
  if (entry && !maySee(who, entry)) return rejected('DOCUMENT_UNKNOWN', { document });
  const request = { tenant: who.tenant, aggregate: aggregate.number, document, origin };
  const printed = await printDocument(context, request);
  if ('rejected' in printed) return printed;
  return { value: { raw: printed.value.html, type: 'text/html; charset=utf-8' } };
}

// ---------------------------------------------------------------------------------------------

function maySee({ kind }: Principal, document: { readonly type: DocumentType }): boolean {
  return kind !== 'citizen' || isForCitizen(document);
}
