import type { Text } from '../../../i18n/texts.js';

/** Kinds of stations, as queues are filtered by them. */
export const STATION_KINDS: Readonly<Record<string, Text>> = {
  acceptance: ['受理', 'Acceptance'],
  review: ['审查', 'Review'],
  siteVisit: ['现场核查', 'Site visit'],
  jointReview: ['协办意见', 'Joint review'],
  assembly: ['组卷', 'Assembly'],
  decision: ['决定', 'Decision'],
  issue: ['制发结果', 'Issue'],
  handOver: ['交接', 'Hand-over'],
  delivery: ['送达', 'Delivery'],
  supervision: ['监督', 'Supervision'],
  applicant: ['申请人办理', 'Applicant'],
};

/** 许可法 §45, and what is none of it. */
export const PROCEDURES: Readonly<Record<string, Text>> = {
  hearing: ['听证', 'Hearing'],
  tender: ['招标', 'Tender'],
  auction: ['拍卖', 'Auction'],
  inspection: ['检验', 'Inspection'],
  testing: ['检测', 'Testing'],
  quarantine: ['检疫', 'Quarantine'],
  appraisal: ['鉴定', 'Appraisal'],
  expertReview: ['专家评审', 'Expert review'],
  other: ['其他', 'Other'],
};

/** How a result reaches the applicant. */
export const METHODS: Readonly<Record<string, Text>> = {
  direct: ['直接送达', 'In person'],
  post: ['邮寄送达', 'By post'],
  electronic: ['电子送达', 'Electronically'],
  lien: ['留置送达', 'By leaving it'],
  proxy: ['代收', 'By proxy'],
};

/** What has become of a material. */
export const MATERIAL_STATES: Readonly<Record<string, Text>> = {
  submitted: ['已交', 'Handed in'],
  shared: ['共享核验', 'Verified by sharing'],
  declared: ['告知承诺', 'Declared'],
  missing: ['缺', 'Missing'],
  deferred: ['容缺待补', 'To follow'],
  after: ['决定后补交', 'Follows the decision'],
  invited: ['邀请补充', 'Invited'],
};
