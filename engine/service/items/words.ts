import type { Block, CatalogPart, LimitUnit, MilestoneName, Post } from '../../core/case/item.js';

/** The catalogue's own Chinese words, as guides and lists show them. */
export const BLOCKS: Readonly<Record<Block, string>> = {
  marketAccess: '市场准入',
  construction: '城乡建设',
  health: '卫生健康',
  welfare: '民生保障',
  military: '涉军事务',
  consulting: '宣传咨询',
};

export const CATALOG_PARTS: Readonly<Record<CatalogPart, string>> = {
  direct: '直接办结',
  forward: '审核转报',
  basicService: '基本公共服务',
  transferred: '赋权下放',
  acceptanceOnly: '延伸受理（委托受理）',
};

export const CASE_TYPES: Readonly<Record<1 | 2 | 9, string>> = {
  1: '即办件',
  2: '承诺件',
  9: '其他',
};

/** GB/T 39046—2020, 事项类型. */
export const ITEM_TYPES: Readonly<Record<string, string>> = {
  '01': '行政许可',
  '02': '行政处罚',
  '03': '行政强制',
  '04': '行政征收',
  '05': '行政给付',
  '06': '行政检查',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他行政权力',
  '20': '公共服务',
};

/** GB/T 39046—2020, 服务对象. */
export const AUDIENCES: Readonly<Record<number, string>> = {
  1: '自然人',
  2: '企业',
  3: '事业单位',
  4: '社会组织',
  5: '行政机关',
  6: '其他组织',
};

export const UNITS: Readonly<Record<LimitUnit, string>> = {
  workday: '个工作日',
  naturalDay: '日（自然日）',
  hour: '个工作小时',
};

export const MILESTONES: Readonly<Record<MilestoneName, string>> = {
  received: '收件',
  corrected: '补正完毕',
  accepted: '受理',
  forwarded: '转报',
  takenOver: '县级接收',
  decided: '决定',
  issued: '制发',
  handedOver: '交接',
  delivered: '送达',
  archived: '归档',
};

/** 岗位, as people call them. */
export const POSTS: Readonly<Record<Post, readonly [zh: string, en: string]>> = {
  acceptance: ['受理岗', 'acceptance'],
  review: ['审查岗', 'review'],
  decision: ['决定岗', 'decision'],
  head: ['负责人', 'head'],
  issue: ['出件岗', 'issue'],
  villageAgent: ['村级代办员', 'village agent'],
  supervision: ['监督岗', 'supervision'],
  catalogue: ['事项法制岗', 'catalogue'],
  applicant: ['申请人', 'applicant'],
};
