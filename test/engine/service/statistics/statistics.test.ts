import { expect } from 'chai';
import { listCases } from '../../../../engine/service/cases/list-cases.js';
import type { CaseQuery } from '../../../../engine/service/cases/list-cases.js';
import {
  type GroupFigures,
  type StatisticsQuery,
  statistics,
} from '../../../../engine/service/statistics/statistics.js';
import {
  felling,
  fellingBeforeDecision,
  hygieneBeforeReview,
  hygieneDecided,
} from '../../../support/applications.js';
import { County, TENANT, codeOf, ok } from '../../../support/county.js';

describe('statistics (监督统计)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const figures = async (user: string, query: StatisticsQuery = {}) =>
    ok(await statistics(county.context, query, await county.as(user)));
  const list = async (user: string, query: CaseQuery) =>
    ok(await listCases(county.context, query, await county.as(user)));
  const row = (rows: readonly GroupFigures[], id: string) => rows.find((one) => one.id === id);

  it('counts what was received, decided and is open, by township, department and item', async () => {
    // given: one in 松林 that waits, one in 清河 at the county bureau, one decided there
    await fellingBeforeDecision(county);
    await hygieneBeforeReview(county);
    await hygieneDecided(county);

    // when
    const { totals, townships, departments, items, days } = await figures('supervisor');

    // then
    expect(totals).to.include({ received: 3, decided: 1, onTime: 1, onTimeRate: 1, open: 3 });
    expect(row(townships, 'qinghe')).to.include({ received: 2, decided: 1, open: 2 });
    expect(row(townships, 'songlin')).to.include({ received: 1, decided: 0, open: 1 });
    expect(row(departments, 'health')).to.include({ decided: 1, onTime: 1, open: 2 });
    expect(row(items, 'JK-005')).to.include({ received: 1, open: 1 });
    expect(days).to.have.lengthOf(2);
    expect(days[1]).to.deep.equal({ day: '2026-03-02', received: 3, decided: 1 });
  });

  it('has every number as the length of the list by the same filter', async () => {
    // given: promises run out while nobody works; the one that nobody took up is deemed accepted
    await fellingBeforeDecision(county);
    await hygieneDecided(county);
    await county.receive('qinghe.acceptance', felling());
    await county.later({ workdays: 30 });
    const day = '2026-04-30';

    // when
    const { totals, townships, departments, from, to } = await figures('supervisor', {
      from: '2026-03-01',
      to: day,
    });

    // then
    const period = { receivedFrom: from, receivedTo: to };
    const decided = { decidedFrom: from, decidedTo: to };
    const total = async (query: CaseQuery) => (await list('supervisor', query)).total;
    expect(await total(period))
      .to.equal(totals.received)
      .and.equal(3);
    expect(await total({ due: 'overdue' }))
      .to.equal(totals.overdue)
      .and.equal(2);
    expect(await total({ ...decided, onTime: true })).to.equal(totals.onTime);
    for (const { id, ...of } of townships) {
      expect(await total({ ...period, township: id }), id).to.equal(of.received);
      expect(await total({ township: id, open: true }), id).to.equal(of.open);
      expect(await total({ township: id, due: 'overdue' }), id).to.equal(of.overdue);
    }
    for (const { id, ...of } of departments) {
      expect(await total({ holder: id, open: true }), id).to.equal(of.open);
      expect(await total({ ...decided, decidedBy: id }), id).to.equal(of.decided);
    }
  });

  it('counts as due today what the promise ends today, until it is over', async () => {
    // given
    const number = await fellingBeforeDecision(county);
    const { dueAt = 0 } = (await list('supervisor', { number })).items[0] ?? {};

    // when: an hour before, and a minute after
    await county.later({ to: new Date(dueAt - 3_600_000).toISOString() });
    const before = (await figures('supervisor')).totals;
    const due = (await list('supervisor', { due: 'today' })).items.map((one) => one.number);
    await county.later({ to: new Date(dueAt + 60_000).toISOString() });
    const after = (await figures('supervisor')).totals;

    // then
    expect(before).to.include({ dueToday: 1, overdue: 0 });
    expect(due).to.deep.equal([number]);
    expect(after).to.include({ dueToday: 0, overdue: 1 });
  });

  it('counts a decision that came too late as late, with the working days that it took', async () => {
    // given: the felling promise is over
    const number = await fellingBeforeDecision(county);
    await county.later({ workdays: 30 });

    // when
    const reason = '现场道路中断';
    ok(await county.fact('songlin.decision', number, { type: 'explainDelay', reason }));
    await county.done('songlin.decision', number, 'decision', 'grant');

    // then
    const { totals, townships } = await figures('supervisor', { from: '2026-03-01' });
    expect(totals).to.include({
      decided: 1,
      onTime: 0,
      onTimeRate: 0,
      medianDays: 30,
      p90Days: 30,
    });
    expect(row(townships, 'songlin')).to.include({ decided: 1, onTime: 0 });
    expect((await list('supervisor', { onTime: false })).items).to.have.lengthOf(1);
  });

  it('shows the supervisor of a township what that township has a part in, and no more', async () => {
    // given
    const post = { organ: 'qinghe', post: 'supervision', officer: 'A' } as const;
    await county.context.directory.savePerson({
      v: 1,
      tenant: TENANT,
      user: 'watcher',
      name: '望春',
      roles: ['supervisor'],
      posts: [post],
    });
    const theirs = await hygieneBeforeReview(county);
    const other = await fellingBeforeDecision(county);

    // when
    const { totals, townships } = await figures('watcher');

    // then
    expect(totals).to.include({ received: 1, open: 1 });
    expect(townships.map(({ id }) => id)).to.deep.equal(['qinghe']);
    const { items } = await list('watcher', {});
    expect(items.map(({ number }) => number)).to.deep.equal([theirs]);
    expect((await county.shown('watcher', theirs)).number).to.equal(theirs);
    const hidden = county.shown('watcher', other);
    expect(await hidden.catch((error: Error) => error.message)).to.match(/NOT_FOUND/);
  });

  it('refuses a period that is none or too long', async () => {
    const who = await county.as('supervisor');
    for (const query of [
      { from: '2026-02-30' },
      { from: '2026-03-02', to: '2026-03-01' },
      { from: '2020-01-01', to: '2026-01-01' },
    ]) {
      expect(codeOf(await statistics(county.context, query, who))).to.equal('INVALID_COMMAND');
    }
  });
});
