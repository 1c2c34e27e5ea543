import { expect } from 'chai';
import { disclosuresOf } from '../../../../../../admin-ui/staff/pages/design/item/model/disclosures.js';
import { faultsOf } from '../../../../../../admin-ui/staff/pages/design/item/model/faults.js';
import {
  buildFeel,
  parseFeel,
} from '../../../../../../admin-ui/staff/pages/design/item/model/feel-rules.js';
import type {
  ItemModel,
  MaterialModel,
} from '../../../../../../admin-ui/staff/pages/design/item/model/item-model.js';
import {
  freeCode,
  movedTo,
} from '../../../../../../admin-ui/staff/pages/design/item/model/lists.js';
import {
  sectionOfPath,
  sectionOfProblem,
  unsaid,
} from '../../../../../../admin-ui/staff/pages/design/item/model/sections.js';
import { conditionWords } from '../../../../../../admin-ui/staff/pages/design/item/model/material-words.js';
import {
  parseValidity,
  writeValidity,
} from '../../../../../../admin-ui/staff/pages/design/item/model/validity.js';

const TOWNSHIP = { role: 'township', name: '承办乡镇人民政府', at: 'handlingTownship' };
const MATERIAL: MaterialModel = {
  code: 'identity',
  name: '身份证',
  required: 'always',
  originals: '1',
  source: '公安机关',
};
/** 行政许可法 §42: twenty workdays. */
const WHOLE: ItemModel = {
  name: '公共场所卫生许可',
  code: 'JK-008',
  codeScheme: 'county',
  block: 'health',
  catalogPart: 'acceptanceOnly',
  caseType: '2',
  itemType: '01',
  audience: '1 2',
  procedure: { text: '窗口受理' },
  organs: [TOWNSHIP],
  regime: { kind: 'licence', basis: '《行政许可法》第三十二条' },
  statutoryLimit: { variants: [days('20')] },
  promisedLimit: { variants: [days('20')] },
  legalBases: [{ text: '《公共场所卫生管理条例》第八条' }],
  result: { name: '卫生许可证', template: 'hygiene-licence' },
  materials: [MATERIAL],
};

describe('admin-ui/staff/pages/design/item/model: what is told beside a field', () => {
  it('is nothing of an item that is whole', () => {
    expect(faultsOf(WHOLE)).to.deep.equal([]);
    expect(disclosuresOf(WHOLE).every(({ ok }) => ok)).to.equal(true);
  });

  const wrong: readonly (readonly [string, ItemModel, readonly string[]])[] = [
    ['a missing name', { ...WHOLE, name: undefined }, ['name']],
    ['a type that is no two digits', { ...WHOLE, itemType: '1' }, ['itemType']],
    [
      'two organs under one role',
      { ...WHOLE, organs: [...(WHOLE.organs ?? []), { ...TOWNSHIP }] },
      ['organs.1.role'],
    ],
    [
      'a promise longer than the law (优化营商环境条例 §36)',
      { ...WHOLE, promisedLimit: { variants: [days('21')] } },
      ['promisedLimit.variants.0.n'],
    ],
    [
      'a situation before the last without its condition',
      { ...WHOLE, promisedLimit: { variants: [days('1'), days('5')] } },
      ['promisedLimit.variants.0.when'],
    ],
    ['no limit without a reason', { ...WHOLE, statutoryLimit: {} }, ['statutoryLimit.none']],
    [
      'a catch-all instead of a material',
      { ...WHOLE, materials: [{ ...MATERIAL, name: '其他相关材料' }] },
      ['materials.0.name'],
    ],
    [
      'what is shared and still demanded (国务院令 716 号 §7)',
      { ...WHOLE, materials: [{ ...MATERIAL, sharing: { source: '公安人口库' } }] },
      ['materials.0.originals'],
    ],
    [
      'two materials of one code',
      { ...WHOLE, materials: [MATERIAL, { ...MATERIAL, name: '户口簿' }] },
      ['materials.1.code'],
    ],
    ['no material at all', { ...WHOLE, materials: [] }, ['materials']],
    [
      'a site visit by one (行政许可法 §34)',
      station({ kind: 'siteVisit', signers: '1' }),
      ['stations.0.signers'],
    ],
    [
      'a licence transferred without a verified statute',
      station({ kind: 'decision', post: 'decision', powerMode: 'transferred' }),
      ['stations.0.powerBasis.basis'],
    ],
    [
      'a decision in the name of nobody',
      station({ kind: 'decision', post: 'decision', powerMode: 'entrusted' }),
      ['stations.0.principal'],
    ],
    [
      'an acceptor who decides in a 承诺件',
      station({ kind: 'decision', post: 'acceptance', powerMode: 'own' }),
      ['stations.0.post'],
    ],
    ['an organ that has no role', station({ organ: 'nobody' }), ['stations.0.organ']],
  ];
  for (const [what, item, paths] of wrong) {
    it(`names ${what}`, () => {
      expect(faultsOf(item).map(({ path }) => path)).to.deep.equal(paths);
    });
  }

  it('lets a material be named by what ends like a catch-all but is none', () => {
    for (const name of [
      '不动产权证明',
      '与邻里协商的证明材料',
      '检测报告',
      '其他组织登记证书',
      '有关部门批准文件',
    ]) {
      const item = { ...WHOLE, materials: [{ ...MATERIAL, name }] };
      expect(faultsOf(item), name).to.deep.equal([]);
    }
  });
});

describe('admin-ui/staff/pages/design/item/model: where things are told', () => {
  const problem = { severity: 'error', area: 'item', message: '', messageEn: '' } as const;

  it('finds the section of a field and of what the server says', () => {
    expect(sectionOfPath('materials.2.deferrable.days')).to.equal('materials');
    expect(sectionOfPath('code')).to.equal('basics');
    expect(sectionOfProblem({ ...problem, code: 'LIMIT_STAGES_EXCEED_PROMISE' })).to.equal(
      'limits',
    );
    const message = '材料“身份证”：缺少材料来源（source）';
    expect(sectionOfProblem({ ...problem, code: 'ITEM_FIELD_MISSING', message })).to.equal(
      'materials',
    );
  });

  it('does not say twice what a field says already', () => {
    const message = '材料“身份证”：缺少材料来源（source）';
    const problems = [
      { ...problem, code: 'ITEM_FIELD_MISSING', message },
      { ...problem, code: 'LIMIT_STAGES_EXCEED_PROMISE' },
    ];
    const faults = [{ path: 'materials.0.source', said: ['必填', 'required'] as const }];
    expect(unsaid(problems, faults)).to.deep.equal([problems[1]]);
    expect(unsaid(problems, [])).to.deep.equal(problems);
  });
});

describe('admin-ui/staff/pages/design/item/model: conditions in FEEL', () => {
  for (const source of [
    'area <= 200',
    'secondaryWater = true',
    'case.urgent = true and amount > 0.5',
    'kind = "新办" or kind = "变更"',
    'note != null',
    'contains(name, "说\\"法\\"")',
  ]) {
    it(`reads ${source} and writes it as it was`, () => {
      const condition = parseFeel(source);
      expect(condition.kind).to.equal('rules');
      expect(buildFeel(condition)).to.equal(source);
    });
  }

  it('says a condition in words', () => {
    const fields = [
      { key: 'area', label: '面积', type: 'number' },
      { key: 'case.urgent', label: '急办', type: 'boolean' },
    ] as const;
    const words = (source: string) => conditionWords(source, [{ label: '', fields }], 'zh');
    expect(words('area <= 200 and case.urgent = true')).to.equal(
      '“面积”不超过 200，并且“急办”为是',
    );
    expect(words('count(list) > 2')).to.equal('count(list) > 2');
  });

  it('leaves what cannot be chosen as it is written', () => {
    for (const source of ['count(list) > 2', 'a = 1 and b = 2 or c = 3', 'x in [1..3]', 'x == 1']) {
      expect(parseFeel(source)).to.deep.equal({ kind: 'free', source });
    }
    expect(parseFeel('  ')).to.deep.equal({ kind: 'always' });
  });
});

describe('admin-ui/staff/pages/design/item/model: lists and validity', () => {
  it('moves a row within the list only', () => {
    expect(movedTo(['a', 'b', 'c'], 2, 0)).to.deep.equal(['c', 'a', 'b']);
    expect(movedTo(['a', 'b', 'c'], 0, 1)).to.deep.equal(['b', 'a', 'c']);
    expect(movedTo(['a'], 0, -1)).to.deep.equal(['a']);
    expect(movedTo(['a'], 0, 1)).to.deep.equal(['a']);
    expect(freeCode(['m1', 'm3'], 'm')).to.equal('m2');
  });

  it('reads years and months and nothing else', () => {
    expect(parseValidity('P4Y')).to.deep.equal({ n: 4, unit: 'year' });
    expect(parseValidity('P1Y6M')).to.deep.equal({ n: 18, unit: 'month' });
    expect(parseValidity('P30D')).to.equal(undefined);
    expect(parseValidity('P')).to.equal(undefined);
    expect(writeValidity({ n: 6, unit: 'month' })).to.equal('P6M');
  });
});

// ---------------------------------------------------------------------------------------------

function days(n: string) {
  return { n, unit: 'workday', anchor: 'accepted', basis: '《行政许可法》第四十二条' };
}

function station(changed: object): ItemModel {
  const usual = { key: 's', kind: 'review', name: '审查', organ: 'township', post: 'review' };
  return { ...WHOLE, stations: [{ ...usual, ...changed }] };
}
