import { expect } from 'chai';
import type { Push } from '../../../../engine/service/notifications/hub.js';
import {
  listNotices,
  markRead,
  noticesAfter,
} from '../../../../engine/service/notifications/notices.js';
import { transferTask } from '../../../../engine/service/tasks/assign-task.js';
import {
  hygiene,
  hygieneBeforeReview,
  fellingBeforeDecision,
} from '../../../support/applications.js';
import { County, ok } from '../../../support/county.js';

/** What the hub gathers before it tells. */
const gathered = () => new Promise((resolve) => setTimeout(resolve, 350));

describe('notifications (通知)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(async () => {
    expect(county.errors).to.deep.equal([]);
    await county.close();
  });

  async function listen(user: string, cases: readonly string[] = []) {
    const pushes: Push[] = [];
    let ended = false;
    const leave = county.context.notifications.subscribe({
      who: await county.as(user),
      session: user,
      cases: new Set(cases),
      send: (push) => void pushes.push(push),
      end: () => void (ended = true),
    });
    return { pushes, leave, isEnded: () => ended, types: () => pushes.map(({ type }) => type) };
  }
  const list = async (user: string, query = {}) =>
    ok(await listNotices(county.context, query, await county.as(user)));

  it('tells those whose queues changed, once for all that happened at a time', async () => {
    // given
    const clerk = await listen('qinghe.acceptance');
    const elsewhere = await listen('baishi.acceptance');
    // when
    await county.receive('qinghe.acceptance', hygiene());
    await county.receive('qinghe.acceptance', hygiene());
    await gathered();
    // then
    expect(clerk.types()).to.deep.equal(['queues']);
    expect(elsewhere.types()).to.deep.equal([]);
  });

  it('tells who loses a task too', async () => {
    // given
    const number = await county.receive('qinghe.acceptance', hygiene());
    const other = await listen('qinghe.acceptance.b');
    // when: a colleague takes it out of the group's queue
    await county.claim('qinghe.acceptance', number, 'acceptance');
    await gathered();
    // then
    expect(other.types()).to.deep.equal(['queues']);
  });

  it('tells who looks at a case that it has changed', async () => {
    // given
    const number = await fellingBeforeDecision(county);
    const watching = await listen('supervisor', [number]);
    const idle = await listen('supervisor', []);
    // when
    await county.done('songlin.decision', number, 'decision', 'grant');
    await gathered();
    // then
    expect(watching.pushes).to.deep.include({ type: 'case', number });
    expect(idle.types()).not.to.include('case');
  });

  it('gives an urging to whoever has the case now, and keeps it until it is read', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    const reviewer = await listen('health.review');
    // when
    ok(await county.fact('supervisor', number, { type: 'urge', text: '群众来电三次' }));
    const { items, unread } = await list('health.review');
    await gathered();
    // then
    expect(unread).to.equal(1);
    expect(items[0]).to.include({
      type: 'urged',
      text: '催办：群众来电三次',
      caseNumber: number,
      href: `/cases/${number}`,
      read: false,
    });
    expect(reviewer.types()).to.include('notice');
    expect((await list('songlin.review')).items).to.deep.equal([]);
    const who = await county.as('health.review');
    const ids = [items[0]!.id];
    expect(ok(await markRead(county.context, { ids }, who))).to.deep.equal({ unread: 0 });
    expect((await list('health.review')).items[0]).to.include({ read: true });
    expect((await list('health.review', { unread: true })).items).to.deep.equal([]);
    expect((await list('health.review.b')).unread).to.equal(1);
  });

  it('gives an order to its addressee, and the answer to who ordered', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    const rule = '《行政许可法》第四十二条';
    ok(
      await county.fact('supervisor', number, {
        type: 'supervise',
        addressee: 'health',
        text: '请说明进度',
        rule,
        days: 3,
      }),
    );
    const [order] = (await list('health.head')).items;
    expect(order?.text).to.match(/^督办（.+），请答复：请说明进度$/);
    // when
    const { supervisions } = await county.state(number);
    const answer = { type: 'answerSupervision', order: supervisions[0]!.order, text: '明日办结' };
    ok(await county.fact('health.review', number, answer as never));
    // then
    const [answered] = (await list('supervisor')).items;
    expect(answered?.text).to.match(/^督办（.+）已答复：明日办结$/);
  });

  it('gives a breach to whoever has the case', async () => {
    await fellingBeforeDecision(county);
    await county.later({ workdays: 30 });
    const { items } = await list('songlin.decision');
    expect(items.map(({ type }) => type)).to.include('clockBreached');
    expect(items[0]?.text).to.match(/时限已于 2026-\d\d-\d\d 逾期/);
  });

  it('gives what is handed on to who gets it, and to nobody else', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    const id = await county.claim('health.review', number, 'review');
    // when
    const who = await county.as('health.review');
    ok(await transferTask(county.context, id, 'health.review.b', who));
    // then
    expect((await list('health.review.b')).items[0]).to.include({ type: 'taskGiven' });
    expect((await list('health.review')).items).to.deep.equal([]);
  });

  it('says what somebody has missed since a notice, oldest first', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    const urge = async (user: string, text: string) => {
      await county.later({ minutes: 1 });
      ok(await county.fact(user, number, { type: 'urge', text }));
    };
    await urge('supervisor', '一');
    await urge('qinghe.acceptance', '二');
    await urge('health.issue', '三');
    const { items } = await list('health.review');
    // when
    const who = await county.as('health.review');
    const missed = await noticesAfter(county.context, items[2]!.id, who);
    // then
    expect(missed.map(({ text }) => text)).to.deep.equal(['催办：二', '催办：三']);
    expect(await noticesAfter(county.context, 'nonsense', who)).to.deep.equal([]);
  });

  it('ends with the session, and refuses a seventh connection of one person', async () => {
    // given
    const all = [];
    for (let n = 0; n < 6; n++) all.push(await listen('clerk'));
    // when
    const seventh = await listen('clerk');
    county.context.notifications.endSession('clerk');
    // then
    expect(seventh.leave).to.equal(undefined);
    for (const one of all) {
      expect(one.isEnded()).to.equal(true);
      expect(one.types()).to.deep.equal(['signedOut']);
    }
    expect(county.context.notifications.size).to.equal(0);
  });
});
