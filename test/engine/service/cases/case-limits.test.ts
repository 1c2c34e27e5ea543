import { expect } from 'chai';
import { type CaseQuery, listCases } from '../../../../engine/service/cases/list-cases.js';
import { hygiene, hygieneBeforeReview } from '../../../support/applications.js';
import { County, ok } from '../../../support/county.js';

/** 许可法 §45: the testing of the item, ten days of which no limit runs. */
const TESTING = {
  facts: [
    {
      type: 'beginSpecialProcedure',
      procedure: 'testing',
      basis: '《行政许可法》第四十五条',
      days: 10,
      reason: '须检测',
    },
  ],
} as const;

describe('the lights of listed cases', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const list = async (query: CaseQuery = {}) =>
    ok(await listCases(county.context, query, await county.as('supervisor'))).items;
  const numbers = async (query: CaseQuery) => (await list(query)).map(({ number }) => number);
  const row = async (number: string) => (await list({ number }))[0]!;

  it('before acceptance tells the five workdays of the receipt (许可法 §32)', async () => {
    // given: on Monday
    const number = await county.receive('qinghe.acceptance', hygiene());
    // then
    const first = await row(number);
    expect(first.receipt).to.include({ remaining: 5, unit: 'workday', light: 'green' });
    expect(first.promised).to.equal(undefined);
    // when: on Friday
    await county.later({ workdays: 4 });
    expect((await row(number)).receipt).to.include({ remaining: 1, light: 'yellow' });
    // once accepted it is the promise that counts, from the day on which everything had arrived
    await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
    const after = await row(number);
    expect([after.receipt, after.promised?.light]).to.deep.equal([undefined, 'yellow']);
  });

  it('is blue while no office’s time runs, and the filter finds just that', async () => {
    // given
    const running = await hygieneBeforeReview(county);
    const halted = await hygieneBeforeReview(county);
    await county.done('health.review', halted, 'review', 'beginSpecialProcedure', TESTING);
    // then
    expect((await row(halted)).light).to.equal('blue');
    expect((await row(halted)).promised).to.include({ suspended: true, light: 'blue' });
    expect((await row(running)).light).to.equal('green');
    expect(await numbers({ due: 'suspended' })).to.deep.equal([halted]);
    // and what runs is listed before what stands still
    expect(await numbers({ sort: 'dueAt' })).to.deep.equal([running, halted]);
  });

  it('has no light once the case has ended', async () => {
    const number = await county.receive('qinghe.acceptance', hygiene());
    ok(await county.fact('qinghe.acceptance', number, { type: 'withdraw', reason: '不办了' }));
    expect(await row(number)).to.not.have.any.keys('light', 'receipt', 'promised');
  });
});
