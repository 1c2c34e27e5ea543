import { expect } from 'chai';
import { type OrderQuery, listOrders } from '../../../../engine/service/supervision/orders.js';
import { fellingBeforeDecision, hygieneBeforeReview } from '../../../support/applications.js';
import { County, ok } from '../../../support/county.js';

describe('supervision orders (督办单)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const orders = async (user: string, query: OrderQuery = {}) =>
    ok(await listOrders(county.context, query, await county.as(user)));
  const supervise = async (number: string, addressee: string, days = 3) => {
    const rule = '《行政许可法》第四十二条';
    const order = { type: 'supervise', addressee, text: '请说明进度', rule, days } as const;
    ok(await county.fact('supervisor', number, order));
  };

  it('stand open until they are answered, with the answer then', async () => {
    // given
    const number = await hygieneBeforeReview(county);
    await supervise(number, 'health');
    const [open] = (await orders('supervisor', { open: true })).items;
    expect(open).to.include({
      caseNumber: number,
      addressee: 'health',
      addresseeName: '云溪县卫生健康局',
      text: '请说明进度',
      by: 'supervisor',
      rung: 1,
      answered: false,
    });
    // when
    const answer = { type: 'answerSupervision', order: open!.order, text: '明日办结' } as const;
    ok(await county.fact('health.review', number, answer));
    // then
    expect((await orders('supervisor', { open: true })).items).to.deep.equal([]);
    const [answered] = (await orders('supervisor', { open: false })).items;
    expect(answered).to.include({ answered: true, answer: '明日办结' });
  });

  it('are to be answered by a day, and wait in that order', async () => {
    // given: on Monday, the first with five workdays, the second with one
    const later = await hygieneBeforeReview(county);
    await supervise(later, 'health', 5);
    const sooner = await fellingBeforeDecision(county);
    await supervise(sooner, 'songlin', 1);
    const listed = async (query: OrderQuery) =>
      (await orders('supervisor', query)).items.map(({ caseNumber }) => caseNumber);
    // then: until closing time
    const [first, second] = (await orders('supervisor', { open: true })).items;
    expect([first?.caseNumber, second?.caseNumber]).to.deep.equal([sooner, later]);
    expect(first?.dueAt).to.equal(Date.parse('2026-03-03T17:30:00+08:00'));
    expect(second?.dueAt).to.equal(Date.parse('2026-03-09T17:30:00+08:00'));
    expect([first?.light, second?.light]).to.deep.equal(['yellow', 'green']);
    expect(await listed({ open: true, sort: 'at' })).to.have.members([later, sooner]);
    await county.later({ workdays: 2 });
    expect((await orders('supervisor', { open: true })).items[0]?.light).to.equal('red');
    // when
    const { order } = first!;
    const answer = { type: 'answerSupervision', order, text: '已办' } as const;
    ok(await county.fact('songlin.decision', sooner, answer));
    const [answered] = (await orders('supervisor', { open: false })).items;
    expect([answered?.light, answered?.dueAt]).to.deep.equal([undefined, first?.dueAt]);
  });

  it('climb when nobody answers in time', async () => {
    const number = await hygieneBeforeReview(county);
    await supervise(number, 'health');
    await county.later({ workdays: 5 });
    expect((await orders('supervisor')).items[0]).to.include({ rung: 2, answered: false });
  });

  it('are shown to the addressee, and to no other organ', async () => {
    await supervise(await hygieneBeforeReview(county), 'health');
    await supervise(await fellingBeforeDecision(county), 'songlin');
    const addressees = async (user: string) =>
      (await orders(user)).items.map(({ addressee }) => addressee);
    expect(await addressees('supervisor')).to.have.members(['health', 'songlin']);
    expect(await addressees('health.review')).to.deep.equal(['health']);
    expect(await addressees('songlin.decision')).to.deep.equal(['songlin']);
    expect(await addressees('baishi.acceptance')).to.deep.equal([]);
    const { items } = await orders('supervisor', { addressee: 'songlin' });
    expect(items).to.have.lengthOf(1);
  });
});
