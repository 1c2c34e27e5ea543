import { expect } from 'chai';
import { ANONYMOUS } from '../../../../engine/service/access/sign-in.js';
import {
  type BookingRequest,
  book,
  cancelBooking,
  freeSlots,
  listBookings,
} from '../../../../engine/service/booking/bookings.js';
import { readPlan, savePlan } from '../../../../engine/service/booking/plan.js';
import { County, codeOf, ok } from '../../../support/county.js';

const PLAN = {
  sessions: [{ from: '09:00', to: '10:00', minutes: 30, capacity: 1 }],
  daysAhead: 7,
} as const;
const TUESDAY = '2026-03-03';

describe('counter slots (预约)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
    ok(await savePlan(county.context, 'qinghe', PLAN, await county.as('admin')));
  });
  afterEach(() => county.close());

  const ask = (more: Partial<BookingRequest> = {}) =>
    book(
      county.context,
      {
        township: 'qinghe',
        day: TUESDAY,
        from: '09:30',
        name: '刘长林',
        phone: '13800138000',
        address: '10.0.0.1',
        ...more,
      },
      ANONYMOUS,
    );
  const days = async () => ok(await freeSlots(county.context, 'qinghe', ANONYMOUS)).days;

  it('are those of workdays to come, each with what is free', async () => {
    // when: Monday 2026-03-02, nine in the morning
    const open = await days();
    // then: up to the Monday after, without the weekend
    expect(open.map(({ day }) => day)).to.deep.equal([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
    ]);
    expect(open[0]?.slots).to.deep.equal([
      { from: '09:00', to: '09:30', free: 0 },
      { from: '09:30', to: '10:00', free: 1 },
    ]);
  });

  it('are the legal office hours where a township has no plan of its own', async () => {
    const { sessions } = ok(
      await readPlan(county.context, 'songlin', await county.as('songlin.acceptance')),
    );
    expect(sessions).to.deep.equal([
      { from: '08:30', to: '12:00', minutes: 30, capacity: 2 },
      { from: '13:30', to: '17:30', minutes: 30, capacity: 2 },
    ]);
  });

  it('are taken, given back by the last four of the phone, and taken again', async () => {
    // given
    const booked = ok(await ask());
    expect(booked).to.deep.equal({
      number: 'qinghe-20260303-001',
      township: 'qinghe',
      townshipName: '云溪县清河镇人民政府',
      day: TUESDAY,
      from: '09:30',
      to: '10:00',
    });
    expect((await days())[1]?.slots[1]?.free).to.equal(0);
    expect(codeOf(await ask({ phone: '13800138001' }))).to.equal('SLOT_FULL');
    // when
    const cancel = (lastFour: string) =>
      cancelBooking(
        county.context,
        { number: booked.number, lastFour, address: '10.0.0.2' },
        ANONYMOUS,
      );
    expect(codeOf(await cancel('1234'))).to.equal('NOT_FOUND');
    ok(await cancel('8000'));
    // then
    const again = ok(await ask({ phone: '13800138001' }));
    expect(again.number).to.equal('qinghe-20260303-002');
  });

  it('are not given back by trying, one number after another; that locks no case either', async () => {
    // given
    const cancel = (number: string, address: string) =>
      cancelBooking(county.context, { number, lastFour: '1234', address }, ANONYMOUS);
    // when
    for (let n = 0; n < 20; n++) await cancel(`qinghe-20260303-${100 + n}`, '10.0.0.1');
    // then
    expect(codeOf(await cancel('qinghe-20260303-200', '10.0.0.1'))).to.equal('TOO_MANY_ATTEMPTS');
    for (let n = 0; n < 10; n++) await cancel('qinghe-20260303-001', `10.0.1.${n}`);
    expect(codeOf(await cancel('qinghe-20260303-001', '10.0.2.1'))).to.equal('TOO_MANY_ATTEMPTS');
    const { caseNumber } = county.context.limits;
    expect(caseNumber.waitFor('qinghe-20260303-001', county.now)).to.equal(0);
  });

  it('given back make room, on a day of five hundred too', async () => {
    // given
    const open = { from: '09:00', to: '10:00', minutes: 60, capacity: 600 };
    const plan = { sessions: [open], daysAhead: 7 };
    ok(await savePlan(county.context, 'qinghe', plan, await county.as('admin')));
    const phoneOf = (n: number) => `138${String(n).padStart(8, '0')}`;
    const askAs = (n: number) => ask({ from: '09:00', phone: phoneOf(n), address: `10.1.0.${n}` });
    const give = (number: string, n: number) => {
      const lastFour = phoneOf(n).slice(-4);
      return cancelBooking(county.context, { number, lastFour, address: `10.2.${n}` }, ANONYMOUS);
    };
    const booked = [];
    for (let n = 0; n < 500; n++) booked.push(ok(await askAs(n)));
    expect(codeOf(await askAs(500))).to.equal('SLOT_FULL');
    // when: and again, oftener than what was given back is remembered
    for (let n = 0; n < 110; n++) ok(await give(booked[n]!.number, n));
    // then: what is remembered is told the same, and is told of nobody else
    ok(await give(booked[109]!.number, 109));
    expect(codeOf(await give(booked[0]!.number, 0))).to.equal('NOT_FOUND');
    for (let n = 500; n < 610; n++) booked.push(ok(await askAs(n)));
    expect(new Set(booked.map(({ number }) => number)).size).to.equal(610);
    expect(codeOf(await askAs(700))).to.equal('SLOT_FULL');
    for (let n = 499; n < 610; n++) ok(await give(booked[n]!.number, n));
  });

  it('are taken by one of many who ask at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        ask({ phone: `1380013800${n}`, address: `10.0.0.${n}` }),
      ),
    );
    expect(all.filter((one) => 'value' in one)).to.have.lengthOf(1);
  });

  it('are one a day for a phone, and so many an hour for an address', async () => {
    ok(await ask());
    expect(codeOf(await ask({ from: '09:00' }))).to.equal('BOOKED_ALREADY');
    for (let n = 0; n < 18; n++) await ask({ from: '09:00' });
    expect(codeOf(await ask({ day: '2026-03-04' }))).to.equal('TOO_MANY_ATTEMPTS');
  });

  it('are refused on holidays, in the past, too far ahead, at odd times and at no township', async () => {
    const codes = async (more: Partial<BookingRequest>) => codeOf(await ask(more));
    expect(await codes({ day: '2026-03-07' })).to.equal('SLOT_CLOSED');
    expect(await codes({ day: '2026-02-27' })).to.equal('SLOT_CLOSED');
    expect(await codes({ day: '2026-03-02', from: '09:00' })).to.equal('SLOT_CLOSED');
    expect(await codes({ day: '2026-03-10' })).to.equal('SLOT_CLOSED');
    expect(await codes({ from: '09:10' })).to.equal('SLOT_CLOSED');
    expect(await codes({ day: '2026-02-30' })).to.equal('INVALID_COMMAND');
    expect(await codes({ township: 'health' })).to.equal('NOT_FOUND');
  });

  it('are shown to the township’s own counter, people masked', async () => {
    ok(await ask({ item: 'publicHygiene' }));
    const query = { township: 'qinghe', day: TUESDAY };
    const own = await county.as('qinghe.acceptance');
    const { items } = ok(await listBookings(county.context, query, own));
    expect(items).to.deep.equal([
      {
        number: 'qinghe-20260303-001',
        from: '09:30',
        to: '10:00',
        name: '刘*林',
        phone: '138****8000',
        item: 'publicHygiene',
        caseNumber: undefined,
      },
    ]);
    const other = await county.as('baishi.acceptance');
    expect(codeOf(await listBookings(county.context, query, other))).to.equal('NOT_FOUND');
  });
});
