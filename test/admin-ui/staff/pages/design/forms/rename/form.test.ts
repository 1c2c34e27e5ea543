import { expect } from 'chai';
import { renameInForm } from '../../../../../../../admin-ui/staff/pages/design/forms/rename/form.js';
import { lintForm } from '../../../../../../../forms/index.js';

const field = (key: string, more: object = {}) => ({
  type: 'textfield',
  key,
  label: key,
  input: true,
  ...more,
});

describe('renaming a field in its form', () => {
  it('changes the key and every condition and calculation that names it', () => {
    // given
    const form = {
      display: 'form' as const,
      components: [
        field('kind'),
        field('byWhen', { conditional: { show: true, when: 'kind', eq: 'a' } }),
        field('byParts', {
          conditional: {
            show: true,
            conjunction: 'all',
            conditions: [{ component: 'kind', operator: 'isEqual', value: 'kind' }],
          },
        }),
        field('byLogic', { conditional: { json: { '==': [{ var: 'data.kind' }, 'kind'] } } }),
        field('sum', {
          calculateValue: { cat: [{ var: ['data.kind', 'kind'] }, { var: 'data.kinds' }] },
          calculateServer: true,
        }),
        field('kinds'),
      ],
    };
    // when
    const renamed = renameInForm(form, { from: 'kind', to: 'sort' });
    // then
    expect(renamed.changed).to.equal(4);
    expect(lintForm(renamed.form)).to.deep.equal([]);
    const text = JSON.stringify(form.components)
      .replace('"key":"kind"', '"key":"sort"')
      .replace('"when":"kind"', '"when":"sort"')
      .replace('"component":"kind"', '"component":"sort"')
      .replaceAll('"data.kind"', '"data.sort"');
    expect(JSON.stringify(renamed.form.components)).to.equal(text);
  });

  it('within rows: by path, by row, and below what is renamed', () => {
    // given
    const name = field('name');
    const shown = field('alias', { conditional: { show: true, when: 'family.name', eq: 'a' } });
    const told = field('told', {
      calculateValue: { cat: [{ var: 'row.name' }, { var: 'data.family.0.name' }] },
      calculateServer: true,
    });
    const grid = { type: 'datagrid', key: 'family', label: '家人', input: true };
    const form = { components: [{ ...grid, components: [name, shown, told] }, field('name')] };
    // when, then
    const inner = JSON.stringify(renameInForm(form, { from: 'family.name', to: 'family.who' }));
    expect(inner).to.include('"when":"family.who"').and.include('"var":"row.who"');
    expect(inner).to.include('"var":"data.family.0.who"');
    expect(inner.match(/"key":"name"/g)).to.have.length(1);
    const outer = JSON.stringify(renameInForm(form, { from: 'family', to: 'people' }));
    expect(outer).to.include('"when":"people.name"').and.include('"var":"data.people.0.name"');
    expect(outer).to.include('"var":"row.name"');
  });
});
