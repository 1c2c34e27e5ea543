import { expect } from 'chai';
import { ClockSweep } from '../../../../engine/service/cases/clock-sweep.js';
import { listCases } from '../../../../engine/service/cases/list-cases.js';
import { publishItems } from '../../../../engine/service/items/publish-items.js';
import { queue } from '../../../../engine/service/tasks/queues.js';
import { fellingBeforeDecision, hygiene, relief } from '../../../support/applications.js';
import { County, ok, shipped } from '../../../support/county.js';

const TUESDAY_CLOSING = Date.parse('2026-03-03T17:30:00+08:00');

describe('clock sweep (时限监测)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(async () => {
    await county.close();
    expect(county.errors).to.deep.equal([]);
  });

  const breaches = async (number: string) => (await county.state(number)).breaches;
  const count = async (number: string, type: string): Promise<number> =>
    (await county.factTypes(number)).filter((fact) => fact === type).length;

  it('records a breach although nobody touches the case, and lists it', async () => {
    // given: received on Monday, to be answered within one workday
    const number = await county.receive('taohua.acceptance', relief(800));
    // when
    await county.later({ to: '2026-03-03T17:29:59+08:00' });
    expect(await breaches(number)).to.deep.equal([]);
    await county.later({ to: '2026-03-03T17:30:00+08:00' });
    // then
    expect(await breaches(number)).to.have.length(1);
    expect((await breaches(number))[0]).to.include({
      clock: 'receipt',
      due: '2026-03-03',
      at: TUESDAY_CLOSING,
      holder: 'taohua',
      answerable: 'taohua',
    });
    expect((await county.shown('supervisor', number)).light).to.equal('red');
    const { items } = ok(await listCases(county.context, {}, await county.as('taohua.review')));
    expect(items.map((listed) => [listed.number, listed.breached])).to.deep.equal([[number, true]]);
  });

  it('records it once, however often it looks', async () => {
    const number = await county.receive('taohua.acceptance', relief(800));
    await county.later({ workdays: 3 });
    const { sweep } = county.context;
    await Promise.all([sweep.run(), sweep.run()]);
    await county.later({ days: 30 });
    expect(await count(number, 'clockBreached')).to.equal(1);
  });

  it('makes good what happened while nothing ran, many cases at once', async () => {
    // given
    const numbers: string[] = [];
    for (let i = 0; i < 120; i++) {
      numbers.push(await county.receive('taohua.acceptance', relief(800)));
    }
    await county.context.sweep.stop();
    county.clock.moveTo(Date.parse('2026-03-16T09:00:00+08:00'));
    expect(await breaches(numbers[7]!)).to.deep.equal([]);
    // when
    const sweep = new ClockSweep(county.context, (error) => county.errors.push(error));
    await sweep.run();
    // then: as of the instant at which it turned red, not of today
    for (const number of numbers) {
      expect((await breaches(number)).map(({ at }) => at)).to.deep.equal([TUESDAY_CLOSING]);
    }
  });

  it('wakes by itself when the next clock runs out', async () => {
    const number = await county.receive('taohua.acceptance', relief(800));
    expect(await county.context.sweep.nextDue(county.now)).to.equal(TUESDAY_CLOSING);
    county.time.moveTo(TUESDAY_CLOSING);
    for (let i = 0; i < 100 && (await breaches(number)).length === 0; i++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await breaches(number)).to.have.length(1);
  });

  it('leaves a clock that stands still alone', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene(['floorPlan']));
    await county.done('qinghe.acceptance', number, 'acceptance', 'notifyCorrection', {
      facts: [
        {
          type: 'notifyCorrection',
          defects: [
            { subject: 'floorPlan', defect: '未提交', standard: '目录', remedy: '补交平面图' },
          ],
        },
      ],
    });
    await county.later({ workdays: 10 });
    expect(await count(number, 'clockBreached')).to.equal(0);
    expect((await county.shown('supervisor', number)).status).to.equal('correcting');
  });

  describe('视为撤回', () => {
    it('comes by the diagram where a timer waits, by the sweep where none does', async () => {
      // given: the test report may follow within five workdays, and without it the case lapses
      const resources = await shipped();
      resources['publicHygiene.bpmn'] = resources['publicHygiene.bpmn']!.replace(
        '<yc:deferrable days="5" basis="县容缺受理清单" unverified="true" />',
        '<yc:deferrable days="5" basis="县容缺受理清单" unverified="true">' +
          '<yc:withdrawal basis="县容缺受理办法第九条" /></yc:deferrable>',
      );
      ok(await publishItems(county.context, { resources }, 'default'));
      const number = await county.receive('qinghe.acceptance', hygiene(['testReport']));
      const undertaking = { signer: '周敏' };
      const materials = [{ code: 'testReport' }];
      ok(
        await county.fact('qinghe.acceptance', number, {
          type: 'deferMaterials',
          materials,
          undertaking,
        }),
      );
      await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      // when: five workdays after Monday the 2nd end with Monday the 9th, at 24:00
      await county.later({ to: '2026-03-09T23:00:00+08:00' });
      expect((await county.state(number)).ended).to.equal(undefined);
      await county.later({ to: '2026-03-10T00:00:00+08:00' });
      // then
      expect((await county.state(number)).ended).to.equal('deemedWithdrawn');
      expect((await county.found(number)).aggregate.head.ended).to.equal(true);
      expect(await count(number, 'deemedWithdrawn')).to.equal(1);
    });

    it('ends nothing where the item has no basis for it', async () => {
      const number = await county.receive('qinghe.acceptance', hygiene(['testReport']));
      ok(
        await county.fact('qinghe.acceptance', number, {
          type: 'deferMaterials',
          materials: [{ code: 'testReport' }],
          undertaking: { signer: '周敏' },
        }),
      );
      await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
      await county.later({ workdays: 30 });
      expect((await county.state(number)).ended).to.equal(undefined);
    });
  });

  describe('a delegation that has ended (委托到期)', () => {
    const end = async (to: string): Promise<void> => {
      const { directory } = county.context;
      const records = await directory.delegations('default');
      const record = records.find(
        ({ principal, delegate }) => principal === 'forestry' && delegate === 'songlin',
      )!;
      await directory.saveDelegation({ ...record, to });
    };

    it('gives open decisions to the delegating organ', async () => {
      // given
      const number = await fellingBeforeDecision(county);
      const task = await county.taskOf('songlin.decision', number, 'decision');
      await end('2026-03-04');
      // when
      await county.later({ to: '2026-03-04T18:00:00+08:00' });
      expect(await county.taskOf('songlin.decision', number, 'decision')).to.equal(task);
      await county.later({ to: '2026-03-05T09:00:00+08:00' });
      // then
      expect(await county.taskOf('forestry.decision', number, 'decision')).to.equal(task);
      const mine = await queue(
        county.context,
        { queue: 'group' },
        await county.as('songlin.decision'),
      );
      expect(ok(mine).items).to.deep.equal([]);
      await county.done('forestry.decision', number, 'decision', 'grant');
      expect((await county.state(number)).decision).to.include({
        by: 'forestry.decision',
        nameOf: 'forestry',
      });
    });

    it('takes the task from who had claimed it', async () => {
      const number = await fellingBeforeDecision(county);
      await county.claim('songlin.decision', number, 'decision');
      await end('2026-03-02');
      await county.later({ workdays: 1 });
      const id = await county.taskOf('forestry.decision', number, 'decision');
      expect((await county.task('forestry.decision', id)).assignee).to.equal(undefined);
    });

    it('that was prolonged leaves everything where it is', async () => {
      const number = await fellingBeforeDecision(county);
      await end('2026-03-02');
      await end('2027-03-02');
      await county.later({ workdays: 1 });
      expect(await county.taskOf('songlin.decision', number, 'decision')).to.be.a('string');
    });
  });
});
