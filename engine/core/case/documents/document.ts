import type { Value } from '../../expression.js';

/** 文书. The result itself (证照, 批准文件) is one of them. */
export const DOCUMENT_TYPES = [
  'receipt',
  'acceptance',
  'correction',
  'return',
  'nonAcceptance',
  'deferral',
  'undertaking',
  'specialProcedureStart',
  'specialProcedureEnd',
  'extension',
  'forwarding',
  'grant',
  'refusal',
  'result',
  'collection',
  'deliveryReceipt',
  'handOver',
  'supervisionOrder',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** All that a document says, as data; what it looks like is its template's business. */
export interface DocumentData {
  /** In its case: `D1`, `D2` … */
  readonly id: string;
  readonly type: DocumentType;
  readonly title: string;
  /** 文号. */
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** In whose name and under whose seal; not always who wrote it. */
  readonly organ: { readonly id: string; readonly name: string; readonly seal?: string };
  /** Template of the item (`StationOutcome.notice`) where it is not the type's own. */
  readonly template?: string;
  /** By the names of `documents/<type>.ts`; days as `YYYY-MM-DD`. */
  readonly fields: Readonly<Record<string, Value>>;
  /** The voided document that it stands for. */
  readonly replaces?: string;
  /** The called item that it is about; absent: the case's own. */
  readonly called?: string;
}
