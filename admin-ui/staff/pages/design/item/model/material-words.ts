import type { Language } from '../../../../../i18n/language.js';
import type { MaterialModel } from './item-model.js';

/** How a material is asked for, in a word; a condition as it is written. */
export function requiredText({ required, when }: MaterialModel, language: Language): string {
  const isZh = language === 'zh';
  if (when !== undefined) return isZh ? `符合条件时：${when}` : `if ${when}`;
  if (required === 'always') return isZh ? '必备' : 'always';
  if (required === 'optional') return isZh ? '自愿' : 'at will';
  return '';
}

/** `原件 1、复印件 2`; nothing is asked for where both are none. */
export function sheetsText(material: MaterialModel, language: Language): string {
  const isZh = language === 'zh';
  const originals = Number(material.originals ?? 0);
  const copies = Number(material.copies ?? 0);
  const parts = [
    ...(originals > 0 ? [isZh ? `原件 ${originals}` : `${originals} original`] : []),
    ...(copies > 0 ? [isZh ? `复印件 ${copies}` : `${copies} copies`] : []),
  ];
  return parts.join(isZh ? '、' : ', ') || (isZh ? '免交' : 'none');
}
