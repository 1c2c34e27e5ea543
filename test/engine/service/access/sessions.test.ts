import { expect } from 'chai';
import { Sessions } from '../../../../engine/service/access/sessions.js';
import { world } from '../forms/support.js';

const HOUR = 3_600_000;
const ZHANG = { kind: 'staff', user: 'zhang', credential: 'c' } as const;
const CITIZEN = { kind: 'citizen', caseNumber: 'QH-1', secondFactor: true } as const;

describe('sessions', () => {
  it('are found by a token that nobody keeps, also after a restart', async () => {
    // given
    const { runtime } = world();
    const token = await new Sessions(runtime).open('default', ZHANG);

    // when
    const restarted = new Sessions(runtime);

    // then
    expect(await restarted.find(token)).to.deep.include({ ...ZHANG, tenant: 'default' });
    expect(await restarted.find('another')).to.equal(undefined);
    const { rows } = await runtime.store.find({ kind: 'document', tenant: '' });
    expect(JSON.stringify(rows)).not.to.contain(token);
  });

  it('of staff last twelve hours, of citizens two', async () => {
    const { runtime, clock } = world();
    const sessions = new Sessions(runtime);
    const [staff, citizen] = [
      await sessions.open('default', ZHANG),
      await sessions.open('default', CITIZEN),
    ];
    const began = clock.now();
    clock.moveTo(began + 2 * HOUR - 1);
    expect(await sessions.find(citizen)).to.be.an('object');
    clock.moveTo(began + 2 * HOUR);
    expect([await sessions.find(citizen), typeof (await sessions.find(staff))]).to.deep.equal([
      'expired',
      'object',
    ]);
    clock.moveTo(began + 12 * HOUR);
    expect(await sessions.find(staff)).to.equal('expired');
  });

  it('that are closed are gone, and closing twice does no harm', async () => {
    const { runtime } = world();
    const sessions = new Sessions(runtime);
    const token = await sessions.open('default', ZHANG);
    await sessions.close(token);
    await sessions.close(token);
    await sessions.close('never was');
    expect(await sessions.find(token)).to.equal(undefined);
    expect(await new Sessions(runtime).find(token)).to.equal(undefined);
  });

  it('never have the same token', async () => {
    const sessions = new Sessions(world().runtime);
    const tokens = await Promise.all(
      Array.from({ length: 50 }, () => sessions.open('default', ZHANG)),
    );
    expect(new Set(tokens).size).to.equal(50);
    for (const token of tokens) expect(token).to.match(/^[\w-]{43}$/);
  });
});
