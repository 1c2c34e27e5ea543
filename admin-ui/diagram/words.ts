import type { Wordings } from './wording.js';

/** The closed lists of `docs/yc-extension.md`, as people read them. A test compares the codes. */
export const MILESTONES: Wordings = {
  received: ['收件', 'received'],
  corrected: ['补正', 'corrected'],
  accepted: ['受理', 'accepted'],
  forwarded: ['转报', 'forwarded'],
  takenOver: ['接收', 'taken over'],
  decided: ['决定', 'decided'],
  issued: ['制证', 'issued'],
  handedOver: ['交接', 'handed over'],
  delivered: ['送达', 'delivered'],
  archived: ['归档', 'archived'],
};

export const CLOCKS: Wordings = {
  receipt: ['收件时钟', 'receipt'],
  correction: ['补正时钟', 'correction'],
  deferred: ['容缺补齐', 'deferred materials'],
  statutory: ['法定时限', 'statutory limit'],
  promised: ['承诺时限', 'promised limit'],
  stage: ['环节时限', 'stage limit'],
  joint: ['协办反馈', 'joint review'],
  delivery: ['送达时限', 'delivery'],
  supervision: ['督办时限', 'supervision'],
};

export const PROCEDURES: Wordings = {
  hearing: ['听证', 'hearing'],
  tender: ['招标', 'tender'],
  auction: ['拍卖', 'auction'],
  inspection: ['检验', 'inspection'],
  testing: ['检测', 'testing'],
  quarantine: ['检疫', 'quarantine'],
  appraisal: ['鉴定', 'appraisal'],
  expertReview: ['专家评审', 'expert review'],
  other: ['其他', 'other'],
};

export const STATION_KINDS: Wordings = {
  acceptance: ['受理', 'acceptance'],
  review: ['审查', 'review'],
  siteVisit: ['现场核查', 'site visit'],
  jointReview: ['联合审查', 'joint review'],
  assembly: ['组卷', 'assembly of the file'],
  decision: ['决定', 'decision'],
  issue: ['制证', 'issue'],
  handOver: ['交接', 'hand-over'],
  delivery: ['送达', 'delivery'],
  supervision: ['督办', 'supervision'],
  applicant: ['申请人', 'applicant'],
};

export const POSTS: Wordings = {
  acceptance: ['受理岗', 'acceptance'],
  review: ['审查岗', 'review'],
  decision: ['决定岗', 'decision'],
  head: ['负责人', 'head'],
  issue: ['出件岗', 'issue'],
  villageAgent: ['村级代办员', 'village agent'],
  supervision: ['监督岗', 'supervision'],
  catalogue: ['事项法制岗', 'catalogue and legal'],
  applicant: ['申请人', 'applicant'],
};

export const POWER_MODES: Wordings = {
  own: ['本机关', 'own'],
  transferred: ['直接下放', 'transferred'],
  entrusted: ['委托', 'entrusted'],
  substantive: ['实质性审核', 'substantive review'],
  acceptanceOnly: ['委托受理', 'acceptance only'],
};

export const UNITS: Wordings = {
  workday: ['工作日', 'workdays'],
  naturalDay: ['自然日', 'natural days'],
  hour: ['小时', 'hours'],
};

export const ACCESS: Wordings = {
  hidden: ['隐藏', 'hidden'],
  readonly: ['只读', 'read only'],
  editable: ['可编辑', 'editable'],
  required: ['必填', 'required'],
};

export const EFFECTS: Wordings = {
  accept: ['受理', 'accept'],
  notifyCorrection: ['一次性告知补正', 'notify correction'],
  returnFile: ['退办', 'return the file'],
  refuseAcceptance: ['不予受理', 'refuse acceptance'],
  opinion: ['出具意见', 'give an opinion'],
  forward: ['转报', 'forward'],
  takeOver: ['接收', 'take over'],
  beginSpecialProcedure: ['特别程序开始', 'begin special procedure'],
  endSpecialProcedure: ['特别程序结束', 'end special procedure'],
  requestExtension: ['申请延期', 'request extension'],
  grantExtension: ['批准延期', 'grant extension'],
  denyExtension: ['不批准延期', 'deny extension'],
  grant: ['准予', 'grant'],
  refuse: ['不予', 'refuse'],
  issue: ['制证', 'issue'],
  handOver: ['交接', 'hand over'],
  deliver: ['送达', 'deliver'],
  returnInternally: ['内部退回', 'return internally'],
  none: ['无', 'none'],
};

/** camunda:mapDecisionResult. */
export const DECISION_RESULTS: Wordings = {
  singleEntry: ['一个值', 'one value'],
  singleResult: ['一行', 'one row'],
  collectEntries: ['一列值', 'values of one column'],
  resultList: ['全部行', 'all rows'],
};
