import type { Words } from '../words.js';

/** Hit policies (DMN 8.2.8), as a person chooses among them. */
export const HIT_POLICY_WORDS: Words = {
  UNIQUE: ['只会命中一行（U）', 'One rule matches (U)'],
  FIRST: ['取最先命中的一行（F）', 'The first that matches (F)'],
  ANY: ['可以命中几行，结果须相同（A）', 'Several match, all say the same (A)'],
  PRIORITY: ['取结果最优先的一行（P）', 'The one of highest priority (P)'],
  COLLECT: ['收集所有命中的行（C）', 'All that match (C)'],
  'RULE ORDER': ['所有命中的行，按行的次序（R）', 'All, in the order of the rows (R)'],
  'OUTPUT ORDER': ['所有命中的行，按结果的优先次序（O）', 'All, by the priority of results (O)'],
};

export const AGGREGATION_WORDS: Words = {
  SUM: ['合计', 'Sum'],
  MIN: ['最小', 'Smallest'],
  MAX: ['最大', 'Largest'],
  COUNT: ['几行', 'Number'],
};

export const TYPE_WORDS: Words = {
  string: ['文字', 'Text'],
  number: ['数字', 'Number'],
  boolean: ['是否', 'Yes or no'],
  date: ['日期', 'Date'],
};
