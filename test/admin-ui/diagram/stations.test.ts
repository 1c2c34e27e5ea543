import { expect } from 'chai';
import { glance } from '../../../admin-ui/diagram/glance.js';
import {
  flowElementsOf,
  type ModdleElement,
  processesOf,
} from '../../../admin-ui/diagram/model.js';
import {
  freeStationKey,
  stationNamed,
  stationsCalled,
  usesOfStation,
} from '../../../admin-ui/diagram/stations.js';
import { definitionsOf, shipped } from './models.js';

async function item(name: string) {
  const [process] = processesOf(await definitionsOf(shipped(`${name}.bpmn`)));
  const all = flowElementsOf(process as ModdleElement);
  const element = (id: string) => all.find((one) => one.id === id) as ModdleElement;
  return { process: process as ModdleElement, element };
}

describe('diagram stations', () => {
  it('are found where user tasks and blocks use them', async () => {
    // given
    const { process, element } = await item('items/publicHygiene');
    // when
    const called = stationsCalled(element('decision'));
    // then
    expect(called).to.deep.equal([
      { key: 'decision', input: 'station' },
      { key: 'head', input: 'headStation' },
    ]);
    expect(usesOfStation(process, 'review')).to.deep.equal(['review']);
    expect(usesOfStation(process, 'head')).to.deep.equal(['decision']);
    expect(usesOfStation(process, 'delivery')).to.deep.equal(['issue']);
    expect(usesOfStation(process, 'nobody')).to.deep.equal([]);
  });

  it('are named by keys that nobody has', async () => {
    const { element } = await item('items/publicHygiene');
    const key = freeStationKey(element('review'));
    expect(stationNamed(element('review'), key)).to.equal(undefined);
  });

  const glances = [
    ['items/publicHygiene', 'review', ['审查岗', '表单 review', '时限 2 工作日', '2个按钮']],
    ['items/publicHygiene', 'testing', ['中止法定时限、承诺时限', '特别程序']],
    ['items/publicHygiene', 'received', ['◆ 收件', 'application']],
    ['items/publicHygiene', 'isReturnedToReview', ["${decisionOutcome == 'returnInternally'}"]],
    ['blocks/joint-review', 'silent', ['随协办反馈']],
    ['blocks/joint-review', 'opinions', ['每项同时']],
    ['items/publicHygiene', 'closed', []],
  ] as const;
  for (const [file, id, said] of glances) {
    it(`show at a glance what is set on ${id}`, async () => {
      const { element } = await item(file);
      expect(glance(element(id), 'zh')).to.deep.equal(said);
    });
  }
});
