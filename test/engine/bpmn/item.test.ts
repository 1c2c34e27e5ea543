import { expect } from 'chai';
import type { Item } from '../../../engine/core/case/item.js';
import { fixture } from '../../support/fixture.js';
import { compiled, modelOf, refusals } from './support.js';

const xml = fixture(import.meta.url, 'item.bpmn');

async function item(): Promise<Item> {
  const model = await modelOf(xml);
  if (model.item === undefined) throw new Error('no item');
  return JSON.parse(JSON.stringify(model.item)) as Item;
}

function lineOf(text: string): number {
  return xml.slice(0, xml.indexOf(text)).split('\n').length;
}

describe('bpmn: yc:item', () => {
  it('lists two thousand entries at most', async () => {
    // given
    const { organs, legalBases, materials, stations, conditions, copies } = await item();
    const lists = [organs, legalBases, materials, Object.keys(stations), conditions, copies ?? []];
    const there = lists.reduce((sum, list) => sum + list.length, 0);
    const withMore = (n: number) =>
      xml.replace('</yc:item>', `${'<yc:condition>合格</yc:condition>'.repeat(n)}</yc:item>`);
    // when, then
    const most = await modelOf(withMore(2_000 - there));
    expect(most.item?.conditions.length).to.equal(2_000 - there + conditions.length);
    const [told] = refusals(await compiled({ 'a.bpmn': withMore(2_001 - there) }));
    expect(told).to.match(/^ITEM_TOO_LARGE /);
  });

  it('carries what the file says', async () => {
    // when
    const { organs, limits, legalBases, materials, stations, ...rest } = await item();

    // then
    expect(rest).to.deep.equal({
      code: 'JK-008',
      codeScheme: 'demo-county',
      name: '公共场所卫生许可（新办）',
      block: 'health',
      catalogPart: 'acceptanceOnly',
      joint: false,
      caseType: 2,
      itemType: '01',
      audience: [1, 2],
      regime: {
        kind: 'licence',
        basis: { text: '《行政许可法》第三十二条' },
        limit: { n: 5, unit: 'workday' },
      },
      correction: {
        n: 15,
        unit: 'workday',
        withdrawal: { text: '县政务服务条例第二十四条', unverified: true },
      },
      procedure: '乡镇窗口收件、县卫生健康局受理审查、检测、决定，任一乡镇窗口出件。',
      conditions: ['有与经营规模相适应的卫生设施', '从业人员取得健康合格证明'],
      fees: [],
      result: { name: '公共场所卫生许可证', template: 'hygiene-licence', validity: 'P4Y' },
      quota: { series: 'hygiene-licence', basis: '县人民政府公告' },
      copies: [{ at: 'delivered', role: 'water' }],
    });
    expect(organs[1]).to.deep.equal({
      role: 'decider',
      name: '县卫生健康局',
      at: 'county',
      department: 'health',
    });
    expect(limits.promised).to.deep.equal({
      variants: [
        {
          when: { language: 'feel', source: 'area <= 200' },
          n: 5,
          unit: 'workday',
          anchor: 'accepted',
          basis: { text: '县政务服务承诺' },
        },
        { n: 10, unit: 'workday', anchor: 'accepted', basis: { text: '县政务服务承诺' } },
      ],
    });
    expect(legalBases[1]).to.deep.equal({
      text: '《公共场所卫生管理条例》第八条',
      unverified: true,
    });
    expect(materials[3]).to.deep.equal({
      code: 'waterReport',
      name: '二次供水检测报告',
      required: { when: { language: 'feel', source: 'secondaryWater = true' } },
      deferrable: { days: 5, basis: { text: '县容缺受理清单', unverified: true } },
      originals: 1,
      copies: 0,
      checkpoints: [],
      source: '检测机构',
    });
    expect(materials[2]?.declarable).to.deep.equal({ template: 'hygiene-undertaking' });
    expect(stations['decision']).to.deep.equal({
      key: 'decision',
      kind: 'decision',
      name: '决定',
      organ: 'decider',
      post: 'decision',
      powerMode: 'own',
      form: 'hygiene-decision',
      rights: { area: 'readonly' },
      outcomes: [
        { id: 'grant', label: '准予许可', effect: 'grant', notice: 'grant' },
        {
          id: 'refuse',
          label: '不予许可',
          effect: 'refuse',
          reasonRequired: true,
          notice: 'refusal',
        },
      ],
      limit: { n: 3, unit: 'workday' },
    });
    expect(stations['waterOpinion']?.silence).to.deep.equal({
      basis: { text: '县联合审批办法第九条', unverified: true },
    });
  });

  /** What is replaced by what, and the refusal that follows: code, and where its line begins. */
  const cases: readonly (readonly [string, string, string, string, string?])[] = [
    [
      'a word outside the list',
      'block="health"',
      'block="hospital"',
      'ITEM_FIELD_INVALID',
      '<yc:item',
    ],
    ['no code', 'code="JK-008"', '', 'ITEM_FIELD_MISSING', '<yc:item'],
    ['item type of one digit', 'itemType="01"', 'itemType="1"', 'ITEM_FIELD_INVALID', '<yc:item'],
    ['case type 3', 'caseType="2"', 'caseType="3"', 'ITEM_FIELD_INVALID', '<yc:item'],
    [
      'joint neither true nor false',
      'joint="false"',
      'joint="no"',
      'ITEM_FIELD_INVALID',
      '<yc:item',
    ],
    ['audience twice', 'audience="1 2"', 'audience="1 1"', 'ITEM_FIELD_INVALID', '<yc:item'],
    [
      'a role twice',
      '<yc:regime',
      '<yc:organ role="water" name="水务所" at="outside" /><yc:regime',
      'ITEM_KEY_DUPLICATE',
      '<yc:regime',
    ],
    [
      'county without department',
      ' department="health"',
      '',
      'ITEM_FIELD_MISSING',
      '<yc:organ role="decider"',
    ],
    [
      'regime without basis',
      'kind="licence" basis="《行政许可法》第三十二条"',
      'kind="licence"',
      'ITEM_FIELD_MISSING',
      '<yc:regime',
    ],
    [
      'limit without unit',
      'limit="5" unit="workday" />',
      'limit="5" />',
      'ITEM_FIELD_MISSING',
      '<yc:regime',
    ],
    ['days that are no number', 'n="20"', 'n="twenty"', 'ITEM_FIELD_INVALID', '<yc:variant n="20"'],
    [
      'a condition on the last variant',
      '<yc:variant n="10"',
      '<yc:variant when="true" n="10"',
      'ITEM_FIELD_INVALID',
      '<yc:promisedLimit',
    ],
    [
      'a limit and its absence',
      '<yc:statutoryLimit>',
      '<yc:statutoryLimit none="无">',
      'ITEM_FIELD_INVALID',
      '<yc:statutoryLimit',
    ],
    [
      'a condition that is no FEEL',
      'when="area &lt;= 200"',
      'when="area &lt;="',
      'EXPRESSION_INVALID',
      '<yc:variant when',
    ],
    [
      'a basis without text',
      '>《行政许可法》第十二条<',
      '><',
      'ITEM_FIELD_MISSING',
      '<yc:legalBasis>',
    ],
    [
      'a material twice',
      'code="identity"',
      'code="application"',
      'ITEM_KEY_DUPLICATE',
      '<yc:material code="identity"',
    ],
    [
      'required and when',
      'when="secondaryWater = true"',
      'when="true" required="always"',
      'ITEM_FIELD_INVALID',
      '<yc:material code="waterReport"',
    ],
    [
      'copies below none',
      'copies="0" source="申请人填写">\n          <yc:declarable',
      'copies="-1" source="申请人填写">\n          <yc:declarable',
      'ITEM_FIELD_INVALID',
      '<yc:material code="undertaking"',
    ],
    [
      'a station twice',
      '<yc:quota ',
      '<yc:station key="delivery" kind="delivery" name="再出件" organ="window" post="issue" /><yc:quota ',
      'ITEM_KEY_DUPLICATE',
      '<yc:quota ',
    ],
    [
      'a station of nobody',
      'name="出件" organ="window"',
      'name="出件" organ="nobody"',
      'ITEM_REFERENCE_UNKNOWN',
      '<yc:station key="delivery"',
    ],
    [
      'copied to nobody',
      'at="delivered" role="water"',
      'at="delivered" role="nobody"',
      'ITEM_REFERENCE_UNKNOWN',
      '<yc:copy',
    ],
    [
      'an outcome twice',
      'id="refuse" label="不予许可"',
      'id="grant" label="不予许可"',
      'ITEM_KEY_DUPLICATE',
      '<yc:outcome id="refuse" label="不予许可"',
    ],
    [
      'an unknown effect',
      'effect="grant"',
      'effect="approve"',
      'ITEM_FIELD_INVALID',
      '<yc:outcome id="grant"',
    ],
    [
      'a decision without power',
      ' powerMode="own"',
      '',
      'ITEM_FIELD_MISSING',
      '<yc:station key="decision"',
    ],
    [
      'in whose name',
      'powerMode="own"',
      'powerMode="entrusted"',
      'ITEM_FIELD_MISSING',
      '<yc:station key="decision"',
    ],
    [
      'one signer at a site visit',
      'signers="2"',
      'signers="1"',
      'ITEM_FIELD_INVALID',
      '<yc:station key="testing"',
    ],
    [
      'a field twice',
      '<yc:right field="area" access="readonly" />',
      '<yc:right field="area" access="readonly" /><yc:right field="area" access="hidden" />',
      'ITEM_KEY_DUPLICATE',
    ],
    [
      'silence without basis',
      ' basis="县联合审批办法第九条"',
      '',
      'ITEM_FIELD_MISSING',
      '<yc:silence',
    ],
    [
      'a station that the item lacks',
      '<yc:station ref="testing" />',
      '<yc:station ref="visit" />',
      'STATION_UNKNOWN',
      '<bpmn:userTask id="testing"',
    ],
    [
      'ref in the item',
      '<yc:station key="testing"',
      '<yc:station ref="a" key="testing"',
      'ITEM_FIELD_INVALID',
      '<yc:station key="testing"',
    ],
    [
      'key on a task',
      '<yc:station ref="testing" />',
      '<yc:station ref="testing" key="a" />',
      'ITEM_FIELD_INVALID',
      '<yc:station ref="testing"',
    ],
    [
      'clocks stop without basis',
      'procedure="testing" basis="《行政许可法》第四十五条"',
      'procedure="testing"',
      'ITEM_FIELD_MISSING',
      '<yc:suspends',
    ],
    [
      'a clock that is none',
      'clocks="statutory promised"',
      'clocks="statutory lunch"',
      'ITEM_FIELD_INVALID',
      '<yc:suspends',
    ],
    [
      'two regimes',
      '<yc:legalBasis>',
      '<yc:regime kind="plain" basis="b" /><yc:legalBasis>',
      'CHILD_REPEATED',
    ],
    ['an unknown child', '<yc:quota ', '<yc:quotas /><yc:quota ', 'UNKNOWN_ELEMENT'],
    [
      'no procedure',
      /<yc:procedure>.*<\/yc:procedure>/.exec(xml)?.[0] ?? '',
      '',
      'ITEM_FIELD_MISSING',
      '<yc:item',
    ],
  ];
  for (const [name, from, to, code, where] of cases) {
    it(`refuses ${name}`, async () => {
      // given
      expect(xml).to.contain(from);
      const changed = xml.replace(from, to);

      // when
      const told = refusals(await compiled(changed));

      // then
      expect(told).to.have.length(1);
      expect(told[0]?.split(' ')[0]).to.equal(code);
      if (where !== undefined) expect(Number(told[0]?.split(' ')[2])).to.equal(lineOf(where));
    });
  }
});
