import { expect } from 'chai';
import { answersOf } from '../../../../../../admin-ui/staff/pages/window/receive/answers.js';
import type { FormJson } from '../../../../../../forms/index.js';

const FORM: FormJson = {
  components: [
    { type: 'textfield', key: 'note', label: '备注' },
    {
      type: 'panel',
      key: 'stall',
      title: '摊点',
      components: [
        {
          type: 'selectboxes',
          key: 'foods',
          label: '品种',
          values: [
            { label: '小吃', value: 'snack' },
            { label: '饮品', value: 'drink' },
          ],
        },
        { type: 'cnRegion', key: 'region', label: '村' },
        { type: 'checkbox', key: 'air', label: '空调' },
        {
          type: 'select',
          key: 'hours',
          label: '时段',
          data: { values: [{ label: '早市', value: 'm' }] },
        },
        {
          type: 'datagrid',
          key: 'family',
          label: '家庭成员',
          components: [
            { type: 'textfield', key: 'who', label: '姓名' },
            { type: 'number', key: 'age', label: '年龄' },
          ],
        },
        { type: 'file', key: 'plan', label: '图纸' },
        { type: 'button', key: 'submit', label: '提交' },
      ],
    },
  ],
};
const WORDS = {
  yes: '是',
  no: '否',
  region: (code: string) => `村${code}`,
  row: (n: number) => `第${n}行`,
};

describe('the answers of a form in words', () => {
  it('reads labels instead of values, panel by panel, and leaves out what is empty', () => {
    const groups = answersOf(
      FORM,
      {
        foods: { snack: true, drink: true, other: false },
        region: '1',
        air: false,
        hours: 'm',
        family: [{ who: '刘', age: 7 }, {}],
        plan: [{ url: '/api/files/x', name: 'x', originalName: '平面图.pdf' }],
      },
      WORDS,
    );
    expect(groups).to.deep.equal([
      {
        title: '摊点',
        answers: [
          { path: 'foods', label: '品种', text: '小吃、饮品' },
          { path: 'region', label: '村', text: '村1' },
          { path: 'air', label: '空调', text: '否' },
          { path: 'hours', label: '时段', text: '早市' },
          { path: 'family[0]', label: '家庭成员 第1行', text: '姓名 刘；年龄 7' },
          { path: 'plan', label: '图纸', text: '平面图.pdf' },
        ],
      },
    ]);
  });

  it('keeps what stands outside of panels in its place', () => {
    expect(
      answersOf(FORM, { note: '好', air: true }, WORDS).map(({ title }) => title),
    ).to.deep.equal([undefined, '摊点']);
  });
});
