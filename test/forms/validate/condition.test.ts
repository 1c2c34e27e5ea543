import { expect } from 'chai';
import {
  REQUIRED,
  accepted,
  compiled,
  grid,
  number,
  radio,
  refusals,
  rowsOf,
  text,
} from '../support/forms.js';

const shownWhen = (when: string, eq: string, rest: object = {}) => ({
  conditional: { show: true, when, eq },
  ...rest,
});

describe('forms/validate: conditions', () => {
  it('clears and does not check what is hidden', () => {
    // given
    const form = compiled(radio('kind'), text('b', shownWhen('kind', 'a', REQUIRED)));

    // then
    expect(accepted(form, { kind: 'b', b: 'left over' })).to.deep.equal({ kind: 'b' });
    expect(accepted(form, { kind: 'b', b: 42 }), 'not even its type').to.deep.equal({ kind: 'b' });
    expect(refusals(form, { kind: 'a' })).to.deep.equal(['b required']);
    expect(accepted(form, { kind: 'a', b: 'x' })).to.deep.equal({ kind: 'a', b: 'x' });
  });

  it('hides everything inside a hidden panel, container or grid', () => {
    for (const outer of [
      { type: 'panel', key: 'p', title: '面板', components: [text('b', REQUIRED)] },
      { type: 'container', key: 'p', components: [text('b', REQUIRED)] },
      grid('p', [text('b', REQUIRED)]),
      {
        type: 'columns',
        key: 'p',
        columns: [{ width: 6, components: [text('b', REQUIRED)] }],
      },
    ]) {
      const form = compiled(radio('kind'), { ...outer, ...shownWhen('kind', 'a') });
      const data = { kind: 'b', b: 'x', p: outer.type === 'datagrid' ? [{ b: 'x' }] : { b: 'x' } };
      expect(accepted(form, data), outer.type).to.deep.equal({ kind: 'b' });
      expect(refusals(form, { kind: 'a' }), outer.type).to.have.length(1);
    }
  });

  it('goes on until nothing changes, whatever the order of the fields', () => {
    // given: c hangs on b, b on a, in both orders
    const a = radio('a');
    const b = text('b', shownWhen('a', 'a'));
    const c = text('c', shownWhen('b', 'yes'));

    // then
    for (const order of [
      [a, b, c],
      [c, b, a],
    ]) {
      const form = compiled(...order);
      expect(accepted(form, { a: 'a', b: 'yes', c: 'x' })).to.deep.equal({
        a: 'a',
        b: 'yes',
        c: 'x',
      });
      expect(accepted(form, { a: 'b', b: 'yes', c: 'x' })).to.deep.equal({ a: 'b' });
    }
  });

  it('decides per row', () => {
    // given
    const rows = grid('g', [radio('kind'), text('b', shownWhen('g.kind', 'a', REQUIRED))]);
    const form = compiled(rows);

    // then
    expect(
      accepted(form, {
        g: [
          { kind: 'a', b: 'x' },
          { kind: 'b', b: 'y' },
        ],
      }),
    ).to.deep.equal({ g: [{ kind: 'a', b: 'x' }, { kind: 'b' }] });
    expect(refusals(form, { g: [{ kind: 'b' }, { kind: 'a' }] })).to.deep.equal([
      'g[1].b required',
    ]);
  });

  it('lets a row look at a field outside', () => {
    const form = compiled(radio('kind'), grid('g', [text('b', shownWhen('kind', 'a'))]));
    expect(accepted(form, { kind: 'b', g: [{ b: 'x' }] })).to.deep.equal({ kind: 'b', g: [{}] });
  });

  it('knows the operators of Form.io, with all and any', () => {
    const when = (operator: string, value: unknown, conjunction = 'all') => ({
      conditional: {
        show: true,
        conjunction,
        conditions: [
          { component: 'a', operator, value },
          { component: 'n', operator: 'greaterThan', value: 5 },
        ],
      },
    });
    const cases: [string, unknown, string, boolean][] = [
      ['isEqual', 'x', 'x', true],
      ['isNotEqual', 'x', 'x', false],
      ['includes', 'b', 'abc', true],
      ['notIncludes', 'b', 'abc', false],
      ['startsWith', 'a', 'abc', true],
      ['endsWith', 'a', 'abc', false],
      ['isEmpty', '', '', true],
      ['isNotEmpty', '', 'x', true],
    ];
    for (const [operator, value, given, shown] of cases) {
      const form = compiled(text('a'), number('n'), text('b', when(operator, value)));
      const data = accepted(form, { a: given, n: 6, b: 'kept' });
      expect('b' in data, operator).to.equal(shown);
      expect(accepted(form, { a: given, n: 5, b: 'kept' }), operator).not.to.have.property('b');
      const any = compiled(text('a'), number('n'), text('b', when(operator, value, 'any')));
      expect(accepted(any, { a: given, n: 6, b: 'kept' }), operator).to.have.property('b');
    }
  });

  it('takes JSONLogic over data, row and own value', () => {
    // given
    const json = { and: [{ '>': [{ var: 'data.n' }, 3] }, { '==': [{ var: 'row.k' }, 'x'] }] };
    const form = compiled(
      number('n'),
      grid('g', [text('k'), text('b', { conditional: { json } })]),
    );

    // then
    expect(
      accepted(form, {
        n: 4,
        g: [
          { k: 'x', b: '1' },
          { k: 'y', b: '2' },
        ],
      }),
    ).to.deep.equal({
      n: 4,
      g: [{ k: 'x', b: '1' }, { k: 'y' }],
    });
    expect(accepted(form, { n: 3, g: [{ k: 'x', b: '1' }] })).to.deep.equal({
      n: 3,
      g: [{ k: 'x' }],
    });
  });

  it('says so when JSONLogic conditions run in a circle', () => {
    // given: a hides itself once it is there, and comes back once it is gone
    const json = { '!': [{ var: 'data.a' }] };
    const form = compiled(text('a', { conditional: { json } }));

    // then
    expect(refusals(form, { a: 'x' })).to.deep.equal(['a conditionLoop']);
  });
});

describe('forms/validate: computed fields and own rules', () => {
  const total = number('total', {
    calculateServer: true,
    calculateValue: {
      reduce: [{ var: 'data.g' }, { '+': [{ var: 'accumulator' }, { var: 'current.n' }] }, 0],
    },
  });

  it('computes from what is shown, and conditions see the result', () => {
    // given
    const note = text('note', {
      conditional: { json: { '>': [{ var: 'data.total' }, 10] } },
      ...REQUIRED,
    });
    const form = compiled(note, grid('g', [number('n')]), total);

    // then
    expect(accepted(form, { g: [{ n: 3 }, { n: 4 }], total: 1e9 })).to.deep.equal({
      g: [{ n: 3 }, { n: 4 }],
      total: 7,
    });
    expect(refusals(form, { g: [{ n: 30 }] })).to.deep.equal(['note required']);
  });

  it('refuses a result that the field would not take', () => {
    const form = compiled(
      text('a'),
      number('n', { calculateServer: true, calculateValue: { var: 'data.a' } }),
    );
    expect(refusals(form, { a: 'x' })).to.deep.equal(['n logicFailed']);
    expect(accepted(form, { n: 'posted' }), 'a posted value is not even read').to.deep.equal({});
    expect(accepted(form, {})).to.deep.equal({});
  });

  it('runs validate.json: true, or one of the texts written in it', () => {
    // given
    const message = '签订日期不能早于开工日期';
    const rule = { if: [{ '>=': [{ var: 'value' }, { var: 'data.a' }] }, true, message] };
    const form = compiled(text('a'), text('b', { validate: { json: rule } }));
    const of = (data: object) => form.validate(data, { today: '2025-06-30' });

    // then
    expect(of({ a: '2', b: '3' })).to.have.property('data');
    expect(of({ a: '3', b: '2' })).to.have.nested.property('errors[0].message', message);
  });

  it('shows no text that a rule put together from data', () => {
    const rule = { cat: ['你填的是', { var: 'value' }] };
    const form = compiled(text('b', { validate: { json: rule } }));
    const result = form.validate({ b: '秘密' }, { today: '2025-06-30' });
    expect(result).to.have.nested.property('errors[0].rule', 'json');
    expect(JSON.stringify(result)).not.to.include('秘密');
  });

  it('counts a rule that failed as failed, and each validation anew', () => {
    // given: 200 rows, each with some 500 steps of logic in loops, are more than one may take
    const loop = (body: object) => ({ some: [{ var: 'data.g' }, body] });
    const json = { '!': loop({ '==': [{ var: 'b' }, 'nobody'] }) };
    const form = compiled(grid('g', [text('b', { validate: { json } })]));

    // then
    expect(refusals(form, { g: rowsOf(200, { b: 'x' }) })).to.include('g[199].b ruleFailed');
    for (let i = 0; i < 20; i++) {
      expect(refusals(form, { g: rowsOf(50, { b: 'x' }) })).to.deep.equal([]);
    }
  });

  it('refuses null, which Form.io takes for valid', () => {
    const form = compiled(text('b', { validate: { json: { var: 'data.zzz' } } }), text('zzz'));
    expect(refusals(form, { b: 'x' })).to.deep.equal(['b json']);
  });
});

describe('forms/validate: defaults, drafts and bounds', () => {
  it('fills absent fields, except numbers, which may have been emptied', () => {
    const form = compiled(text('a', { defaultValue: 'x' }), number('n', { defaultValue: 7 }), {
      type: 'hidden',
      key: 'h',
      label: '来源',
      defaultValue: 'web',
    });
    expect(accepted(form, {})).to.deep.equal({ a: 'x', h: 'web' });
    expect(accepted(form, { a: '' })).to.deep.equal({ a: '', h: 'web' });
    expect(accepted(form, { a: null })).to.deep.equal({ h: 'web' });
  });

  it('saves a draft without what is required, but nothing wrong', () => {
    const form = compiled(
      text('a', REQUIRED),
      grid('g', [text('b', REQUIRED)], { validate: { minLength: 2 } }),
      { type: 'cnIdNumber', key: 'id', label: '身份证号', ...REQUIRED },
    );
    expect(accepted(form, { g: [{}] }, { draft: true })).to.deep.equal({ g: [{}] });
    expect(refusals(form, { id: '123' }, { draft: true })).to.deep.equal(['id idLength']);
  });

  it('refuses what is no object, too deep or too much, before it looks at it', () => {
    // given
    const form = compiled(text('a'));
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = [deep];

    // then
    for (const data of [null, undefined, 7, 'x', [], true]) {
      expect(refusals(form, data)).to.deep.equal([' dataShape']);
    }
    expect(refusals(form, { a: deep })).to.deep.equal([' dataTooLarge']);
    expect(refusals(form, { a: JSON.parse('['.repeat(13) + ']'.repeat(13)) })).to.deep.equal([
      ' dataTooLarge',
    ]);
    expect(refusals(form, { a: Array(30_000).fill(0) })).to.deep.equal([' dataTooLarge']);
    expect(refusals(form, { z: 'x'.repeat(3_000_000) })).to.deep.equal([' dataTooLarge']);
  });

  it('is not taken in by keys that every object inherits', () => {
    const form = compiled(text('toLocaleString', REQUIRED), text('isPrototypeOf'));
    expect(refusals(form, {})).to.deep.equal(['toLocaleString required']);
  });

  it('lists at most 200 errors', () => {
    const form = compiled(
      grid(
        'g',
        ['a', 'b', 'c'].map((key) => text(key, REQUIRED)),
      ),
    );
    expect(refusals(form, { g: rowsOf(200, {}) })).to.have.length(200);
  });
});
