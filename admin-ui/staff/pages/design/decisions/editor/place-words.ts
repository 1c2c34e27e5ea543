import type { Language } from '../../../../../i18n/language.js';
import { type Text, said } from '../../../../../i18n/texts.js';
import type { Place } from '../model/ids.js';

/** `第 2 行“金额”`: how a cell, a row or a column is called. */
export function placeWords({ row, column }: Place, language: Language): string {
  const head = column === undefined ? '' : columnWords(column, language);
  if (row === undefined) return head === '' ? said(WHOLE, language) : head;
  const line = language === 'zh' ? `第 ${row + 1} 行` : `Row ${row + 1}`;
  return language === 'zh' ? line + head : [line, head].filter(Boolean).join(' ');
}

export function columnWords(
  { label, source, side }: NonNullable<Place['column']>,
  language: Language,
): string {
  const name = label || source;
  if (name === '') return said(side === 'input' ? INPUT : OUTPUT, language);
  return `“${name}”`;
}

const WHOLE: Text = ['整张表', 'The table'];
const INPUT: Text = ['条件列', 'condition column'];
const OUTPUT: Text = ['结果列', 'result column'];
