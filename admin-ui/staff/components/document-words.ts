import type { Language } from '../../i18n/language.js';
import type { Text } from '../../i18n/texts.js';

/** 文书, as lists name them. */
export const DOCUMENT_TYPES: Readonly<Record<string, Text>> = {
  receipt: ['收件凭证', 'Receipt'],
  acceptance: ['受理通知书', 'Notice of acceptance'],
  correction: ['补正告知书', 'Correction notice'],
  return: ['退件通知', 'Notice of return'],
  nonAcceptance: ['不予受理决定书', 'Refusal of acceptance'],
  deferral: ['容缺受理通知书', 'Notice of deferred materials'],
  undertaking: ['承诺书', 'Undertaking'],
  specialProcedureStart: ['特别程序告知书', 'Notice of special procedure'],
  specialProcedureEnd: ['特别程序结束告知书', 'End of special procedure'],
  extension: ['延期告知书', 'Notice of extension'],
  forwarding: ['转报单', 'Forwarding sheet'],
  grant: ['准予决定书', 'Decision to grant'],
  refusal: ['不予决定书', 'Decision to refuse'],
  result: ['办理结果', 'Result'],
  collection: ['取件通知', 'Collection notice'],
  deliveryReceipt: ['送达回证', 'Delivery receipt'],
  handOver: ['交接单', 'Hand-over slip'],
  supervisionOrder: ['督办单', 'Supervision order'],
};

/** A document by its kind; the result is called what the item calls it, in either language. */
export function documentTitle(
  { type, title }: { readonly type: string; readonly title: string },
  language: Language,
): string {
  const kind = DOCUMENT_TYPES[type];
  return language === 'zh' || type === 'result' || !kind ? title : kind[1];
}
