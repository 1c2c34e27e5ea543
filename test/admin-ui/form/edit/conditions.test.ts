import { expect } from 'chai';
import {
  OPERATORS,
  askableFields,
  operatorsFor,
  readConditional,
  typedValue,
  writeConditional,
} from '../../../../admin-ui/form/edit/conditions.js';
import { compileForm } from '../../../../forms/index.js';
import { CONDITION_OPERATORS } from '../../../../forms/validate/condition.js';

const tick = { type: 'checkbox', key: 'tick', label: '有' };
const text = { type: 'textfield', key: 'name', label: '名' };

describe('conditions of the form builder', () => {
  it('know every operator that the validator has, and no other', () => {
    expect(Object.keys(OPERATORS).sort()).to.deep.equal([...CONDITION_OPERATORS].sort());
    const offered = ['textfield', 'number', 'checkbox', 'select', 'radio', 'selectboxes'].flatMap(
      (type) => operatorsFor({ type, key: 'a' }),
    );
    expect(offered.filter((operator) => !CONDITION_OPERATORS.has(operator))).to.deep.equal([]);
  });

  it('read what they write', () => {
    // given
    const parts = [
      { component: 'tick', operator: 'isEqual', value: true },
      { component: 'name', operator: 'isNotEmpty', value: '' },
    ];
    const model = { show: false, conjunction: 'any', parts } as const;

    // when
    const written = writeConditional(model);

    // then
    expect(readConditional(written)).to.deep.equal(model);
  });

  it('read the older way of writing one', () => {
    expect(readConditional({ show: 'false', when: 'a', eq: 'x' })).to.deep.equal({
      show: false,
      conjunction: 'all',
      parts: [{ component: 'a', operator: 'isEqual', value: 'x' }],
    });
  });

  it('are nothing while no field is chosen', () => {
    const model = readConditional(undefined);
    const part = { component: '', operator: 'isEqual', value: '' };
    expect(writeConditional({ ...model, parts: [part] })).to.equal(undefined);
  });

  it('decide as the validator does', () => {
    // given
    const model = readConditional(undefined);
    const value = typedValue(tick, 'true');
    const parts = [{ component: 'tick', operator: 'isEqual', value }];
    const conditional = writeConditional({ ...model, parts });
    const needed = { ...text, conditional, validate: { required: true } };
    const compiled = compileForm({ components: [tick, needed] });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));

    // when
    const [shown, hidden] = [true, false].map((ticked) =>
      compiled.form.validate({ tick: ticked }, { today: '2025-03-31' }),
    );

    // then
    expect(shown).to.have.property('errors');
    expect(hidden).to.have.property('data');
  });

  it('ask only fields that have one value where they stand', () => {
    // given
    const rows = { type: 'datagrid', key: 'rows', label: '行', components: [tick, text] };
    const file = { type: 'file', key: 'file', label: '文件' };
    const form = { components: [text, file, rows] };

    // when
    const [outside, inside] = ['other', 'rows.name'].map((asking) =>
      askableFields(form, asking).map(({ path }) => path),
    );

    // then
    expect(outside).to.deep.equal(['name']);
    expect(inside).to.deep.equal(['name', 'rows.tick']);
  });

  it('store numbers for numbers', () => {
    expect(typedValue({ type: 'number', key: 'n' }, '12.5')).to.equal(12.5);
    expect(typedValue({ type: 'number', key: 'n' }, '')).to.equal('');
    expect(typedValue(text, '12')).to.equal('12');
  });
});
