import { SPECIAL_PROCEDURES as LISTED } from '../../clock/suspension.js';
import type { LimitUnit } from '../item.js';
import type { Channel, DeliveryMethod, MaterialForm, SpecialProcedure } from '../parties.js';
import type { DocumentType } from './document.js';

/** Chinese and English words for codes, in documents and sentences. */

export const DELIVERY_NAMES: Readonly<Record<DeliveryMethod, readonly [string, string]>> = {
  direct: ['直接送达', 'in person'],
  post: ['邮寄送达', 'by post'],
  electronic: ['电子送达', 'electronically'],
  lien: ['留置送达', 'by leaving it there'],
  proxy: ['代收', 'to a recipient on behalf'],
};

export const FORM_NAMES: Readonly<Record<MaterialForm, readonly [string, string]>> = {
  submitted: ['已提交', 'handed in'],
  shared: ['共享核验', 'obtained by sharing'],
  declared: ['告知承诺', 'declared'],
};

export const CHANNEL_NAMES: Readonly<Record<Channel, readonly [string, string]>> = {
  window: ['窗口', 'window'],
  web: ['网上', 'web'],
  mobile: ['移动端', 'mobile'],
  post: ['邮寄', 'post'],
  kiosk: ['自助终端', 'kiosk'],
  village: ['村级代办点', 'village agent'],
  other: ['其他', 'other'],
};

export const UNIT_NAMES: Readonly<Record<LimitUnit, readonly [string, string]>> = {
  workday: ['个工作日', 'workdays'],
  naturalDay: ['日', 'days'],
  hour: ['个工作小时', 'working hours'],
};

export function procedureName(procedure: SpecialProcedure): string {
  return LISTED[procedure] ?? '其他程序';
}

export const PROCEDURE_NAMES_EN: Readonly<Record<SpecialProcedure, string>> = {
  hearing: 'hearing',
  tender: 'tender',
  auction: 'auction',
  inspection: 'inspection',
  testing: 'testing',
  quarantine: 'quarantine',
  appraisal: 'appraisal',
  expertReview: 'expert review',
  other: 'other procedure',
};

export const DOCUMENT_NAMES_EN: Readonly<Record<DocumentType, string>> = {
  receipt: 'receipt',
  acceptance: 'notice of acceptance',
  correction: 'correction notice',
  return: 'notice of return',
  nonAcceptance: 'refusal of acceptance',
  deferral: 'notice of deferred materials',
  undertaking: 'undertaking',
  specialProcedureStart: 'notice of special procedure',
  specialProcedureEnd: 'end of special procedure',
  extension: 'notice of extension',
  forwarding: 'forwarding sheet',
  grant: 'decision to grant',
  refusal: 'decision to refuse',
  result: 'result',
  collection: 'collection notice',
  deliveryReceipt: 'delivery receipt',
  handOver: 'hand-over slip',
  supervisionOrder: 'supervision order',
};
