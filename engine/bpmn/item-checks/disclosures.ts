import { type ItemCheck, itemProblem } from './check.js';

/** 四公开: 政策依据, 办事程序, 申报材料, 承诺时限: none may be blank. */
export const disclosures: ItemCheck = ({ root, item }) => {
  const blank: string[] = [];
  if (item.legalBases.every((basis) => basis.text === '')) blank.push('政策依据（yc:legalBasis）');
  if (item.procedure === '') blank.push('办事程序（yc:procedure）');
  if (item.materials.length === 0) blank.push('申报材料（yc:material）');
  const { promised, statutory } = item.limits;
  if ('none' in promised && promised.none === '') blank.push('承诺时限（yc:promisedLimit）');
  if (item.caseType === 1 && 'none' in promised && 'none' in statutory) {
    blank.push('即办件不能当场办结时的时限（yc:promisedLimit）');
  }
  if (blank.length === 0) return [];
  const zh = `四公开不全，缺少：${blank.join('、')}`;
  return [itemProblem(root, 'DISCLOSURE_INCOMPLETE', zh, 'the four disclosures are incomplete')];
};
