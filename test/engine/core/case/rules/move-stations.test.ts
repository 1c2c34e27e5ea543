import { expect } from 'chai';
import { record } from '../county.js';
import { CLERK } from '../driver.js';
import { entrusted } from '../items.js';
import { accepted, granted, reviewed } from '../stories.js';

describe('move-stations', () => {
  it('gives the open decision to the delegating organ once its delegation has ended', () => {
    // given: decided by t1 for the forestry bureau until Thursday
    const delegations = [record('d', 'forestry', 't1', { to: '2026-03-05' })];
    const open = accepted('2026-03-02T09:00', entrusted(), {}, { cases: { delegations } });
    const driver = reviewed(open);
    const instance = driver.instance('decision');

    // when: nothing on the last day, the move on the day after, once
    driver.at('2026-03-05T16:00').do({ type: 'checkClocks' });
    expect(driver.made('stationMoved')).to.deep.equal([]);
    driver.at('2026-03-06T09:00').do({ type: 'checkClocks' }).do({ type: 'checkClocks' });

    // then
    expect(driver.made('stationMoved')).to.have.length(1);
    expect(driver.made('stationMoved')[0]).to.include({
      instance,
      station: 'decision',
      from: 't1',
      to: 'forestry',
      answerable: 'forestry',
    });
    const spells = driver.state.spells.filter(({ station }) => station === 'decision');
    expect(spells.map(({ holder, to }) => [holder, to === undefined])).to.deep.equal([
      ['t1', false],
      ['forestry', true],
    ]);
    // the day of the move is still the sender's: the bureau has Monday, of five workdays
    driver.at('2026-03-09T10:00');
    const { perHolder } = driver.clock('promised');
    const bureau = { holder: 'forestry', answerable: 'forestry', n: 1, overdue: 0 };
    expect(perHolder.at(-1)).to.deep.equal(bureau);
    expect(perHolder.reduce((sum, { n }) => sum + n, 0)).to.equal(5);
  });

  it('takes the stage’s clock along, which runs on', () => {
    // given
    const delegations = [record('d', 'forestry', 't1', { to: '2026-03-05' })];
    const base = entrusted();
    const decision = { ...base.stations['decision']!, limit: { n: 9, unit: 'workday' as const } };
    const item = { ...base, stations: { ...base.stations, decision } };
    const driver = reviewed(accepted('2026-03-02T09:00', item, {}, { cases: { delegations } }));
    const id = Object.keys(driver.state.clocks).at(-1)!;
    const due = driver.due(id);

    // when
    driver.at('2026-03-06T09:00').do({ type: 'checkClocks' });

    // then
    expect(driver.clock(id)).to.include({ kind: 'stage', holder: 'forestry', due, running: true });
  });

  it('follows the hand-out point, and leaves what others do where it is', () => {
    // given
    const driver = granted(accepted()).press('issue', 'issue').enter('delivery');

    // when
    driver.as({ user: 'u2', organ: 't2' }).do({ type: 'moveHandOut', to: 't2' });

    // then
    expect(driver.made('stationMoved').map(({ station, from, to }) => [station, from, to])).to.eql([
      ['delivery', 't1', 't2'],
    ]);
  });

  it('leaves the applicant’s turn to the applicant', () => {
    const driver = accepted().enter('correction').as(CLERK).do({ type: 'checkClocks' });
    expect(driver.made('stationMoved')).to.deep.equal([]);
  });
});
