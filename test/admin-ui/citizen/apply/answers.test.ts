import { expect } from 'chai';
import { answersOf } from '../../../../admin-ui/citizen/apply/answers.js';
import { blankDraft } from '../../../../admin-ui/citizen/apply/draft.js';
import { type ItemMaterial, wayOf } from '../../../../admin-ui/citizen/apply/guide.js';
import { prefilled } from '../../../../admin-ui/citizen/apply/prefill.js';
import type { FormJson } from '../../../../forms/index.js';

const FORM: FormJson = {
  title: '申请表',
  display: 'form',
  components: [
    {
      type: 'panel',
      key: 'p',
      components: [
        { type: 'textfield', key: 'applicantName', label: '姓名' },
        { type: 'cnIdNumber', key: 'idNumber', label: '身份证号' },
        { type: 'cnMobile', key: 'mobile', label: '手机号' },
        { type: 'cnMobile', key: 'otherMobile', label: '备用手机号' },
      ],
    },
    {
      type: 'columns',
      key: 'c',
      columns: [{ components: [{ type: 'checkbox', key: 'oldHouse', label: '有旧宅' }] }],
    },
    {
      type: 'selectboxes',
      key: 'foods',
      label: '品种',
      values: [
        { label: '小吃', value: 'snack' },
        { label: '饮品', value: 'drink' },
      ],
    },
    {
      type: 'select',
      key: 'hours',
      label: '时段',
      data: { values: [{ label: '早市', value: 'morning' }] },
    },
    { type: 'cnRegion', key: 'place', label: '村' },
    {
      type: 'datagrid',
      key: 'family',
      label: '家庭成员',
      components: [
        { type: 'textfield', key: 'memberName', label: '姓名' },
        { type: 'cnIdNumber', key: 'memberId', label: '身份证号' },
      ],
    },
    { type: 'file', key: 'plan', label: '图纸' },
  ],
};
const WORDS = { yes: '是', no: '否', region: (code: string) => `村${code}` };
const APPLICANT = {
  ...blankDraft(1, 1).applicant,
  name: '刘长林',
  idNumber: '110101198001010010',
  phone: '13800138000',
};

describe('what an applicant need not type twice', () => {
  it('goes to the first field of its kind, and never over what was filled in', () => {
    const filled = prefilled(FORM, { mobile: '13900139000' }, APPLICANT);
    expect(filled).to.deep.equal({
      applicantName: '刘长林',
      idNumber: '110101198001010010',
      mobile: '13900139000',
    });
  });

  it('is no identity number of an organisation', () => {
    const firm = { ...APPLICANT, kind: 2, idNumber: '91350100M000100Y43' };
    expect(prefilled(FORM, {}, firm)).not.to.have.property('idNumber');
    const form: FormJson = { components: [{ type: 'cnUscc', key: 'uscc' }] };
    expect(prefilled(form, {}, firm)).to.deep.equal({ uscc: '91350100M000100Y43' });
    expect(prefilled(form, {}, APPLICANT)).to.deep.equal({});
  });
});

describe('the answers that are checked once more', () => {
  it('are told in the words of the form, without what stayed empty', () => {
    const values = {
      applicantName: '刘长林',
      idNumber: '',
      oldHouse: false,
      foods: { snack: true, drink: false },
      hours: 'morning',
      place: '130399100201',
      family: [{ memberName: '刘小林', memberId: '' }],
      plan: [{ name: '平面图.pdf', url: '/api/files/aa' }],
    };
    expect(answersOf(FORM, values, WORDS)).to.deep.equal([
      ['姓名', '刘长林'],
      ['有旧宅', '否'],
      ['品种', '小吃'],
      ['时段', '早市'],
      ['村', '村130399100201'],
      ['家庭成员 1', '姓名 刘小林'],
      ['图纸', '平面图.pdf'],
    ]);
  });
});

describe('how a paper is dealt with on the web', () => {
  const paper = (more: Partial<ItemMaterial>): ItemMaterial => ({
    code: 'x',
    name: '健康证明',
    required: 'always',
    source: '申请人',
    ...more,
  });
  it('asks for nothing that the office looks up, nor for the form that is filled in here', () => {
    expect(wayOf(paper({ sharing: { source: '公安机关' } }), true)).to.equal('shared');
    const form = paper({ name: '食品摊点备案申请表', source: '申请人填写' });
    expect(wayOf(form, true)).to.equal('online');
    expect(wayOf(form, false)).to.equal('upload');
    expect(wayOf(paper({ name: '承诺书', source: '申请人填写' }), true)).to.equal('upload');
    expect(wayOf(paper({}), true)).to.equal('upload');
  });
});
