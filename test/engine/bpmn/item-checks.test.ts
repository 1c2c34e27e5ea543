import { expect } from 'chai';
import { checkItem } from '../../../engine/bpmn/index.js';
import type { Model } from '../../../engine/core/model.js';
import { fixture } from '../../support/fixture.js';
import { modelOf } from './support.js';

const xml = fixture(import.meta.url, 'item.bpmn');

async function told(text: string, blocks: Record<string, Model> = {}): Promise<string[]> {
  return checkItem(await modelOf(text), blocks).map((problem) => problem.code);
}

/** The example with each of the replacements made; every one must be there. */
function changed(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    expect(text).to.contain(from);
    return text.replaceAll(from, to);
  }, xml);
}

describe('bpmn: what stands against publishing an item', () => {
  it('nothing against the example, nothing to check on ordinary processes', async () => {
    expect(await told(xml)).to.deep.equal([]);
    const plain = await modelOf(fixture(import.meta.url, 'camunda/office.bpmn'));
    expect(checkItem(plain, {})).to.deep.equal([]);
  });

  it('a promise longer than the law', async () => {
    // given: 21 workdays promised where 许可法 §42 gives 20
    expect(await told(changed(['n="10"', 'n="21"']))).to.deep.equal(['LIMIT_PROMISE_EXCEEDS_LAW']);
    expect(await told(changed(['n="10"', 'n="20"']))).to.deep.equal([]);
  });

  it('a placeholder in the place of a legal basis, told of each', async () => {
    // given: each of them, wherever the example has one
    const bases = /(?<=basis="|<yc:legalBasis[^>]*>)[^"<]+/g;
    const text = xml.replace(bases, '【待填】条款');
    // when
    const problems = checkItem(await modelOf(text), {});
    // then
    expect(new Set(problems.map(({ code }) => code))).to.deep.equal(new Set(['BASIS_PLACEHOLDER']));
    expect(problems.length).to.equal(xml.match(bases)?.length);
    expect(problems.map(({ message }) => message.split('：')[0])).to.include.members([
      '设定依据',
      '法定办结时限',
      '受理制度',
      '数量限制',
    ]);
  });

  it('of one condition the same of both limits is compared', async () => {
    // given: up to 200 m² the law gives 4 workdays, the promise 5
    const text = changed([
      '<yc:variant n="20"',
      '<yc:variant when="area &lt;= 200" n="4" unit="workday" anchor="accepted" basis="b" /><yc:variant n="20"',
    ]);
    expect(await told(text)).to.deep.equal(['LIMIT_PROMISE_EXCEEDS_LAW']);
  });

  it('stages that add up to more than the longest promise, suspended ones not counted', async () => {
    // given: after acceptance the testing (suspended) and the decision remain
    const decision = 'limit="3" unit="workday"';
    expect(await told(changed([decision, 'limit="10" unit="workday"']))).to.deep.equal([]);
    expect(await told(changed([decision, 'limit="11" unit="workday"']))).to.deep.equal([
      'LIMIT_STAGES_EXCEED_PROMISE',
    ]);
    // then: what comes before the anchor does not count
    const early = 'limit="1" unit="workday"';
    expect(await told(changed([early, 'limit="99" unit="workday"']))).to.deep.equal([]);
    // then: without the suspension testing counts
    const awake = changed(
      [decision, 'limit="6" unit="workday"'],
      ['post="review" signers="2"', 'post="review" signers="2" limit="5" unit="workday"'],
    );
    expect(await told(awake)).to.deep.equal([]);
    expect(
      await told(awake.replace('clocks="statutory promised"', 'clocks="statutory"')),
    ).to.deep.equal(['LIMIT_STAGES_EXCEED_PROMISE']);
  });

  it('a loop of stages without an outcome that sends back: no sum of them is bounded', async () => {
    // given: after the decision the file may come round to it again, as often as it likes
    const loop: readonly [string, string] = [
      '<bpmn:sequenceFlow id="toDelivery" sourceRef="decision" targetRef="delivery" />',
      '<bpmn:exclusiveGateway id="again" name="再来？" default="toDelivery" />' +
        '<bpmn:sequenceFlow id="toAgain" sourceRef="decision" targetRef="again" />' +
        '<bpmn:sequenceFlow id="toDelivery" sourceRef="again" targetRef="delivery" />' +
        '<bpmn:sequenceFlow id="round" sourceRef="again" targetRef="decision">' +
        '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${again}</bpmn:conditionExpression>' +
        '</bpmn:sequenceFlow>',
    ];
    expect(await told(changed(loop))).to.deep.equal(['LIMIT_CYCLE']);
    const problems = checkItem(await modelOf(changed(loop)), {});
    expect(problems[0]).to.include({ elementId: 'decision' });
    // then: an internal return may, it is re-armed within the promise; so may what has no limit
    const back =
      '<yc:outcome id="back" label="退回" effect="returnInternally" reasonRequired="true" />';
    const refuse = '<yc:outcome id="refuse" label="不予许可"';
    expect(await told(changed(loop, [refuse, `${back}${refuse}`]))).to.deep.equal([]);
    const unlimited: readonly [string, string] = [' limit="3" unit="workday">', '>'];
    expect(await told(changed(loop, unlimited))).to.deep.equal([]);
  });

  it('a stage in a unit of its own', async () => {
    const text = changed(['limit="3" unit="workday"', 'limit="20" unit="hour"']);
    expect(await told(text)).to.deep.equal(['LIMIT_UNITS_DIFFER']);
  });

  it('material by catch-all, or shared and demanded', async () => {
    for (const name of ['其他材料', '法律法规规定的其他材料', '有关证明', '身份证等']) {
      const text = changed(['name="二次供水检测报告"', `name="${name}"`]);
      expect(await told(text), name).to.deep.equal(['MATERIAL_CATCH_ALL']);
    }
    const honest = changed(['name="二次供水检测报告"', 'name="其他组织出具的供水证明"']);
    expect(await told(honest)).to.deep.equal([]);
    const demanded = changed([
      'originals="0" copies="0" source="公安机关"',
      'copies="1" source="公安机关"',
    ]);
    expect(await told(demanded)).to.deep.equal(['MATERIAL_SHARED_DEMANDED']);
  });

  it('direct transfer of a licence without a verified statute', async () => {
    const bare = ['powerMode="own"', 'powerMode="transferred"'] as const;
    expect(await told(changed(bare))).to.deep.equal(['POWER_TRANSFER_WITHOUT_BASIS']);
    const form = '<yc:right field="area" access="readonly" />';
    const based = `${form}<yc:powerBasis basis="《条例》第三条" />`;
    expect(await told(changed(bare, [form, based]))).to.deep.equal([]);
    const doubtful = based.replace(' />', ' />').replace('第三条"', '第三条" unverified="true"');
    expect(await told(changed(bare, [form, doubtful]))).to.deep.equal([
      'POWER_TRANSFER_WITHOUT_BASIS',
    ]);
    expect(await told(changed(bare, ['itemType="01"', 'itemType="20"']))).to.deep.equal([]);
  });

  it('a county that decides what is the township’s', async () => {
    const direct = ['catalogPart="acceptanceOnly"', 'catalogPart="direct"'] as const;
    expect(await told(changed(direct))).to.deep.equal(['POWER_TAKEN_FROM_TOWNSHIP']);
    expect(await told(changed(direct, ['joint="false"', 'joint="true"']))).to.deep.equal([]);
  });

  it('posts that have to be separate, unless decided on the spot', async () => {
    const joined = ['post="decision" powerMode', 'post="acceptance" powerMode'] as const;
    expect(await told(changed(joined))).to.deep.equal(['SEPARATION_VIOLATED']);
    expect(await told(changed(joined, ['caseType="2"', 'caseType="1"']))).to.deep.equal([]);
  });

  it('silence at a decision', async () => {
    const text = changed(['effect="opinion"', 'effect="grant"']);
    expect(await told(text)).to.deep.equal(['SILENCE_AT_DECISION']);
  });

  it('disclosures that are blank', async () => {
    const materials = xml.replace(/<yc:material [\s\S]*<\/yc:material>/, '');
    expect(await told(materials)).to.deep.equal(['DISCLOSURE_INCOMPLETE']);
  });
});

describe('bpmn: items whose work lies in called blocks', () => {
  const CALL = (station: string) => `<bpmn:callActivity id="review" calledElement="block">
      <bpmn:extensionElements><camunda:in sourceExpression="${station}" target="station" /></bpmn:extensionElements>
      <bpmn:incoming>toTesting</bpmn:incoming><bpmn:outgoing>toReviewed</bpmn:outgoing>
    </bpmn:callActivity>
    <bpmn:sequenceFlow id="toReviewed" sourceRef="review" targetRef="testing" />`;
  const BACK =
    '<yc:outcome id="back" label="退回" effect="returnInternally" reasonRequired="true" />';
  const withCall = (station: string) =>
    xml
      .replace('<yc:outcome id="agree"', `${BACK}<yc:outcome id="agree"`)
      .replace(
        'sourceRef="accepted" targetRef="testing"',
        'sourceRef="accepted" targetRef="review"',
      )
      .replace('<bpmn:userTask id="testing"', `${CALL(station)}<bpmn:userTask id="testing"`);
  const block = () => modelOf(fixture(import.meta.url, 'block.bpmn'));

  it('counts the stage that the caller names', async () => {
    // given: the water opinion takes 5, the decision 3, of 10 promised; a loop counts once
    const blocks = { block: await block() };
    expect(await told(withCall('waterOpinion'), blocks)).to.deep.equal([]);
    const longer = withCall('waterOpinion').replace(
      'post="review" limit="5"',
      'post="review" limit="8"',
    );
    expect(await told(longer, blocks)).to.deep.equal(['LIMIT_STAGES_EXCEED_PROMISE']);
    expect(await told(longer)).to.deep.equal(['BLOCK_UNKNOWN']);
  });

  it('finds the station that the item lacks', async () => {
    expect(await told(withCall('nowhere'), { block: await block() })).to.deep.equal([
      'STATION_UNKNOWN',
    ]);
  });
});
