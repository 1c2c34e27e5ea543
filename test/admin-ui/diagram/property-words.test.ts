import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { diffModels } from '../../../admin-ui/diagram/diff.js';
import { propertyWords, valueWords } from '../../../admin-ui/diagram/property-words.js';
import { projectPath } from '../../support/fixture.js';
import { definitionsOf, shipped } from './models.js';

describe('diagram property words', () => {
  const cases = [
    [['name'], '名称', 'name'],
    [
      ['extensionElements', 'item', 'station[review]', 'limit'],
      '环节 review › 时限',
      'station review › limit',
    ],
    [['conditionExpression', 'body'], '条件', 'condition'],
    [['extensionElements', 'somethingNew'], 'somethingNew', 'somethingNew'],
    [['body'], 'body', 'body'],
  ] as const;
  for (const [path, zh, en] of cases) {
    it(`say ${path.join('.')} in both languages`, () => {
      expect(propertyWords(path, 'zh')).to.equal(zh);
      expect(propertyWords(path, 'en')).to.equal(en);
    });
  }

  const values = [
    [['suspends', 'clocks'], 'statutory promised', '法定时限、承诺时限'],
    [['station[a]', 'kind'], 'jointReview', '联合审查'],
    [['station[a]', 'limit'], '3', '3'],
    [['station[a]', 'post'], 'nobody', 'nobody'],
    [['name'], 'review', 'review'],
    [['clocks'], '', ''],
  ] as const;
  for (const [path, value, words] of values) {
    it(`say ${path.join('.')} = “${value}”`, () => {
      expect(valueWords(path, value, 'zh')).to.equal(words);
    });
  }

  it('have a word for whatever an item can say, and for its closed lists', () => {
    for (const { name: type, properties = [] } of YC.types) {
      for (const { name, isMany, type: of } of properties) {
        const tag = isMany === true ? of.charAt(0).toLowerCase() + of.slice(1) : name;
        expect(propertyWords([tag], 'zh'), `${type}.${name}`).to.match(/^\p{Script=Han}+$/u);
      }
    }
    expect(valueWords(['item', 'block'], 'health', 'zh')).to.equal('卫生健康');
    expect(valueWords(['item', 'audience'], '1 2', 'zh')).to.equal('自然人、企业');
  });

  it('have a Chinese word for whatever changed in an item', async () => {
    // given
    const xml = shipped('items/publicHygiene.bpmn');
    const changed = xml
      .replace('limit="2" unit="workday"', 'limit="3" unit="naturalDay"')
      .replace('label="准予"', 'label="准予许可"')
      .replace('clocks="statutory promised"', 'clocks="statutory"')
      .replace('<yc:variant n="5"', '<yc:variant n="7"');
    // when
    const changes = diffModels(await definitionsOf(xml), await definitionsOf(changed));
    const said = changes.flatMap(({ properties }) =>
      properties.map(({ path }) => propertyWords(path, 'zh')),
    );
    // then
    expect(said).to.have.members([
      '环节 review › 时限',
      '环节 review › 单位',
      '环节 decision › 按钮 grant › 文字',
      '中止计时 › 时钟',
      '承诺办结时限 › 时限情形 › 数',
    ]);
  });
});

const YC = JSON.parse(readFileSync(projectPath('engine/bpmn/yc.json'), 'utf8')) as {
  readonly types: readonly {
    readonly name: string;
    readonly properties?: readonly {
      readonly name: string;
      readonly isMany?: boolean;
      readonly type: string;
    }[];
  }[];
};
