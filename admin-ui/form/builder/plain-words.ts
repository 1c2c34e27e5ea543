import type { Problem } from '../../../forms/index.js';

/** The linter speaks of properties; who drops an empty panel has never heard of any. */
export function inPlainWords(problem: Problem): Problem {
  if (problem.rule === 'form-shape' && problem.message.startsWith('表单没有任何组件')) {
    return { ...problem, message: EMPTY[0], messageEn: EMPTY[1] };
  }
  if (problem.rule !== 'component-properties') return problem;
  const found = WORDS.find(([property]) => problem.message === `缺少属性 ${property}`);
  if (!found) return problem;
  const [, message, messageEn] = found;
  return { ...problem, message, messageEn };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const EMPTY = [
  '还没有组件，请从左边拖入或点选',
  'has nothing in it yet: drag or click on the left',
] as const;
const WORDS: readonly (readonly [property: string, zh: string, en: string])[] = [
  [
    'components',
    '里面还没有组件，请拖入组件或删除它',
    'is empty: drag something into it or remove it',
  ],
  ['values', '还没有选项，请添加', 'has no options yet'],
  ['data', '还没有选项，请添加', 'has no options yet'],
  ['html', '还没有文字，请填写', 'has no text yet'],
  ['filePattern', '没有写明允许的文件类型', 'does not say which files it takes'],
  ['fileMaxSize', '没有写明文件大小的上限', 'does not say how large a file may be'],
  ['level', '没有写明选到哪一级区划', 'does not say down to which region'],
];
