import type { Text } from '../../../../i18n/texts.js';

/** The documents that a step's outcome may issue, by the names of their templates. */
export const NOTICES: Readonly<Record<string, Text>> = {
  acceptance: ['受理通知书', 'notice of acceptance'],
  correction: ['补正材料一次性告知书', 'notice of corrections'],
  return: ['退件通知书', 'notice of return'],
  nonAcceptance: ['不予受理决定书', 'refusal of acceptance'],
  extension: ['延期办理告知书', 'notice of extension'],
  specialProcedureStart: ['特别程序告知书', 'notice of a special procedure'],
  specialProcedureEnd: ['特别程序结束告知书', 'end of a special procedure'],
  forwarding: ['转报单', 'forwarding slip'],
  grant: ['准予决定书', 'decision to grant'],
  refusal: ['不予决定书', 'decision to refuse'],
  result: ['办理结果', 'result'],
  handOver: ['材料交接单', 'hand-over slip'],
  deliveryReceipt: ['送达回证', 'delivery receipt'],
};
