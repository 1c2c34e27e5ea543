import fc from 'fast-check';
import type { Json } from '../../../forms/index.js';
import { OPTIONS, boxes, day, file, grid, number, radio, select, text } from './forms.js';

/** Values that break careless code: wrong types, prototype names, uncallable toString, depth. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 5 }) },
  fc.constantFrom<unknown>(
    { toString: 1, valueOf: null },
    JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
    [[[[[]]]]],
    'a\ud800',
    -0,
    1e308,
    '2025-02-30',
    [{ a: 'x', b: { toString: 1 } }],
    { a: { length: 9e9 } },
    'x'.repeat(30_000),
  ),
);

const KEYS = ['a', 'b', 'c', 'd', 'g', '__proto__', 'constructor', 'a.b', ''];
const TYPES = (
  'textfield textarea number checkbox radio select selectboxes email file hidden datagrid ' +
  'container panel columns fieldset well content button cnIdNumber cnRegion cnMaterials day tags'
).split(' ');
const PROPERTIES = (
  'label validate conditional calculateValue calculateServer defaultValue values data dataSrc ' +
  'dataType multiple widget materials columns html action level filePattern fileMaxSize storage ' +
  'disabled hidden logic custom components title legend unknown attributes properties'
).split(' ');

const looseComponent: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.constantFrom(...KEYS),
    fc.dictionary(fc.constantFrom(...PROPERTIES), hostileValue, { maxKeys: 4 }),
  )
  .map(([type, key, rest]) => ({ label: '字段', type, key, ...rest }));

const cleanField: fc.Arbitrary<object> = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(9))
  .map(([key, kind]) => {
    const logic = { '==': [{ var: 'value' }, { var: `row.${key}` }] };
    const fields = [
      text(key, { validate: { json: logic, pattern: '(a|b)+', required: true } }),
      number(key, { validate: { step: 0.1, integer: true, min: 1 } }),
      radio(key),
      select(key, {}, { multiple: true }),
      boxes(key, { minSelectedCount: 2 }),
      day(key, { maxDate: 'today' }),
      file(key),
      { type: 'cnMaterials', key, label: '材料清单', validate: { complete: true } },
      { type: 'cnIdNumber', key, label: '身份证号' },
      grid(key, [text('x', { conditional: { json: { var: 'row.y' } } }), number('y')]),
    ];
    return fields[kind] ?? text(key);
  });

/** A clean form of clean fields, with conditions, in which a few places hold something hostile. */
const spoiltForm: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.uniqueArray(cleanField, { minLength: 1, maxLength: 4, selector: (c) => (c as Json)['key'] }),
    fc.array(fc.tuple(fc.nat(), hostileValue), { minLength: 1, maxLength: 3 }),
  )
  .map(([fields, spoils]) => {
    const when = { conditional: { show: true, when: 'z', eq: 'x' } };
    const parts = { conditions: [{ component: 'z', operator: 'isEqual', value: 'x' }] };
    const components = [
      text('z'),
      text('y', { ...when, errors: { required: '请填写' }, properties: { x: '1' } }),
      text('w', { conditional: { show: true, conjunction: 'any', ...parts }, tags: ['x'] }),
      ...fields,
    ];
    const form: Json = structuredClone({ title: '表单', tags: ['x'], components });
    for (const [place, value] of spoils) spoil(form, place, value);
    return form;
  });

/** Forms of every degree of brokenness: random things, loose components, and clean ones. */
export const anyForm: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: spoiltForm },
  fc.record({ components: fc.array(fc.oneof(looseComponent, hostileValue), { maxLength: 4 }) }),
  fc.record({ components: fc.array(fc.oneof(cleanField, looseComponent), { maxLength: 4 }) }),
  fc
    .uniqueArray(cleanField, { minLength: 1, maxLength: 5, selector: (c) => (c as Json)['key'] })
    .map((components) => ({ title: '表单', components })),
);

/** A form that both engines understand alike, with well-typed data for it. */
export const benignForm: fc.Arbitrary<{ components: object[]; data: Json }> = fc
  .record({
    fields: fc.uniqueArray(
      fc.tuple(fc.constantFrom('p', 'q', 'r', 's', 't', 'u', 'v'), fc.nat(6), fc.nat(7)),
      {
        minLength: 1,
        maxLength: 6,
        selector: ([key]) => key,
      },
    ),
    values: fc.array(benignValue(), { minLength: 30, maxLength: 30 }),
    rows: fc.nat(3),
    frame: fc.nat(3),
    grid: fc.boolean(),
  })
  .map(({ fields, values, rows, frame, grid: withGrid }) => {
    let next = 0;
    const take = () => values[next++ % values.length] as Draw;
    const components = fields.map(([key, kind, rule], i) => {
      const before = fields[i - 1];
      return benignField(key, kind, rule, before && before[1] === 3 ? before[0] : undefined);
    });
    const data: Json = {};
    fill(data, fields, take);
    const inner = framed(components, frame);
    if (!withGrid) return { components: inner, data: frame === 2 ? { box: data } : data };

    const columns = [
      text('x', { validate: { required: true } }),
      number('y', { validate: { max: 3 } }),
    ];
    const list = Array.from({ length: rows }, () => {
      const row: Json = {};
      fill(
        row,
        [
          ['x', 0, 0],
          ['y', 1, 0],
        ],
        take,
      );
      return row;
    });
    return {
      components: [...inner, grid('rows', columns, { initEmpty: true })],
      data: { ...(frame === 2 ? { box: data } : data), rows: list },
    };
  });

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** Puts the value in one of all the places of the form, whatever stands there. */
function spoil(form: Json, place: number, value: unknown): void {
  const places: (() => void)[] = [];
  const visit = (object: Json): void => {
    for (const [name, inner] of Object.entries(object)) {
      places.push(() => {
        object[name] = structuredClone(value);
      });
      if (typeof inner === 'object' && inner !== null) visit(inner as Json);
    }
  };
  visit(form);
  places[place % places.length]?.();
}

interface Draw {
  absent: boolean;
  text: string;
  number: number;
  option: string;
  ticked: boolean;
}

function benignValue(): fc.Arbitrary<Draw> {
  return fc.record({
    absent: fc.boolean(),
    text: fc.constantFrom('', ' ', 'a', 'ab', 'abcdef', '张三', 'a b c'),
    number: fc.constantFrom(0, -1, 1, 3, 4.5, 100),
    option: fc.constantFrom(...OPTIONS.map((option) => option.value)),
    ticked: fc.boolean(),
  });
}

function benignField(key: string, kind: number, rule: number, trigger?: string): object {
  const required = (rule & 1) === 1;
  const shown = trigger && rule & 2 ? { conditional: { show: true, when: trigger, eq: 'a' } } : {};
  const limits = { minLength: 2, maxLength: 4, ...(rule & 4 ? { pattern: '[a-z ]*' } : {}) };
  const fields = [
    text(key, { validate: { required, ...limits } }),
    number(key, { validate: { required, min: 0, max: 50 } }),
    { type: 'checkbox', key, label: `勾选${key}`, validate: { required } },
    radio(key, { required }),
    select(key, { required }),
    boxes(key, { required, minSelectedCount: 2 }),
    { type: 'textarea', key, label: `说明${key}`, validate: { required, maxWords: 2 } },
  ];
  return { ...(fields[kind] ?? text(key)), ...shown };
}

function fill(
  data: Json,
  fields: readonly (readonly [string, number, number])[],
  take: () => Draw,
) {
  for (const [key, kind] of fields) {
    const draw = take();
    if (draw.absent) {
      // bare core makes the text "undefined" of an absent radio; a browser posts ''
      if (kind === 3) data[key] = '';
      continue;
    }
    const ticks = { a: draw.ticked, b: draw.number > 1, '1': false };
    data[key] = [draw.text, draw.number, draw.ticked, draw.option, draw.option, ticks, draw.text][
      kind
    ];
  }
}

function framed(components: object[], frame: number): object[] {
  if (frame === 1) return [{ type: 'panel', key: 'frame', title: '面板', components }];
  if (frame === 2) {
    // a condition names the whole path
    const inside = components.map((component) => {
      const conditional = (component as Json)['conditional'] as { when: string } | undefined;
      if (!conditional) return component;
      return { ...component, conditional: { ...conditional, when: `box.${conditional.when}` } };
    });
    return [{ type: 'container', key: 'box', components: inside }];
  }
  if (frame === 3) return [{ type: 'columns', key: 'cols', columns: [{ width: 6, components }] }];
  return components;
}
