import type { Operator } from '../../../../../diagram/condition.js';
import type { FieldGroup } from '../../../../../diagram/condition-fields.js';
import type { Language } from '../../../../../i18n/language.js';
import { said, type Text } from '../../../../../i18n/texts.js';
import { parseFeel } from './feel-rules.js';
import type { MaterialModel } from './item-model.js';

/** How a material is asked for, in a word. */
export function requiredText(
  { required, when }: MaterialModel,
  groups: readonly FieldGroup[],
  language: Language,
): string {
  const isZh = language === 'zh';
  if (when !== undefined) {
    const words = conditionWords(when, groups, language);
    return isZh ? `${words}时` : `if ${words}`;
  }
  if (required === 'always') return isZh ? '必备' : 'always';
  if (required === 'optional') return isZh ? '自愿' : 'at will';
  return '';
}

/** `“面积”大于 200`; what cannot be chosen by rows stays as it is written. */
export function conditionWords(
  source: string,
  groups: readonly FieldGroup[],
  language: Language,
): string {
  const condition = parseFeel(source);
  if (condition.kind !== 'rules') return source;
  const fields = groups.flatMap((group) => group.fields);
  const clauses = condition.rules.map(({ field, operator, value }) => {
    const known = fields.find(({ key }) => key === field);
    const option = known?.options?.find((one) => one.value === value);
    const words = said(OPERATORS[operator], language);
    return `“${known?.label ?? field}”${words}${value === undefined ? '' : ` ${option?.label ?? value}`}`;
  });
  const joins: Text = condition.join === 'and' ? ['，并且', ' and '] : ['，或者', ' or '];
  return clauses.join(said(joins, language));
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

// ---------------------------------------------------------------------------------------------

const OPERATORS: Readonly<Record<Operator, Text>> = {
  '==': ['为', ' is'],
  '!=': ['不为', ' is not'],
  '<': ['低于', ' <'],
  '<=': ['不超过', ' <='],
  '>': ['超过', ' >'],
  '>=': ['不低于', ' >='],
  contains: ['包含', ' contains'],
  isTrue: ['为是', ' is true'],
  isFalse: ['为否', ' is false'],
  isEmpty: ['没有填', ' is empty'],
  isNotEmpty: ['已填', ' is given'],
};
