import { expect } from 'chai';
import { did, historyOf, redone, undone } from '../../../../admin-ui/form/builder/history.js';
import { tidyForm } from '../../../../admin-ui/form/builder/tidy.js';
import { lintForm } from '../../../../forms/index.js';
import type { ComponentJson, FormJson } from '../../../../forms/index.js';
import { shippedForms } from '../shipped-forms.js';

/** A few of the defaults that Form.io writes into every component. */
const DEFAULTS = {
  label: 'Panel',
  multiple: false,
  persistent: true,
  clearOnHide: true,
  labelPosition: 'top',
  dataType: 'auto',
  validate: { required: false, custom: '', maxLength: '' },
};
const defaultsOf = (): typeof DEFAULTS => DEFAULTS;

function tidied(component: ComponentJson): ComponentJson | undefined {
  return tidyForm({ components: [component] }, defaultsOf).components[0];
}

describe('the form as the builder stores it', () => {
  for (const { name, form } of shippedForms()) {
    it(`keeps ${name} valid and stays as it is the second time`, () => {
      // when
      const once = tidyForm(form, defaultsOf);

      // then
      expect(lintForm(once)).to.deep.equal([]);
      expect(tidyForm(once, defaultsOf)).to.deep.equal(once);
    });
  }

  it('leaves out what Form.io filled in', () => {
    // given
    const filled = {
      ...DEFAULTS,
      type: 'textfield',
      key: 'a',
      label: '姓名',
      id: 'e1',
      input: true,
    };

    // when
    const tidy = tidied({ ...filled, validate: { ...DEFAULTS.validate, required: true } });

    // then
    expect(tidy).to.deep.equal({
      type: 'textfield',
      key: 'a',
      label: '姓名',
      validate: { required: true },
    });
  });

  it('keeps what the whitelist demands although it is the default', () => {
    // given
    const values = [{ label: '甲', value: '1' }];
    const radio = { type: 'radio', key: 'a', label: '选', values, dataType: 'auto' };

    // when
    const tidy = tidied(radio);

    // then
    expect(tidy).to.have.property('dataType', 'auto');
    expect(tidy).to.have.deep.property('validate', { onlyAvailableItems: true });
  });

  it('gives options without a value one of their own', () => {
    // given
    const values = [
      { label: '甲', value: '' },
      { label: '乙', value: 'o1' },
      { label: '', value: '' },
    ];

    // when
    const tidy = tidied({ type: 'radio', key: 'a', label: '选', values });

    // then
    expect(tidy?.['values']).to.deep.equal([
      { label: '甲', value: 'o2' },
      { label: '乙', value: 'o1' },
    ]);
  });

  it('makes a computed field one that the server computes', () => {
    const tidy = tidied({ type: 'number', key: 'a', label: '和', calculateValue: { '+': [1, 2] } });
    const empty = tidied({ type: 'number', key: 'a', label: '数', calculateValue: {} });

    expect(tidy).to.include({ calculateServer: true, disabled: true });
    expect(empty).to.deep.equal({ type: 'number', key: 'a', label: '数' });
  });
});

describe('undo and redo', () => {
  const form = (key: string): FormJson => ({ components: [{ type: 'textfield', key }] });

  it('go back and forth', () => {
    // given
    const [a, b, c] = [form('a'), form('b'), form('c')];
    const history = did(did(historyOf(a), b), c);

    // when
    const back = undone(undone(history));

    // then
    expect(back.present).to.equal(a);
    expect(undone(back)).to.equal(back);
    expect(redone(redone(back)).present).to.equal(c);
    expect(redone(history)).to.equal(history);
  });

  it('forget what was undone once something else is done', () => {
    const history = did(undone(did(historyOf(1), 2)), 3);
    expect(history).to.deep.equal({ past: [1], present: 3, future: [] });
  });
});
