import type { DocumentData } from '../../core/case/documents/document.js';
import type { CaseEvent } from '../../core/case/event.js';
import { dateOf } from '../../core/clock/civil.js';

/** A document as the case's facts tell of it. */
export interface IssuedDocument {
  readonly document: DocumentData;
  /** Epoch ms. */
  readonly issuedAt: number;
  /** 作废; never taken back. */
  readonly void?: { readonly reason: string; readonly on: string };
  /** Number of the voided document that it stands for. */
  readonly replaces?: string;
}

/**
 * The documents of a case, in order, folded from all its facts. One that was issued anew carries
 * what the old one said, where it says nothing else itself.
 */
export function issuedDocuments(facts: readonly CaseEvent[]): readonly IssuedDocument[] {
  const documents = new Map<string, IssuedDocument>();
  for (const fact of facts) {
    if (fact.type === 'documentIssued') {
      const { document, at: issuedAt } = fact;
      const old = documents.get(document.replaces ?? '')?.document;
      const fields = { ...old?.fields, ...document.fields };
      const replaces = old === undefined ? {} : { replaces: old.number };
      documents.set(document.id, { document: { ...document, fields }, issuedAt, ...replaces });
    }
    if (fact.type === 'documentVoided') {
      const issued = documents.get(fact.document);
      const voided = { reason: fact.reason, on: dateOf(fact.at) };
      if (issued) documents.set(fact.document, { ...issued, void: voided });
    }
  }
  return [...documents.values()];
}
