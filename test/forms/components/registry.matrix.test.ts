import { expect } from 'chai';
import { COMPONENT_KINDS } from '../../../forms/index.js';
import {
  accepted,
  boxes,
  compiled,
  day,
  file,
  number,
  radio,
  refusals,
  select,
  text,
} from '../support/forms.js';

const uploads = new Map(
  ['a.pdf', 'b.PNG'].map((name) => {
    const type = name === 'a.pdf' ? 'application/pdf' : 'image/png';
    return [`/f/${name}`, { url: `/f/${name}`, name, size: 1000, type }];
  }),
);
const entry = (name: string) => ({
  ...uploads.get(`/f/${name}`),
  storage: 'url',
  originalName: name,
});
const own = (type: string, rest: object = {}) => ({ type, key: 'v', label: '字段', ...rest });
const timed = { format: 'yyyy-MM-dd HH:mm', enableTime: true };

/** Component, values taken as [posted, stored], values refused as [posted, rule]. */
interface Row {
  name: string;
  component: object;
  takes: readonly (readonly [unknown, unknown])[];
  refuses: readonly (readonly [unknown, string])[];
}

const NOT_TEXT = [7, true, {}, ['x'], { x: 1 }].map((value) => [value, 'typeText'] as const);
const same = (...values: unknown[]) => values.map((value) => [value, value] as const);

const MATRIX: readonly Row[] = [
  {
    name: 'textfield',
    component: text('v', { validate: { minLength: 2, maxLength: 4 } }),
    takes: same('张三', 'abcd', ''),
    refuses: [
      ...NOT_TEXT,
      ['张', 'minLength'],
      ['abcde', 'maxLength'],
      ['a\nb', 'characters'],
      ['a\u0000b', 'characters'],
      ['a\ud800', 'characters'],
    ],
  },
  {
    name: 'textfield without a limit of its own',
    component: text('v'),
    takes: same('x'.repeat(500)),
    refuses: [['x'.repeat(501), 'maxLength']],
  },
  {
    name: 'textfield with a pattern',
    component: text('v', { validate: { pattern: '[\\u4e00-\\u9fa5]{2,4}' } }),
    takes: same('张三丰', ''),
    refuses: [
      ['x张三', 'pattern'],
      ['张', 'pattern'],
    ],
  },
  {
    name: 'textarea',
    component: own('textarea'),
    takes: same('一\n二', 'x'.repeat(5000)),
    refuses: [...NOT_TEXT, ['x'.repeat(5001), 'maxLength'], ['\u0007', 'characters']],
  },
  {
    name: 'date',
    component: day('v', { minDate: '2020-01-01', maxDate: 'today' }),
    takes: same('2020-01-01', '2025-06-30', '2024-02-29', ''),
    refuses: [
      [20240229, 'typeText'],
      ['2023-02-29', 'date'],
      ['2024-02-29T00:00:00Z', 'date'],
      ['02/29/2024', 'date'],
      ['2019-12-31', 'minDate'],
      ['2025-07-01', 'maxDate'],
    ],
  },
  {
    name: 'date with time',
    component: day('v', { ...timed, maxDate: 'today' }),
    takes: same('2025-06-30 23:59'),
    refuses: [
      ['2025-06-30', 'date'],
      ['2025-06-30 24:00', 'date'],
      ['2025-07-01 00:00', 'maxDate'],
    ],
  },
  {
    name: 'number',
    component: number('v', { validate: { min: 0, max: 10, step: 0.1 } }),
    takes: same(0, 0.3, 10),
    refuses: [
      ['1', 'number'],
      ['', 'number'],
      [true, 'number'],
      [[1], 'number'],
      [-0.1, 'min'],
      [10.1, 'max'],
      [0.25, 'step'],
    ],
  },
  {
    name: 'number that is whole',
    component: number('v', { validate: { integer: true, min: 1, step: 2 } }),
    takes: same(1, 3),
    refuses: [
      [1.5, 'integer'],
      [2, 'step'],
      [2 ** 60, 'number'],
    ],
  },
  {
    name: 'checkbox',
    component: own('checkbox'),
    takes: same(true, false),
    refuses: [
      ['true', 'typeBoolean'],
      [1, 'typeBoolean'],
      [{}, 'typeBoolean'],
    ],
  },
  {
    name: 'checkbox that must be ticked',
    component: own('checkbox', { validate: { required: true } }),
    takes: same(true),
    refuses: [[false, 'required']],
  },
  {
    name: 'radio',
    component: radio('v'),
    takes: same('a', '1', ''),
    refuses: [
      [1, 'typeText'],
      ['c', 'onlyAvailableItems'],
      ['甲', 'onlyAvailableItems'],
      ['constructor', 'onlyAvailableItems'],
    ],
  },
  {
    name: 'select',
    component: select('v'),
    takes: same('a', '1', ''),
    refuses: [
      [1, 'typeText'],
      ['9', 'onlyAvailableItems'],
      [['a'], 'typeText'],
      [{ value: 'a' }, 'typeText'],
    ],
  },
  {
    name: 'select of several',
    component: select('v', {}, { multiple: true }),
    takes: [...same(['a', 'b'], []), ['', []]],
    refuses: [
      ['a', 'array'],
      [['a', 'x'], 'onlyAvailableItems'],
      [['a', 'a'], 'onlyAvailableItems'],
      [[['a']], 'onlyAvailableItems'],
      [[1], 'onlyAvailableItems'],
    ],
  },
  {
    name: 'selectboxes',
    component: boxes('v', { minSelectedCount: 1, maxSelectedCount: 2 }),
    takes: [
      ...same({ a: true, b: false }, { a: true, b: true, '1': false }),
      [{ '': false, a: true }, { a: true }],
      ['', {}],
    ],
    refuses: [
      [['a'], 'typeObject'],
      ['a', 'typeObject'],
      [{ x: true }, 'onlyAvailableItems'],
      [{ __proto__x: true }, 'onlyAvailableItems'],
      [{ a: 'true' }, 'typeBoolean'],
      [{ a: true, b: true, '1': true }, 'maxSelectedCount'],
    ],
  },
  {
    name: 'email',
    component: own('email'),
    takes: same('zhang@example.cn', ''),
    refuses: [
      ...NOT_TEXT,
      ['zhang', 'email'],
      ['a@b', 'email'],
      [`${'a'.repeat(250)}@b.cn`, 'maxLength'],
    ],
  },
  {
    name: 'file',
    component: file('v'),
    takes: [...same([entry('a.pdf')], []), ['', []]],
    refuses: [
      [{}, 'array'],
      [[{ url: '/f/zzz' }], 'fileUnknown'],
      [['/f/a.pdf'], 'fileUnknown'],
      [[entry('a.pdf'), entry('b.PNG')], 'fileSingle'],
    ],
  },
  {
    name: 'several files',
    component: file('v', { multiple: true }),
    takes: same([entry('a.pdf'), entry('b.PNG')]),
    refuses: [[[entry('a.pdf'), entry('a.pdf')], 'fileTwice']],
  },
  {
    name: 'cnIdNumber',
    component: own('cnIdNumber'),
    takes: [['11010519491231002x', '11010519491231002X'], ...same('')],
    refuses: [...NOT_TEXT, ['110105194912310021', 'idCheckDigit'], ['1', 'idLength']],
  },
  {
    name: 'cnUscc',
    component: own('cnUscc'),
    takes: [['91350100m000100y43', '91350100M000100Y43']],
    refuses: [...NOT_TEXT, ['91350100M000100Y44', 'usccCheckDigit']],
  },
  {
    name: 'cnMobile',
    component: own('cnMobile'),
    takes: [['138 0013 8000', '13800138000']],
    refuses: [...NOT_TEXT, ['12345678901', 'mobile']],
  },
  {
    name: 'cnBankCard',
    component: own('cnBankCard'),
    takes: [['4111 1111 1111 1111', '4111111111111111']],
    refuses: [...NOT_TEXT, ['4111111111111112', 'bankCardCheckDigit']],
  },
  {
    name: 'cnRegion',
    component: own('cnRegion', { level: 'township', within: '130322' }),
    takes: same('130322100'),
    refuses: [
      ...NOT_TEXT,
      ['130322', 'regionLength'],
      ['130928100', 'regionOutside'],
      ['990322100', 'regionCode'],
    ],
  },
  {
    name: 'cnMaterials',
    component: own('cnMaterials', {
      materials: [{ code: 'm1', name: '申请表', originals: 1, copies: 0, required: true }],
      validate: { complete: true },
    }),
    takes: [
      [
        [{ code: 'm1', name: '别名', originals: 1, copies: 0, medium: 'paper', files: [] }],
        [{ code: 'm1', name: '申请表', originals: 1, copies: 0, medium: 'paper', files: [] }],
      ],
    ],
    refuses: [
      ['x', 'materialShape'],
      [[], 'materialMissing'],
      [
        [
          {
            code: 'm1',
            name: '申请表',
            originals: 0,
            copies: 0,
            medium: 'electronic',
            files: [{ url: '/f/zzz', name: 'x', size: 1, type: 'a/b' }],
          },
        ],
        'fileUnknown',
      ],
    ],
  },
  { name: 'hidden', component: own('hidden'), takes: [], refuses: [['x', 'readonly']] },
];

describe('forms/components: matrix of types and values', () => {
  for (const { name, component, takes, refuses } of MATRIX) {
    describe(name, () => {
      const form = compiled(component);
      for (const [posted, stored] of takes) {
        it(`takes ${show(posted)}`, () => {
          expect(accepted(form, { v: posted }, { files: uploads })).to.deep.equal({ v: stored });
        });
      }
      for (const [posted, rule] of refuses) {
        it(`refuses ${show(posted)}: ${rule}`, () => {
          const found = refusals(form, { v: posted }, { files: uploads });
          expect(found.map((line) => line.replace(/\[.*\]/, ''))).to.include(`v ${rule}`);
        });
      }
      it('takes an absent value and null as empty, if it is not required', () => {
        if (/must be ticked|cnMaterials/.test(name)) return;
        expect(accepted(form, {})).to.deep.equal({});
        expect(accepted(form, { v: null })).to.deep.equal({});
      });
    });
  }

  it('covers every type of the whitelist that holds a value', () => {
    const covered = new Set(MATRIX.map((row) => (row.component as { type: string }).type));
    for (const kind of COMPONENT_KINDS.values()) {
      if (kind.role === 'field') expect(covered, kind.type).to.include(kind.type);
    }
  });

  describe('required', () => {
    const empty: readonly (readonly [object, readonly unknown[]])[] = [
      [text('v'), [undefined, null, '', '  ']],
      [own('textarea'), [undefined, '', ' \n ']],
      [day('v'), [undefined, '']],
      [number('v'), [undefined, null]],
      [radio('v'), [undefined, '']],
      [select('v'), [undefined, '']],
      [select('v', {}, { multiple: true }), [undefined, '', []]],
      [boxes('v'), [undefined, {}, { a: false }]],
      [file('v'), [undefined, '', []]],
      [own('cnIdNumber'), [undefined, '', '  ']],
      [own('cnMaterials'), [undefined, []]],
    ];
    for (const [component, values] of empty) {
      const { type, validate } = component as { type: string; validate?: object };
      const form = compiled({ ...component, validate: { ...validate, required: true } });
      for (const value of values) {
        it(`${type} ${show(value)} is missing`, () => {
          expect(refusals(form, { v: value })[0]).to.match(/^v (required|idLength)$/);
        });
      }
    }
  });

  it('keeps 0 and false as values', () => {
    const form = compiled(
      number('v', { validate: { required: true } }),
      own('checkbox', { key: 'c' }),
    );
    expect(accepted(form, { v: 0, c: false })).to.deep.equal({ v: 0, c: false });
  });

  it('leaves unknown keys behind at every depth', () => {
    // given
    const form = compiled({ type: 'container', key: 'c', components: [text('a')] }, text('b'));
    const data = JSON.parse(
      '{"x":1,"submit":true,"c":{"a":"1","y":2,"__proto__":{"z":1}},"b":"2"}',
    );

    // then
    expect(accepted(form, data)).to.deep.equal({ c: { a: '1' }, b: '2' });
  });
});

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}
