import { expect } from 'chai';
import { CLERK, ISSUER, REVIEWER } from '../driver.js';
import { forwarding } from '../items.js';
import { accepted, granted, handedIn, received } from '../stories.js';

describe('hand-over (交接) and booking', () => {
  const forwarded = () =>
    accepted('2026-03-02T09:00', forwarding())
      .at('2026-03-05T16:00')
      .press('review', 'forward', { type: 'forward', opinion: '建议确认' })
      .enter('receiving');

  it('goes up with the opinion and the whole file', () => {
    const driver = forwarded();
    expect(driver.document('forwarding').fields).to.include({ opinion: '建议确认' });
    expect(driver.document('forwarding').fields['file']).to.include('材料plan');
    expect(driver.document('handOver').fields).to.include({ from: '青山镇人民政府' });
    expect(driver.state.milestones.forwarded?.on).to.equal('2026-03-05');
  });

  it('is confirmed by the receiving side, never by the sender', () => {
    const driver = forwarded();
    expect(driver.as(CLERK).pressRefused('receiving', 'takeOver')).to.equal('HAND_OVER_BOTH_SIDES');
    const colleague = { user: 'chen', organ: 't1' };
    expect(driver.as(colleague).pressRefused('receiving', 'takeOver')).to.equal(
      'HAND_OVER_BOTH_SIDES',
    );
    const same = { user: 'zhang', organ: 'health' };
    expect(driver.as(same).pressRefused('receiving', 'takeOver')).to.equal('HAND_OVER_BOTH_SIDES');
    driver.as(REVIEWER).press('receiving', 'takeOver');
    expect(driver.state.handOvers[0]?.takenAt).to.be.a('number');
    driver.enter('receiving');
    expect(driver.pressRefused('receiving', 'takeOver')).to.equal('HAND_OVER_UNKNOWN');
  });

  it('leaves the time between with the sender', () => {
    // given: reviewed to Thursday 03-05, taken over on Tuesday 03-10, now Thursday 03-12
    const driver = forwarded();
    expect(driver.at('2026-03-09T09:00').clock('promised')).to.include({ holder: 't1' });
    driver.at('2026-03-10T10:00').as(REVIEWER).press('receiving', 'takeOver').enter('countyReview');
    driver.at('2026-03-12T09:00');

    // then: 03-03, 04, 05, 06, 09, 10 to the township, 03-11 and 03-12 to the county
    const { perHolder, used } = driver.clock('promised');
    expect(used).to.equal(8);
    expect(perHolder).to.deep.equal([
      { holder: 't1', answerable: 't1', n: 6, overdue: 0 },
      { holder: 'health', answerable: 'health', n: 2, overdue: 0 },
    ]);
  });

  it('leaves it with the sender although the receiver has opened its task', () => {
    // given: sent on 03-05, the county's task opened on 03-06, nothing taken over by 03-09
    const driver = accepted('2026-03-02T09:00', forwarding())
      .at('2026-03-05T16:00')
      .press('review', 'forward', { type: 'forward', opinion: '建议确认' })
      .at('2026-03-06T09:00')
      .enter('receiving')
      .at('2026-03-09T09:00');
    const booked = () => driver.clock('promised').perHolder.map(({ holder, n }) => [holder, n]);

    // then
    expect(booked()).to.deep.equal([['t1', 5]]);

    // when it is taken over on 03-10
    driver.at('2026-03-10T10:00').as(REVIEWER).press('receiving', 'takeOver').enter('countyReview');
    driver.at('2026-03-11T09:00');

    // then
    expect(booked()).to.deep.equal([
      ['t1', 6],
      ['health', 1],
    ]);
  });

  it('flags the gaps of the file (组卷)', () => {
    // given: one material is deferred
    const driver = received('2026-03-02T09:00', forwarding(), {
      materials: handedIn('form', 'plan'),
    });
    driver.do({
      type: 'deferMaterials',
      materials: [{ code: 'health' }],
      undertaking: { signer: '林秀英' },
    });
    driver.press('acceptance', 'accept').enter('review');

    // when
    driver.press('review', 'forward', { type: 'forward', opinion: '建议确认' });

    // then
    expect(driver.document('forwarding').fields['gaps']).to.deep.equal(['材料health']);
  });

  it('shows who held it when it turned red', () => {
    // given: promised 25 from 03-02 over 清明: 03-30 is the 20th, 04-07 the 25th
    const driver = forwarded();
    driver.at('2026-03-10T10:00').as(REVIEWER).press('receiving', 'takeOver').enter('countyReview');

    // when
    driver.at('2026-04-08T09:00').do({ type: 'checkClocks' });

    // then
    const breach = driver.state.breaches.find(({ kind }) => kind === 'promised');
    expect(breach).to.include({ due: '2026-04-07', holder: 'health', answerable: 'health' });
    expect(driver.clock('promised').perHolder).to.deep.equal([
      { holder: 't1', answerable: 't1', n: 6, overdue: 0 },
      { holder: 'health', answerable: 'health', n: 20, overdue: 1 },
    ]);
  });

  it('books the township’s days to the county where it answers for them (委托受理)', () => {
    const driver = accepted().at('2026-03-04T09:00');
    expect(driver.clock('promised').perHolder).to.deep.equal([
      { holder: 'health', answerable: 'health', n: 2, overdue: 0 },
    ]);
    expect(driver.state.spells[0]).to.include({ holder: 't1', answerable: 'health' });
  });

  it('works for the result too', () => {
    // given
    const driver = granted(accepted()).press('issue', 'issue');
    const send = { type: 'sendHandOver', what: 'result', to: 't1', list: ['许可证'] } as const;

    // when
    driver.as(REVIEWER).do(send);
    driver.as(ISSUER).do({ type: 'takeOverHandOver', handOver: 'H1' });

    // then
    expect(driver.state.milestones.handedOver?.on).to.equal('2026-03-02');
    expect(driver.refused({ type: 'takeOverHandOver', handOver: 'H1' })).to.equal(
      'HAND_OVER_UNKNOWN',
    );
  });

  it('is between two organs that exist', () => {
    const driver = accepted().as(REVIEWER);
    const send = (to: string) =>
      ({ type: 'sendHandOver', what: 'file', to, list: ['案卷'] }) as const;
    expect(driver.refused(send('health'))).to.equal('HAND_OVER_TO_ITSELF');
    expect(driver.refused(send('nowhere'))).to.equal('ORGAN_UNKNOWN');
    expect(driver.refused({ ...send('t1'), list: [] })).to.equal('DOCUMENT_INCOMPLETE');
  });

  it('is sent by an organ that has it, or that has taken it over', () => {
    // given: the file is under review at the county
    const driver = accepted().as(CLERK);
    const send = { type: 'sendHandOver', what: 'file', to: 'water', list: ['案卷'] } as const;
    expect(driver.refused(send)).to.equal('HAND_OVER_NOT_HELD');

    // when
    driver.as(REVIEWER).do({ ...send, to: 't1' });
    driver.as(CLERK).do({ type: 'takeOverHandOver', handOver: 'H1' });

    // then
    expect(driver.do(send).made('handOverSent').at(-1)).to.include({ from: 't1', to: 'water' });
  });

  it('needs the opinion', () => {
    const driver = accepted('2026-03-02T09:00', forwarding());
    expect(driver.pressRefused('review', 'forward', { type: 'forward', opinion: ' ' })).to.equal(
      'REASON_REQUIRED',
    );
  });
});
