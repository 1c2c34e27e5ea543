import { ZH } from './zh.js';

/** Words that @formio/core translates besides its messages. */
const WORDS: Readonly<Record<string, string>> = {
  month: '月',
  day: '日',
  year: '年',
  january: '一月',
  february: '二月',
  march: '三月',
  april: '四月',
  may: '五月',
  june: '六月',
  july: '七月',
  august: '八月',
  september: '九月',
  october: '十月',
  november: '十一月',
  december: '十二月',
  yes: '是',
  no: '否',
  surveyQuestion: '问题',
  surveyQuestionValue: '答案',
  complexData: '[复杂内容]',
  dots: '点',
};

/**
 * The dictionary as Form.io's renderer reads it (`i18n: {'zh-CN': …}`): `{label}` is its
 * `{{field}}`. It has no fallback for missing keys, so a page adds these to its own.
 */
export const FORMIO_ZH: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(ZH).map(([rule, text]) => [rule, text.replace(/\{(\w+)\}/g, inFormioTerms)]),
  ),
  ...WORDS,
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function inFormioTerms(_placeholder: string, name: string): string {
  return name === 'label' ? '{{field}}' : `{{${name}}}`;
}
