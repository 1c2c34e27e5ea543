import { expect } from 'chai';
import { compileForm } from '../../../../forms/index.js';
import type { CompiledForm } from '../../../../forms/index.js';
import type { Item } from '../../../../engine/core/case/item.js';
import type { Applicant } from '../../../../engine/core/case/parties.js';
import {
  lastDay,
  resultContent,
  type ResultRequest,
} from '../../../../engine/service/documents/result-content.js';

const PERSON: Applicant = { kind: 1, name: '李四', idType: '身份证', idNumber: '1' };
const item = (template: string, validity?: string): Item =>
  ({ result: { name: '证', template, validity } }) as never;
const STALL = compiled(
  text('stallPlace'),
  {
    type: 'selectboxes',
    key: 'foods',
    label: '品种',
    values: options('snack=小吃', 'drink=饮品', 'fruit=果蔬'),
    validate: { onlyAvailableItems: true },
  },
  {
    type: 'panel',
    key: 'more',
    title: '其他',
    components: [
      {
        type: 'select',
        key: 'hours',
        label: '时段',
        dataSrc: 'values',
        dataType: 'string',
        data: { values: options('night=夜市') },
        validate: { onlyAvailableItems: true },
      },
      { type: 'cnRegion', key: 'stallRegion', label: '村', level: 'village' },
    ],
  },
);
const DATA = {
  stallPlace: '3 号位',
  foods: { snack: true, drink: true, fruit: false },
  hours: 'night',
  stallRegion: '130322101003',
};

const request = (rest: Partial<ResultRequest>): ResultRequest => ({
  item: item('food-stall-card', 'P1Y'),
  applicant: PERSON,
  forms: [{ form: STALL, data: DATA }],
  region: (code) => (code === '130322101003' ? '青山镇石门村' : undefined),
  today: '2025-07-10',
  ...rest,
});

describe('what a result says', () => {
  it('is taken from the forms of the case, in their own words', () => {
    expect(resultContent(request({}))).to.deep.equal({
      value: {
        fields: {
          stallPlace: '3 号位',
          foods: '小吃、饮品',
          hours: '夜市',
          stallRegion: '青山镇石门村',
        },
        validTo: '2026-07-09',
      },
    });
  });

  it('is the latest form’s where two have the field, and what was typed before both', () => {
    // given
    const later = { form: compiled(text('stallPlace')), data: { stallPlace: '5 号位' } };
    const forms = [{ form: STALL, data: DATA }, later];

    // when
    const byForm = resultContent(request({ forms }));
    const typed = { fields: { stallPlace: '9 号位', remark: '临时' }, validTo: '2025-12-31' };
    const byHand = resultContent(request({ forms, given: typed }));

    // then
    expect(byForm).to.have.nested.property('value.fields.stallPlace', '5 号位');
    expect(byHand).to.have.nested.property('value.fields.stallPlace', '9 号位');
    expect(byHand).to.have.nested.property('value.fields.remark', '临时');
    expect(byHand).to.have.nested.property('value.validTo', '2025-12-31');
  });

  it('is refused, before it has a number, while something is missing', () => {
    const { hours: _, ...data } = DATA;
    expect(resultContent(request({ forms: [{ form: STALL, data }] }))).to.deep.equal({
      rejected: { code: 'DOCUMENT_INCOMPLETE', detail: { document: '证', field: '经营时段' } },
    });
    const licence = request({ item: item('felling-licence') });
    expect(resultContent(licence)).to.have.nested.property('rejected.detail.field', '采伐地点');
  });

  it('never lets a typed field stand for what the case itself says', () => {
    const given = { fields: { holder: '王五', issuedOn: '2020-01-01', number: '1' } };
    const fields = resultContent(request({ given }));
    for (const name of Object.keys(given.fields)) {
      expect(fields).to.not.have.nested.property(`value.fields.${name}`);
    }
  });

  it('names the person who trades in their own name as the one who answers', () => {
    // given
    const form = compiled(text('placeAddress'), text('category'));
    const forms = [{ form, data: { placeAddress: '街 1 号', category: '旅店' } }];
    const hygiene = request({ item: item('hygiene-licence', 'P4Y'), forms });
    const company: Applicant = { ...PERSON, kind: 2, name: '清风公司' };

    // then
    expect(resultContent(hygiene)).to.have.nested.property('value.fields.representative', '李四');
    expect(resultContent({ ...hygiene, applicant: company })).to.have.nested.property(
      'rejected.detail.field',
      '法定代表人（负责人）',
    );
    const named = { ...company, legalRepresentative: '赵六' };
    expect(resultContent({ ...hygiene, applicant: named })).to.have.nested.property(
      'value.fields.representative',
      '赵六',
    );
  });

  it('needs nothing more where the item has no template of its own', () => {
    expect(resultContent(request({ item: item('no-such') }))).to.deep.equal({
      value: { fields: {} },
    });
  });
});

describe('the last day of a validity', () => {
  for (const [from, validity, last] of [
    ['2025-07-10', 'P4Y', '2029-07-09'],
    ['2025-01-01', 'P1Y', '2025-12-31'],
    ['2025-03-31', 'P1M', '2025-04-30'],
    ['2025-01-31', 'P1M', '2025-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2025-12-15', 'P6M', '2026-06-14'],
    ['2025-07-10', 'P30D', '2025-08-08'],
    ['2025-07-10', undefined, undefined],
    ['2025-07-10', 'PT5H', undefined],
  ] as const) {
    it(`${validity ?? 'nothing'} from ${from} is ${last ?? 'none'}`, () => {
      expect(lastDay(from, validity)).to.equal(last);
    });
  }
});

function text(key: string) {
  return { type: 'textfield', key, label: key };
}

function options(...pairs: string[]) {
  return pairs.map((pair) => ({ value: pair.split('=')[0], label: pair.split('=')[1] }));
}

function compiled(...components: object[]): CompiledForm {
  const result = compileForm({ title: '测试', components });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.form;
}
