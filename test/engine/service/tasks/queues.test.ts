import { expect } from 'chai';
import { releaseTask } from '../../../../engine/service/tasks/assign-task.js';
import type { QueueQuery } from '../../../../engine/service/tasks/queue-query.js';
import { queue, queueCounts } from '../../../../engine/service/tasks/queues.js';
import { defect, felling, hygiene, relief } from '../../../support/applications.js';
import { County, ok } from '../../../support/county.js';

const PLAIN = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="errand" isExecutable="true">
    <bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t" />
    <bpmn:userTask id="t" name="跑腿" camunda:candidateUsers="qinghe.acceptance"
      camunda:candidateGroups="qinghe/acceptance" />
    <bpmn:sequenceFlow id="g" sourceRef="t" targetRef="e" /><bpmn:endEvent id="e" />
  </bpmn:process>
</bpmn:definitions>`;

describe('queues (队列)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const page = async (user: string, query: QueueQuery) =>
    ok(await queue(county.context, query, await county.as(user)));
  const numbers = async (user: string, query: QueueQuery) =>
    (await page(user, query)).items.map(({ caseNumber }) => caseNumber);

  it('shows a group what is free for it, and moves it to who claims it', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene());
    const group: QueueQuery = { queue: 'group' };
    expect(await numbers('qinghe.acceptance', group)).to.deep.equal([number]);
    expect(await numbers('qinghe.acceptance.b', group)).to.deep.equal([number]);
    expect(await numbers('baishi.acceptance', group)).to.deep.equal([]);
    expect(await numbers('qinghe.review', group)).to.deep.equal([]);

    // when
    const id = await county.claim('qinghe.acceptance', number, 'acceptance');

    // then
    expect(await numbers('qinghe.acceptance', group)).to.deep.equal([]);
    expect(await numbers('qinghe.acceptance.b', group)).to.deep.equal([]);
    expect(await numbers('qinghe.acceptance', { queue: 'mine' })).to.deep.equal([number]);
    const released = await releaseTask(county.context, id, await county.as('qinghe.acceptance'));
    ok(released);
    expect(await numbers('qinghe.acceptance.b', group)).to.deep.equal([number]);
  });

  it('has as work what is free and what was claimed, each once; due until today if asked', async () => {
    // given
    const free = await county.receive('qinghe.acceptance', hygiene());
    const claimed = await county.receive('qinghe.acceptance', hygiene());
    await county.claim('qinghe.acceptance', claimed, 'acceptance');
    const work: QueueQuery = { queue: 'work' };
    // when
    const all = await page('qinghe.acceptance', work);
    // then
    const found = all.items.map(({ caseNumber }) => caseNumber);
    expect(found).to.have.members([free, claimed]);
    expect(all.total).to.equal(2);
    expect(await numbers('qinghe.acceptance.b', work)).to.deep.equal([free]);
    // the file is to be handed over within a workday
    await county.done('qinghe.acceptance', free, 'acceptance', 'accept');
    const today: QueueQuery = { ...work, due: 'untilToday' };
    expect(await numbers('qinghe.acceptance', today)).to.deep.equal([]);
    for (const to of ['2026-03-03T09:00:00+08:00', '2026-03-04T09:00:00+08:00']) {
      await county.later({ to });
      expect(await numbers('qinghe.acceptance', today), to).to.deep.equal([free]);
    }
  });

  it('tells what a clerk needs to choose, the applicant masked', async () => {
    const number = await county.receive('songlin.acceptance', felling());
    const [task] = (await page('songlin.acceptance', { queue: 'group' })).items;
    expect(task).to.include({
      caseNumber: number,
      itemName: '林木采伐许可（自留山、个人承包集体林）',
      applicant: '刘*林',
      station: 'acceptance',
      organ: 'songlin',
      post: 'acceptance',
      township: 'songlin',
      name: '许可受理审查',
      overdue: false,
      createdAt: county.now,
    });
    const company = await county.receive('qinghe.acceptance', hygiene());
    const [other] = (await page('qinghe.acceptance', { queue: 'group' })).items;
    expect([other?.caseNumber, other?.applicant]).to.deep.equal([company, '云溪旅馆有限公司']);
  });

  it('has what waits for applicants at the window of the township alone', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene(['floorPlan']));
    await county.done('qinghe.acceptance', number, 'acceptance', 'notifyCorrection', {
      facts: [{ type: 'notifyCorrection', defects: [defect('floorPlan')] }],
    });
    const waiting: QueueQuery = { queue: 'correction' };
    expect(await numbers('qinghe.acceptance', waiting)).to.deep.equal([number]);
    for (const user of ['qinghe.review', 'baishi.acceptance', 'health.review']) {
      expect(await numbers(user, waiting), user).to.deep.equal([]);
    }
  });

  it('of an organ has everything open in it, claimed or not', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    await county.claim('qinghe.acceptance', number, 'acceptance');
    expect(await numbers('qinghe.review', { queue: 'organ' })).to.deep.equal([number]);
    expect(await numbers('baishi.review', { queue: 'organ' })).to.deep.equal([]);
  });

  it('comes due soonest first, by pages, with the number of all', async () => {
    // given: the second and third day's files hand over by the next workday
    const due: string[] = [];
    for (let day = 0; day < 3; day++) {
      const number = await county.receive('qinghe.acceptance', hygiene());
      await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      due.push(number);
      await county.later({ workdays: 1 });
    }
    const undated = await county.receive('qinghe.acceptance', hygiene());

    // when
    const query = { queue: 'group', limit: 2 } as const;
    const first = await page('qinghe.acceptance', query);
    const second = await page('qinghe.acceptance', { ...query, offset: 2 });

    // then
    expect([first.total, second.total]).to.deep.equal([4, 4]);
    const all = [...first.items, ...second.items].map(({ caseNumber }) => caseNumber);
    expect(all).to.deep.equal([...due, undated]);
    const late = await numbers('qinghe.acceptance', { queue: 'group', overdue: true });
    expect(late).to.deep.equal([due[0], due[1]]);
    const newest = await numbers('qinghe.acceptance', { queue: 'group', sort: 'createdAt' });
    expect(newest).to.deep.equal([...due, undated]);
  });

  it('is narrowed by item, kind of station and case', async () => {
    const one = await county.receive('taohua.acceptance', relief(800));
    const two = await county.receive('taohua.acceptance', felling());
    const group = { queue: 'group' } as const;
    expect(await numbers('taohua.acceptance', { ...group, item: 'JK-011' })).to.deep.equal([one]);
    expect(await numbers('taohua.acceptance', { ...group, caseNumber: two })).to.deep.equal([two]);
    const kind = { ...group, station: 'acceptance' };
    expect(await numbers('taohua.acceptance', kind)).to.have.members([one, two]);
    expect(await numbers('taohua.acceptance', { ...group, station: 'decision' })).to.eql([]);
  });

  it('counts each queue', async () => {
    const claimed = await county.receive('qinghe.acceptance', hygiene());
    await county.claim('qinghe.acceptance', claimed, 'acceptance');
    await county.receive('qinghe.acceptance', hygiene());
    const counts = ok(await queueCounts(county.context, await county.as('qinghe.acceptance')));
    expect(counts).to.deep.equal({ mine: 1, group: 1, correction: 0 });
  });

  it('lists a task once that is offered to a person and to their group', async () => {
    // given: a plain process beside the items
    const { kernel, runtime } = county.context;
    const compiled = await kernel.compile({ 'errand.bpmn': PLAIN });
    if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
    const models = compiled.models.map(({ file, model }) => ({ resource: file, model }));
    const resources = { 'errand.bpmn': PLAIN };
    await runtime.definitions.deploy({ tenant: 'default', at: county.now, resources, models });
    const caller = { tenant: 'default', actor: {} };
    const start = { type: 'start', definition: { key: 'errand' } } as const;
    await runtime.startInstance(start, caller);
    const number = await county.receive('qinghe.acceptance', hygiene());

    // then
    const { items, total } = await page('qinghe.acceptance', { queue: 'group' });
    expect(items.map(({ name, caseNumber }) => caseNumber ?? name)).to.have.members([
      '跑腿',
      number,
    ]);
    expect(total).to.equal(2);
    expect((await page('qinghe.acceptance.b', { queue: 'group' })).total).to.equal(2);
  });

  describe('of what is done', () => {
    it('has what the person completed, claimed or not, newest first', async () => {
      // given
      const one = await county.receive('qinghe.acceptance', hygiene());
      const two = await county.receive('qinghe.acceptance', hygiene());
      await county.done('qinghe.acceptance', one, 'acceptance', 'accept');
      await county.later({ minutes: 5 });
      await county.claim('qinghe.acceptance', two, 'acceptance');
      await county.done('qinghe.acceptance', two, 'acceptance', 'accept');

      // then
      const { items, total } = await page('qinghe.acceptance', { queue: 'done' });
      expect(total).to.equal(2);
      expect(items.map(({ caseNumber, outcome }) => [caseNumber, outcome])).to.deep.equal([
        [two, 'accept'],
        [one, 'accept'],
      ]);
      expect(items[0]).to.include({
        itemName: '公共场所卫生许可（新办）',
        applicant: '云溪旅馆有限公司',
        station: 'acceptance',
        endedAt: county.now,
      });
      expect((await page('qinghe.acceptance.b', { queue: 'done' })).total).to.equal(0);
    });

    it('is narrowed by case and kind of station', async () => {
      const one = await county.receive('qinghe.acceptance', hygiene());
      const two = await county.receive('qinghe.acceptance', hygiene());
      for (const number of [one, two]) {
        await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      }
      const done = { queue: 'done' } as const;
      expect(await numbers('qinghe.acceptance', { ...done, caseNumber: two })).to.eql([two]);
      expect(await numbers('qinghe.acceptance', { ...done, caseNumber: 'none' })).to.eql([]);
      expect(await numbers('qinghe.acceptance', { ...done, station: 'decision' })).to.eql([]);
    });
  });
});
