import { expect } from 'chai';
import { CITIZEN, REVIEWER } from '../driver.js';
import { station, withStation, licence, outcome } from '../items.js';
import { accepted, defect, handedIn } from '../stories.js';

describe('material after acceptance (§32, §35)', () => {
  const item = withStation(
    licence(),
    station('demanding', 'review', { outcomes: [outcome('notifyCorrection')] }),
  );

  it('is demanded by nobody', () => {
    const driver = accepted('2026-03-02T09:00', item).enter('demanding').as(REVIEWER);
    expect(
      driver.pressRefused('demanding', 'notifyCorrection', {
        type: 'notifyCorrection',
        defects: [defect('plan')],
      }),
    ).to.equal('MATERIAL_AFTER_ACCEPTANCE');
    expect(
      driver.refused({
        type: 'deferMaterials',
        materials: [{ code: 'health' }],
        undertaking: { signer: '林秀英' },
      }),
    ).to.equal('MATERIAL_AFTER_ACCEPTANCE');
  });

  it('may be invited: no clock stops, refusing has no effect', () => {
    // given
    const driver = accepted().as(REVIEWER);
    const before = driver.state.clocks;

    // when
    driver.do({ type: 'invite', materials: ['pledge'], reason: '有助于审查' });

    // then
    expect(driver.state.clocks).to.deep.equal(before);
    expect(driver.state.materials['pledge']).to.deep.equal({ is: 'invited' });

    // when the applicant brings it all the same
    driver.as(CITIZEN).do({ type: 'supplyInvited', materials: handedIn('pledge') });
    expect(driver.state.materials['pledge']).to.deep.equal({ is: 'submitted' });
  });

  it('invites only what the item lists, with a reason', () => {
    const driver = accepted().as(REVIEWER);
    expect(driver.refused({ type: 'invite', materials: ['x'], reason: 'y' })).to.equal(
      'MATERIAL_UNKNOWN',
    );
    expect(driver.refused({ type: 'invite', materials: ['plan'], reason: ' ' })).to.equal(
      'REASON_REQUIRED',
    );
  });
});
