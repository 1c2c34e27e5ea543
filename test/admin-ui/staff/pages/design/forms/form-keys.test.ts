import { expect } from 'chai';
import {
  freeKey,
  keyProblem,
  renamedForm,
  withForm,
  withoutForm,
} from '../../../../../../admin-ui/staff/pages/design/forms/form-keys.js';
import { viewsOf } from '../../../../../../admin-ui/staff/pages/design/forms/form-views.js';
import { formInfo } from '../../../../../../admin-ui/staff/pages/design/diagram/vocabulary.js';
import { readFileSync } from 'node:fs';
import { definitionsOf } from '../../../../diagram/models.js';
import { projectPath } from '../../../../../support/fixture.js';

describe('keys of forms', () => {
  it('are refused when stations could not name them', () => {
    for (const key of ['', '1a', '申请', 'a b', `a${'b'.repeat(60)}`]) {
      expect(keyProblem(key, []), key).to.equal('pattern');
    }
    expect(keyProblem('survey', ['survey'])).to.equal('taken');
    expect(keyProblem('site-Visit_2', ['survey'])).to.equal(undefined);
  });

  it('are found where the wanted one is taken', () => {
    expect(freeKey('survey', [])).to.equal('survey');
    expect(freeKey('survey', ['survey', 'survey2'])).to.equal('survey3');
    expect(freeKey('form1', ['form1'])).to.equal('form2');
  });

  it('change in their place', () => {
    const form = { title: '甲', components: [] };
    const forms = { a: form, b: form };
    expect(Object.keys(renamedForm(forms, 'a', { key: 'c', title: '丙' }))).to.deep.equal([
      'c',
      'b',
    ]);
    expect(renamedForm(forms, 'a', { key: 'c', title: '丙' })['c']?.title).to.equal('丙');
    expect(Object.keys(withoutForm(forms, 'a'))).to.deep.equal(['b']);
    expect(Object.keys(withForm(forms, 'c', form))).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('what the diagram and the forms know of each other', () => {
  const read = (name: string): string =>
    readFileSync(projectPath(`processes/items/${name}`), 'utf8');

  it('the stations that show a form, with their rights', async () => {
    const views = viewsOf(await definitionsOf(read('felling.bpmn')), 'siteVisit', 'zh');
    expect(views.length).to.be.at.least(1);
    for (const { label, rights } of views) {
      expect(label).to.match(/[\u4e00-\u9fff]/);
      for (const right of Object.values(rights)) {
        expect(right).to.be.oneOf(['hidden', 'readonly', 'editable', 'required']);
      }
    }
  });

  it('the fields that a condition can ask for, and the parts that rights alone name', () => {
    const form = {
      title: '表',
      components: [
        {
          type: 'panel',
          key: 'p',
          title: '组',
          components: [{ type: 'number', key: 'n', label: '数' }],
        },
        { type: 'radio', key: 'r', label: '选', values: [{ label: '是', value: 'y' }] },
        { type: 'textfield', key: 'd', label: '日', widget: { type: 'calendar' } },
        {
          type: 'datagrid',
          key: 'g',
          label: '表',
          components: [{ type: 'textfield', key: 'x', label: '格' }],
        },
        { type: 'content', key: 'c' },
      ],
    };
    expect(formInfo(['application', form])).to.deep.equal({
      key: 'application',
      title: '表',
      fields: [
        { key: 'n', label: '数', type: 'number' },
        { key: 'r', label: '选', type: 'choice', options: [{ value: 'y', label: '是' }] },
        { key: 'd', label: '日', type: 'date' },
      ],
      parts: [
        { key: 'p', label: '组' },
        { key: 'g', label: '表' },
        { key: 'g.x', label: '格' },
      ],
    });
  });
});
