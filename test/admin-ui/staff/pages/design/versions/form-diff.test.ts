import { expect } from 'chai';
import type { ComponentJson, FormJson } from '../../../../../../forms/index.js';
import { diffForms } from '../../../../../../admin-ui/staff/pages/design/versions/form-diff.js';

const text = (key: string, label: string, more: object = {}): ComponentJson => ({
  type: 'textfield',
  key,
  label,
  ...more,
});
const form = (components: ComponentJson[], title = '申请表'): FormJson => ({ title, components });

describe('what two versions of the forms do not share', () => {
  it('is nothing for the same', () => {
    const forms = { application: form([text('a', '甲')]) };
    expect(diffForms(forms, structuredClone(forms))).to.deep.equal([]);
  });

  it('is told form by form and field by field', () => {
    const group = { type: 'container', key: 'owner', label: '业主' };
    const before = {
      application: form([
        text('a', '甲'),
        text('b', '乙'),
        { ...group, components: [text('n', '名')] },
      ]),
      gone: form([], '旧表'),
    };
    const after = {
      application: form(
        [
          text('b', '乙二', { validate: { required: true } }),
          { ...group, components: [text('n', '名'), text('p', '电话')] },
        ],
        '新申请表',
      ),
      fresh: form([], '新表'),
    };
    const of = { form: 'application' };
    expect(diffForms(before, after)).to.deep.equal([
      {
        ...of,
        name: '新申请表',
        kind: 'changed',
        property: 'title',
        before: '申请表',
        after: '新申请表',
      },
      { ...of, path: 'a', name: '甲', kind: 'removed' },
      {
        ...of,
        path: 'b',
        name: '乙二',
        kind: 'changed',
        property: 'label',
        before: '乙',
        after: '乙二',
      },
      {
        ...of,
        path: 'b',
        name: '乙二',
        kind: 'changed',
        property: 'validate',
        after: '{"required":true}',
      },
      { ...of, path: 'owner.p', name: '电话', kind: 'added' },
      { form: 'gone', kind: 'removed', name: '旧表' },
      { form: 'fresh', kind: 'added', name: '新表' },
    ]);
  });

  it('is another order too', () => {
    const [a, b] = [text('a', '甲'), text('b', '乙')];
    const changes = diffForms({ f: form([a, b]) }, { f: form([b, a]) });
    expect(changes).to.deep.equal([
      {
        form: 'f',
        name: '申请表',
        kind: 'changed',
        property: 'order',
        before: '甲、乙',
        after: '乙、甲',
      },
    ]);
  });
});
