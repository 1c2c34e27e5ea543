import { expect } from 'chai';
import { hashPassword } from '../../engine/service/access/password.js';
import { Office } from '../../scripts/demo/office.js';
import { TestServer } from '../support/server.js';

const CLOCK = '/api/demo/clock';
/** Wednesday before the Spring Festival of 2026 (15 to 23 February; 14 and 28 are worked). */
const BEFORE_FESTIVAL = Date.parse('2026-02-11T10:00:00+08:00');

describe('the demonstration’s clock', function () {
  this.timeout(60_000);
  let running: TestServer;
  let office: Office;

  const open = async (demo: boolean): Promise<void> => {
    running = await TestServer.open({ county: demo, startedAt: BEFORE_FESTIVAL });
    office = new Office(running.base);
  };
  afterEach(() => running.close());

  it('does not exist outside the demonstration', async () => {
    // given
    await open(false);
    const password = await hashPassword('demo');
    const person = { v: 1, tenant: 'default', user: 'admin', name: '管理员', posts: [] } as const;
    await running.product.context.directory.savePerson({
      ...person,
      roles: ['administrator', 'operator', 'supervisor'],
      password,
    });
    // when
    const read = await office.get('admin', CLOCK);
    const moved = await office.post('admin', CLOCK, { days: 1 });
    // then
    expect(read.status).to.equal(404);
    expect(moved.status).to.equal(404);
  });

  it('moves forwards by workdays, over the holidays', async () => {
    // given
    await open(true);
    // when
    const { body } = await office.post('operator', CLOCK, { workdays: 4 });
    // then: Thursday 12, Friday 13, Saturday 14 (worked), then Tuesday 24
    expect(String(body['now'])).to.match(/^2026-02-24T10:0\d:\d\d/);
  });

  it('never moves back, nor far, nor to what is no instant', async () => {
    // given
    await open(true);
    // when
    const back = await office.post('operator', CLOCK, { to: '2026-02-10T10:00:00+08:00' });
    const far = await office.post('operator', CLOCK, { to: '2036-02-10T10:00:00+08:00' });
    const nonsense = await office.post('operator', CLOCK, { to: '明天' });
    // then
    for (const [{ status, body }, told] of [
      [back, '不能倒退'],
      [far, '最多前进三年'],
      [nonsense, 'ISO 8601'],
    ] as const) {
      expect(status).to.be.within(400, 499);
      expect(JSON.stringify(body)).to.contain(told);
    }
  });

  it('leaves whoever moves it signed in, and the sessions of the others to run out', async () => {
    // given
    await open(true);
    const [mover, other] = [await running.as('operator'), await running.as('clerk')];
    // when
    expect((await mover.post(CLOCK, { days: 1 })).status).to.equal(200);
    // then
    expect((await mover.get('/api/session')).status).to.equal(200);
    expect((await other.get('/api/session')).body).to.have.nested.property(
      'error.code',
      'SESSION_EXPIRED',
    );
    // and for the twelve hours that a session lasts
    expect((await mover.post(CLOCK, { hours: 11 })).status).to.equal(200);
    expect((await mover.get('/api/session')).status).to.equal(200);
  });
});
