import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type ListedDocument, listDocuments, printDocument } from '../documents/documents.js';
import { type Result, notFound } from '../result.js';
import { readable } from './show-case.js';

/** The documents (文书) of a case as they were issued, oldest first; void ones stay. */
export async function caseDocuments(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly ListedDocument[] }>> {
  const found = await readable(context, number, who);
  if (!found) return notFound('办件');
  return { value: { items: await listDocuments(context, found.aggregate.number) } };
}

/** One of them as a page to be printed. */
export async function documentOfCase(
  context: ServiceContext,
  number: string,
  { document, origin }: { readonly document: string; readonly origin: string },
  who: Principal,
): Promise<Result<{ readonly raw: string; readonly type: string }>> {
  const found = await readable(context, number, who);
  if (!found) return notFound('办件');
  const request = { tenant: who.tenant, aggregate: found.aggregate.number, document, origin };
  const printed = await printDocument(context, request);
  if ('rejected' in printed) return printed;
  return { value: { raw: printed.value.html, type: 'text/html; charset=utf-8' } };
}
