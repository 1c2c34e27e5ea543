import type { Language } from '../../../i18n/language.js';
import type { Text } from '../../../i18n/texts.js';

export const CASE_TYPES: Readonly<Record<number, Text>> = {
  1: ['即办', 'On the spot'],
  2: ['承诺', 'By promise'],
  9: ['其他', 'Other'],
};

/** 证件类型, kept as written; only what stands for them is put into English. */
const ID_TYPES: Readonly<Record<string, string>> = {
  居民身份证: 'Resident identity card',
  护照: 'Passport',
  港澳居民来往内地通行证: 'Mainland travel permit, Hong Kong and Macao',
  台湾居民来往大陆通行证: 'Mainland travel permit, Taiwan',
  外国人永久居留身份证: 'Permanent residence card',
  统一社会信用代码: 'Unified social credit code',
  组织机构代码: 'Organisation code',
  其他证件: 'Other paper',
};

export function idTypeName(idType: string, language: Language): string {
  return language === 'zh' ? idType : (ID_TYPES[idType] ?? idType);
}

export const AUDIENCES: Readonly<Record<number, Text>> = {
  1: ['自然人', 'Person'],
  2: ['企业', 'Enterprise'],
  3: ['事业单位', 'Public institution'],
  4: ['社会组织', 'Social organisation'],
  5: ['行政机关', 'Authority'],
  6: ['其他组织', 'Other organisation'],
};

export const RELATIONS: Readonly<Record<string, Text>> = {
  entrusted: ['委托代理人', 'Agent'],
  villageAgent: ['村级代办员', 'Village agent'],
  guardian: ['监护人', 'Guardian'],
};

/** What has become of a material. */
export const MATERIAL_STATES: Readonly<Record<string, Text>> = {
  submitted: ['已收', 'Received'],
  shared: ['共享核验', 'By data sharing'],
  declared: ['告知承诺', 'Declared'],
  missing: ['缺', 'Missing'],
  deferred: ['容缺后补', 'Follows later'],
  after: ['决定后补', 'Follows the decision'],
  invited: ['自愿补充', 'Invited'],
};

export const WAYS: Readonly<Record<string, Text>> = {
  submitted: ['已收', 'Handed in'],
  shared: ['共享核验', 'Data sharing'],
  declared: ['告知承诺', 'Declared'],
  deferred: ['容缺后补', 'Follows later'],
  none: ['未交', 'Not there'],
};
