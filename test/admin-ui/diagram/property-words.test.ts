import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { diffModels } from '../../../admin-ui/diagram/diff.js';
import { propertyWords, valueWords } from '../../../admin-ui/diagram/property-words.js';
import { projectPath } from '../../support/fixture.js';
import { definitionsOf, file, shipped } from './models.js';

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

  it('have a Chinese word for whatever the panel writes of events, gateways and decisions', async () => {
    // given
    const drawn = (inside: string) => definitionsOf(file(inside, ROOTS));
    const [before, after] = [await drawn(BARE), await drawn(SET)];
    // when
    const said = diffModels(before, after).flatMap(({ properties }) =>
      properties.flatMap(({ path, after: value }) =>
        value === undefined
          ? []
          : [[propertyWords(path, 'zh'), valueWords(path, value, 'zh')] as const],
      ),
    );
    // then
    expect(said).to.deep.include.members([
      ['决策', 'fee'],
      ['结果变量', 'fee'],
      ['结果怎么取', '一个值'],
      ['次序', '一次一步'],
      ['够了就取消没办的', '否'],
      ['提前结束', '${enough}'],
      ['往下走的条件', '${activationCount >= 2}'],
      ['信号', 'signal'],
      ['升级', 'escalation'],
      ['条件', '${fee > 1}'],
    ]);
    for (const [words] of said) expect(words).to.match(/^[\p{Script=Han} ›]+$/u);
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

const ROOTS = `<bpmn:signal id="signal" name="到了"/>
  <bpmn:escalation id="escalation" escalationCode="late"/>`;

const BARE = `<bpmn:businessRuleTask id="rule"/><bpmn:adHocSubProcess id="any"/>
  <bpmn:complexGateway id="join"/>
  <bpmn:intermediateThrowEvent id="a"><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>
  <bpmn:endEvent id="b"><bpmn:escalationEventDefinition/></bpmn:endEvent>
  <bpmn:intermediateCatchEvent id="c"><bpmn:conditionalEventDefinition/>
  </bpmn:intermediateCatchEvent>`;

const expression = (tag: string, body: string) =>
  `<bpmn:${tag} xsi:type="bpmn:tFormalExpression">${body.replace('>', '&gt;')}</bpmn:${tag}>`;

const SET = `<bpmn:businessRuleTask id="rule" camunda:decisionRef="fee"
    camunda:resultVariable="fee" camunda:mapDecisionResult="singleEntry"/>
  <bpmn:adHocSubProcess id="any" ordering="Sequential" cancelRemainingInstances="false">
    ${expression('completionCondition', '${enough}')}</bpmn:adHocSubProcess>
  <bpmn:complexGateway id="join">
    ${expression('activationCondition', '${activationCount >= 2}')}</bpmn:complexGateway>
  <bpmn:intermediateThrowEvent id="a"><bpmn:signalEventDefinition signalRef="signal"/>
  </bpmn:intermediateThrowEvent>
  <bpmn:endEvent id="b"><bpmn:escalationEventDefinition escalationRef="escalation"/>
  </bpmn:endEvent>
  <bpmn:intermediateCatchEvent id="c"><bpmn:conditionalEventDefinition>
    ${expression('condition', '${fee > 1}')}</bpmn:conditionalEventDefinition>
  </bpmn:intermediateCatchEvent>`;
