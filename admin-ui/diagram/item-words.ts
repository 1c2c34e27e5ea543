import type { Wordings } from './wording.js';

/** The closed lists of the catalogue that only items have; `words.ts` has the others. */
export const BLOCKS: Wordings = {
  marketAccess: ['市场准入', 'Market access'],
  construction: ['城乡建设', 'Construction'],
  health: ['卫生健康', 'Health'],
  welfare: ['民生保障', 'Welfare'],
  military: ['涉军事务', 'Military affairs'],
  consulting: ['宣传咨询', 'Consulting'],
};

export const CATALOG_PARTS: Wordings = {
  direct: ['直接办结', 'Decided on the spot'],
  forward: ['审核转报', 'Reviewed and forwarded'],
  basicService: ['基本公共服务', 'Basic public service'],
  transferred: ['赋权下放', 'Delegated power'],
  acceptanceOnly: ['延伸受理（委托受理）', 'Accepted on behalf'],
};

export const CASE_TYPES: Wordings = {
  1: ['即办件', 'On the spot'],
  2: ['承诺件', 'Within a promise'],
  9: ['其他', 'Other'],
};

/** GB/T 39046—2020, 事项类型. */
export const ITEM_TYPES: Wordings = {
  '01': ['行政许可', 'Licence'],
  '02': ['行政处罚', 'Penalty'],
  '03': ['行政强制', 'Coercion'],
  '04': ['行政征收', 'Levy'],
  '05': ['行政给付', 'Benefit'],
  '06': ['行政检查', 'Inspection'],
  '07': ['行政确认', 'Confirmation'],
  '08': ['行政奖励', 'Reward'],
  '09': ['行政裁决', 'Adjudication'],
  '10': ['其他行政权力', 'Other power'],
  '20': ['公共服务', 'Public service'],
};

/** GB/T 39046—2020, 服务对象. */
export const AUDIENCES: Wordings = {
  1: ['自然人', 'Natural persons'],
  2: ['企业', 'Companies'],
  3: ['事业单位', 'Public institutions'],
  4: ['社会组织', 'Associations'],
  5: ['行政机关', 'Authorities'],
  6: ['其他组织', 'Others'],
};

/** Where an organ role is played. */
export const PLACES: Wordings = {
  acceptingTownship: ['受理乡镇', 'Accepting township'],
  handlingTownship: ['承办乡镇', 'Handling township'],
  handOutTownship: ['出件乡镇', 'Township of hand-out'],
  county: ['县级部门', 'County department'],
  stationedUnit: ['派驻站所', 'Stationed unit'],
  outside: ['外部机关', 'Outside organ'],
};

export const REGIMES: Wordings = {
  licence: ['许可（逾期不告知视为受理）', 'Licence (silence is acceptance)'],
  return: ['退办（退回并列明所缺，重新提交）', 'Return (file goes back with a list)'],
  plain: ['一般（没有“视为”规则）', 'Plain (nothing is deemed)'],
};
