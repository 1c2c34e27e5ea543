import { boxes, day, file, grid, number, radio, select, text } from '../support/forms.js';
import { content, form, json, materials, when } from './examples.js';
import type { Examples } from './examples.js';

/** Rules on what is written there. */
export const CONTENT: Examples = {
  interpolation: {
    refuses: [
      form(text('a', { label: '{{ data.b }}' })),
      form(text('a', { description: '{% x %}' })),
      form(text('a', { placeholder: '${x}' })),
      { ...form(text('a')), title: '{{x}}' },
      form({ ...select('a'), template: '{{ item.evil }}' }),
    ],
    allows: [
      form({ ...select('a'), template: '<span>{{ item.label }}</span>' }),
      form(text('a', { description: '{一}' })),
    ],
  },
  html: {
    refuses: [
      ...[
        '<script>x</script>',
        '<p onclick="x">',
        '<img src=x>',
        '<a href="/x">x</a>',
        '<!-- x -->',
        '< p>',
        '<p style="x">x</p>',
        'a < b <',
      ].map((html) => form(text('x'), content(html))),
      form(text('a', { label: '<b>姓名</b>' })),
      form(text('a', { description: '&lt;script&gt;' })),
    ],
    allows: [
      form(
        text('x'),
        content('<h3>须知</h3><p>带 <strong>原件</strong><br/></p><ul><li>一</li></ul>'),
      ),
      form(text('a', { description: '金额 < 100' })),
    ],
  },
  'external-url': {
    refuses: [
      'https://x.cn',
      'HTTP://x.cn',
      '//x.cn/a',
      'javascript:x',
      'data:text/html,x',
      '见 "//x.cn"',
      'file:///etc/passwd',
    ].map((description) => form(text('a', { description }))),
    allows: [form(text('a', { description: '格式：2025/03/31；比例 1:2' }))],
  },
  conditions: {
    refuses: [
      form(text('a', when('zzz'))),
      form(text('a', when('a'))),
      form(grid('g', [text('b')]), text('a', when('g.b'))),
      form(grid('g', [text('b')]), grid('h', [text('a', when('g.b'))])),
      form(text('b'), text('a', { conditional: { show: 'perhaps', when: 'b', eq: 'x' } })),
      form(
        text('b'),
        text('a', {
          conditional: {
            show: true,
            conjunction: 'all',
            conditions: [{ component: 'b', operator: 'dateGreaterThan', value: 'x' }],
          },
        }),
      ),
      form(
        text('b'),
        text('a', {
          conditional: {
            show: true,
            conditions: [{ component: 'b', operator: 'isEqual', value: 'x' }],
          },
        }),
      ),
      form(
        text('b'),
        text('a', { conditional: { show: true, conjunction: 'all', conditions: 'x' } }),
      ),
      form(text('b'), text('a', { conditional: { show: true, when: { x: 1 }, eq: 'x' } })),
      form({ type: 'container', key: 'c', components: [text('b')] }, text('a', when('c'))),
    ],
    allows: [
      form(text('b'), text('a', { conditional: { show: null, when: null, eq: '' } })),
      form(text('b'), text('a', when('b'))),
      form({ type: 'container', key: 'c', components: [text('b')] }, text('a', when('c.b'))),
      form(grid('g', [text('b'), text('a', when('g.b'))])),
    ],
  },
  'condition-cycle': {
    refuses: [
      form(text('a', when('b')), text('b', when('a'))),
      form({ type: 'panel', key: 'p', title: 'x', components: [text('a')], ...when('a') }),
    ],
    allows: [form(text('a'), text('b', when('a')), text('c', when('b')), text('d', when('b')))],
  },
  'json-logic': {
    refuses: [
      ...[
        { _map: [[1], 1] },
        { log: 'x' },
        { method: ['x', 'y'] },
        { getDate: 'x' },
        { a: 1, b: 2 },
        { and: [{}, 1] },
        { 'var.call': 1 },
        { var: { cat: ['data.', 'a'] } },
        { var: 'data.nothing' },
        { '==': [{ _x: 1 }, 1] },
      ].map((logic) => form(json(logic))),
      form(
        json(
          Array.from({ length: 25 }).reduce<object>((inner) => ({ '!': inner }), { var: 'value' }),
        ),
      ),
      form(json({ and: Array(400).fill(true) })),
      form(number('a', { calculateValue: { '+': [1, 1] } })),
    ],
    allows: [
      form(
        boxes('b'),
        json({ and: [{ '!': { missing: 'data.a' } }, { var: 'data.b.a' }, { var: ['row.x', 1] }] }),
      ),
    ],
  },
  pattern: {
    refuses: [
      ...['(', '(?=a)b', '(a)\\1', 'a{2000}', '(?<!x)y', '[\\u{4e00}-'].map((pattern) =>
        form(text('a', { validate: { pattern } })),
      ),
      form(text('a', { validate: { pattern: 'a', maxLength: 5000 } })),
      form({ type: 'textarea', key: 'a', label: 'x', validate: { pattern: 'a' } }),
    ],
    allows: [
      form(text('a', { validate: { pattern: '(a+)+' } })),
      form(text('a', { validate: { pattern: '[\\u4e00-\\u9fa5·]{2,20}' } })),
      form(text('a', { validate: { pattern: '(?<year>\\d{4})//x' } })),
    ],
  },
  limits: {
    refuses: [
      form(text('a', { validate: { minLength: 5, maxLength: 4 } })),
      form(number('a', { validate: { min: 5, max: 4 } })),
      form(boxes('a', { minSelectedCount: 3, maxSelectedCount: 2 })),
      form(grid('g', [text('a')], { validate: { maxLength: 201 } })),
      form(text('a', { validate: { maxLength: 20_001 } })),
      form(day('a', { minDate: '2025-01-02', maxDate: '2025-01-01' })),
    ],
    allows: [
      form(grid('g', [text('a')], { validate: { minLength: 1, maxLength: 200 } })),
      form(number('a', { validate: { min: -5, max: -4 } })),
    ],
  },
  options: {
    refuses: [
      form({
        ...radio('a'),
        values: [
          { label: '甲', value: 'a' },
          { label: '乙', value: 'a' },
        ],
      }),
      form({
        ...select('a'),
        data: {
          values: [
            { label: '甲', value: 'a' },
            { label: '甲', value: 'b' },
          ],
        },
      }),
    ],
    allows: [form(radio('a'))],
  },
  'default-value': {
    refuses: [
      form(text('a', { defaultValue: 7 })),
      form({ ...radio('a'), defaultValue: 'zzz' }),
      form(number('a', { defaultValue: '7' })),
      form(file('a', { defaultValue: [{ url: '/x' }] })),
      form(day('a', {}, { defaultValue: '2025-02-30' })),
    ],
    allows: [
      form({ ...radio('a'), defaultValue: 'a' }),
      form(grid('g', [text('a')], { defaultValue: [{}] })),
      form(text('a', { defaultValue: null })),
    ],
  },
  'catch-all': {
    refuses: [
      ...[
        '其他材料',
        '其它相关证明材料',
        '法律、法规规定的其他资料',
        '身份证等材料',
        '有关证明',
        '审批机关认为需要提交的文件',
      ].map((label) => form(file('a', { label }))),
      form(materials({ name: '其他需要的材料' })),
    ],
    allows: [
      '身份证明',
      '其他联系电话',
      '法定代表人证明',
      '无犯罪记录证明',
      '材料清单',
      '其他经营项目',
    ].map((label) => form(text('a', { label }))),
  },
  materials: {
    refuses: [
      form(materials({}, { code: 'm0', name: '营业执照' })),
      form(materials({ required: true, obtainableBySharing: true })),
    ],
    allows: [form(materials({ required: true }, { name: '营业执照', obtainableBySharing: true }))],
  },
};
