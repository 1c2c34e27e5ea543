import { expect } from 'chai';
import { graphOf } from '../../../admin-ui/diagram/graph.js';
import { processesOf } from '../../../admin-ui/diagram/model.js';
import { stepsOf } from '../../../admin-ui/diagram/steps.js';
import { definitionsOf, file, flows, shipped } from './models.js';

async function steps(xml: string) {
  const [process] = processesOf(await definitionsOf(xml));
  return stepsOf(graphOf(process as NonNullable<typeof process>), process?.id ?? '');
}

describe('diagram steps', () => {
  it('stand in reading order, each after what leads to it, loops aside', async () => {
    // given
    const xml = shipped('items/publicHygiene.bpmn');
    // when
    const found = await steps(xml);
    // then
    expect(found.map(({ name }) => name)).to.deep.equal([
      '收件',
      '受理',
      '是否受理？',
      '未受理结束',
      '移交案卷',
      '审查',
      '是否检测？',
      '检测',
      '决定',
      '是否退回？',
      '出件',
      '办结',
    ]);
    expect(found.find(({ id }) => id === 'needsTesting')?.ways).to.deep.equal([
      { flow: '是', to: '检测' },
      { flow: '否', to: '决定' },
    ]);
  });

  it('go into sub-processes and put a boundary event below its step', async () => {
    // given
    const xml = shipped('blocks/joint-review.bpmn');
    // when
    const found = await steps(xml);
    // then
    expect(found.map(({ name, depth }) => `${depth} ${name}`)).to.deep.equal([
      '0 征求意见',
      '0 各协办机关出具意见',
      '1 已送达',
      '1 出具协办意见',
      '2 逾期未反馈',
      '1 视为同意',
      '1 已反馈',
      '0 意见齐备',
    ]);
  });

  it('keep what nothing leads to, and leave out merges without a name', async () => {
    // given
    const xml = file(
      `<bpmn:task id="island" /><bpmn:startEvent id="s" /><bpmn:exclusiveGateway id="m" />
       <bpmn:endEvent id="e" />${flows('s>m m>e')}`,
    );
    // when
    const found = await steps(xml);
    // then
    expect(found.map(({ id }) => id)).to.deep.equal(['s', 'e', 'island']);
  });
});
