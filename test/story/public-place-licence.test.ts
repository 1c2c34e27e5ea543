import { expect } from 'chai';
import { compileForm, lintForm, validateSubmission } from '../../forms/index.js';
import type { FieldRights, Json } from '../../forms/index.js';
import { fixture } from '../support/fixture.js';
import { TODAY, accepted, refusals } from '../forms/support/forms.js';

const source = JSON.parse(fixture(import.meta.url, 'public-place-licence.form.json')) as Json;
const data = JSON.parse(fixture(import.meta.url, 'public-place-licence.data.json')) as Json;

describe('forms: an application as an applicant fills it in (公共场所卫生许可)', () => {
  const result = compileForm(source);
  const form = 'form' in result ? result.form : undefined;
  if (!form) throw new Error(JSON.stringify(lintForm(source)));

  it('stores normal forms, computed fields and shown fields only', () => {
    // when
    const stored = accepted(form, data);

    // then
    expect(stored).to.deep.include({
      applicant: {
        name: '昌黎县碧海宾馆',
        uscc: '91350100M000100Y43',
        legalPerson: '张三',
        legalId: '11010519491231002X',
        mobile: '13800138000',
      },
      category: 'lodging',
      beds: 40,
      certified: 1,
      openingDay: '2025-10-01',
    });
    expect(stored).not.to.have.any.keys('poolArea', 'submit', 'notice');
    expect(stored['materials']).to.have.nested.property('[0].name', '公共场所卫生许可证申请表');
  });

  it('asks for the pool where it is one, and no longer for beds', () => {
    const { beds: _, poolArea: __, ...rest } = data;
    expect(refusals(form, { ...rest, category: 'pool' })).to.deep.equal(['poolArea required']);
    expect(accepted(form, { ...rest, category: 'pool', poolArea: 120.5 })).to.include({
      poolArea: 120.5,
    });
  });

  it('lists everything at once, in Chinese, with paths that a page can paint', () => {
    // given
    const staff = [{ name: '', idNumber: '130322200002290015' }];

    // when
    const outcome = validateSubmission(
      source,
      { ...data, applicant: { name: '某店', legalPerson: 'Smith' }, staff, promise: false },
      { today: TODAY },
    );

    // then
    const errors = 'errors' in outcome ? outcome.errors : [];
    expect(errors.map(({ path, message }) => `${path}：${message}`)).to.deep.equal([
      'applicant.uscc：请填写“统一社会信用代码”',
      'applicant.legalPerson：请填写中文姓名',
      'applicant.legalId：请填写“身份证号码”',
      'applicant.mobile：请填写“联系手机”',
      'staff[0].name：请填写“姓名”',
      'staff[0].idNumber：“身份证号码”的校验位不符，请核对是否有输错的数字',
      'promise：请勾选“本单位承诺所填内容真实”',
    ]);
  });

  it('lets a reviewer see without changing, and hides identity numbers', () => {
    // given
    const rights: FieldRights = {
      '*': 'readonly',
      'applicant.legalId': 'hidden',
      'staff.idNumber': 'hidden',
    };
    expect(form.rightsProblems(rights)).to.be.empty;
    const previous = accepted(form, data);

    // when
    const seen = form.visibleData(previous, rights);

    // then
    expect(JSON.stringify([seen, form.applyRights(rights)])).not.to.match(/legalId|idNumber/);
    expect(accepted(form, seen, { rights, previous })).to.deep.equal(previous);
    expect(refusals(form, { ...seen, beds: 41 }, { rights, previous })).to.deep.equal([
      'beds readonly',
    ]);
  });

  it('names its fields for other layers', () => {
    expect(form.fields.map((field) => field.path)).to.include.members([
      'applicant.name',
      'staff',
      'staff.idNumber',
      'materials',
    ]);
    expect(form.fields.find((field) => field.path === 'beds')).to.deep.equal({
      path: 'beds',
      key: 'beds',
      label: '床位数',
      type: 'number',
      required: true,
    });
  });
});
