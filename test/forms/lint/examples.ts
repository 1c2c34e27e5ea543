import { text } from '../support/forms.js';

/** Per rule: forms that it refuses, and look-alikes that no rule refuses. */
export type Examples = Record<string, { refuses: unknown[]; allows: unknown[] }>;

export const form = (...components: unknown[]) => ({ title: '表单', components });
export const content = (html: string) => ({ type: 'content', key: 'c', html });
export const when = (path: string, rest: object = {}) => ({
  conditional: { show: true, when: path, eq: 'x' },
  ...rest,
});
export const json = (logic: unknown) => text('a', { validate: { json: logic } });
export const materials = (...list: object[]) => ({
  type: 'cnMaterials',
  key: 'm',
  label: '材料清单',
  materials: list.map((rest, i) => ({
    code: `m${i}`,
    name: '申请表',
    originals: 1,
    copies: 0,
    ...rest,
  })),
});
export const nested = (depth: number): object =>
  depth === 0 ? text('a') : { type: 'well', key: `w${depth}`, components: [nested(depth - 1)] };
