import { boxes, day, file, grid, number, radio, select, text } from '../support/forms.js';
import { form, json, materials, nested, when } from './examples.js';
import type { Examples } from './examples.js';

/** Rules on what stands where. */
export const STRUCTURE: Examples = {
  'form-shape': {
    refuses: [
      {},
      { components: [] },
      { components: 'x' },
      { ...form(text('a')), display: 'pdf' },
      { ...form(text('a')), evil: 1 },
      { ...form(text('a')), settings: { x: 1 } },
    ],
    allows: [
      { ...form(text('a')), display: 'wizard', name: 'a', path: 'a', tags: ['x'], settings: {} },
    ],
  },
  'forbidden-names': {
    refuses: [
      JSON.parse('{"components":[{"type":"textfield","key":"a","label":"x","__proto__":{"y":1}}]}'),
      form({ ...text('a'), properties: { constructor: '1' } }),
      form(json({ var: 'data.constructor.name' })),
      form(text('a'), text('b', when('a.__proto__'))),
    ],
    allows: [form(text('a', { description: '施工单位 constructor 一栏' }))],
  },
  'component-bounds': {
    refuses: [
      form(...Array.from({ length: 501 }, (_, i) => text(`a${i}`))),
      form(nested(9)),
      form(grid('g', [grid('h', [grid('i', [text('a')])])])),
    ],
    allows: [form(nested(7)), form(grid('g', [grid('h', [text('a')])]))],
  },
  'component-type': {
    refuses: [
      ...[
        'datetime',
        'day',
        'editgrid',
        'htmlelement',
        'survey',
        'signature',
        'form',
        'resource',
        'address',
        'datasource',
        'tags',
        '',
        7,
        null,
        'constructor',
        '__proto__',
      ].map((type) => form({ type, key: 'a', label: 'x' })),
      form('x'),
      form(null),
      form([text('a')]),
      form({ type: 'panel', key: 'p', title: 'x', components: [7] }),
    ],
    allows: [form({ type: 'panel', key: 'p', title: '面板', components: [text('a')] })],
  },
  keys: {
    refuses: [
      form(text('a'), number('a')),
      form(text('a'), { type: 'panel', key: 'p', title: 'x', components: [text('a')] }),
      ...[
        '',
        'a.b',
        'a-b',
        '1a',
        '中文',
        '__proto__',
        'constructor',
        'a b',
        'x'.repeat(65),
        7,
        undefined,
      ].map((key) => form({ ...text('a'), key })),
    ],
    allows: [
      form(text('a'), { type: 'container', key: 'c', components: [text('a')] }, text('A_1')),
    ],
  },
  labels: {
    refuses: [
      form(text('a', { label: '' })),
      form(text('a', { label: '  ' })),
      form({ type: 'panel', key: 'p', components: [text('a')] }),
      form(text('x'), { type: 'button', key: 'b', action: 'submit' }),
    ],
    allows: [form({ type: 'fieldset', key: 'f', legend: '分组', components: [text('a')] })],
  },
  'component-properties': {
    refuses: [
      form(text('a', { unknownThing: 1 })),
      form(text('a', { unique: true })),
      form(text('a', { persistent: false })),
      form(text('a', { clearOnHide: false })),
      form(text('a', { multiple: true })),
      form(text('a', { inputMask: '999' })),
      form(text('a', { attributes: { onclick: 'x' } })),
      form(text('a', { customClass: 'x" onload="y' })),
      form(text('a', { validate: { unknownRule: 1 } })),
      form(text('a', { validate: { minLength: 'x' } })),
      form(text('a', { validate: [], label: 7 })),
      form({ ...radio('a'), validate: {} }),
      form({ ...radio('a'), dataType: 'auto' }),
      form({ ...radio('a'), values: [{ label: '甲', value: 1 }] }),
      form({ ...select('a'), dataType: undefined }),
      form({ ...boxes('a'), validate: {} }),
      form({ ...file('a'), storage: 'base64' }),
      form({ ...file('a'), filePattern: '*' }),
      form({ ...file('a'), fileMaxSize: '' }),
      form(number('a', { validate: { step: 0 } })),
      form(day('a', { saveAs: 'date' })),
      form(day('a', { format: 'dd/MM/yyyy' })),
      form(day('a', { minDate: "moment().subtract(1, 'day')" })),
      form(day('a', { maxDate: '2025-02-30' })),
      form({ type: 'cnRegion', key: 'a', label: '区划' }),
      form({ type: 'button', key: 'a', label: '保存', action: 'custom' }),
      form({ type: 'textarea', key: 'a', label: '说明', editor: 'ckeditor' }),
      form(materials({ required: 'yes' })),
    ],
    allows: [
      form(
        text('a', {
          input: true,
          tableView: true,
          applyMaskOn: 'change',
          validateWhenHidden: false,
          unique: false,
          persistent: true,
          clearOnHide: true,
          customDefaultValue: '',
          calculateValue: '',
          logic: [],
          attributes: {},
          widget: null,
          validate: {
            required: false,
            custom: '',
            customPrivate: false,
            minLength: '',
            pattern: '',
          },
        }),
      ),
      form(number('a', { validate: { step: 'any' } })),
    ],
  },
  'author-code': {
    refuses: [
      form(text('a', { validate: { custom: 'valid = true' } })),
      form(text('a', { customConditional: 'show = false' })),
      form(text('a', { customDefaultValue: 'value = 1' })),
      form(text('a', { calculateValue: 'value = 1' })),
      form(text('a', { calculateValue: 7 })),
      form(text('a', { logic: [{ trigger: {} }] })),
      form({ type: 'button', key: 'b', label: '按钮', action: 'submit', custom: 'x' }),
      { ...form(text('a')), module: 'x' },
    ],
    allows: [],
  },
  'data-source': {
    refuses: [
      ...['url', 'resource', 'custom', 'json', 'indexeddb'].map((dataSrc) =>
        form({ ...select('a'), dataSrc }),
      ),
      form({ ...radio('a'), dataSrc: 'url' }),
      form(text('a', { fetch: { url: '/x' } })),
    ],
    allows: [
      form({ ...select('a'), data: { ...select('a').data, url: '', json: '', custom: '' } }),
    ],
  },
};
