import { expect } from 'chai';
import { CITIZEN, CLERK } from './driver.js';
import { licence } from './items.js';
import { defect, handedIn, received } from './stories.js';

describe('acceptance and 视为受理 (行政许可法 §32)', () => {
  const deemed = { name: 'accepted', effective: 'allInAt' } as const;

  it('dates acceptance the day on which everything had arrived', () => {
    // given
    const driver = received('2026-03-02T09:00', licence(), { materials: handedIn('form') })
      .press('acceptance', 'notifyCorrection', {
        type: 'notifyCorrection',
        defects: [defect('plan'), defect('health')],
      })
      .as(CITIZEN)
      .at('2026-03-10T10:00')
      .do({ type: 'supplyCorrection', materials: handedIn('plan', 'health') })
      .enter('acceptance');

    // when
    driver.as(CLERK).at('2026-03-12T09:00').press('acceptance', 'accept');

    // then: 20 workdays from 03-10 over 清明 (04-04 to 04-06)
    expect(driver.state.milestones.accepted).to.include({ on: '2026-03-10' });
    expect(driver.due('statutory')).to.equal('2026-04-08');
    expect(driver.due('promised')).to.equal('2026-03-24');
    expect(driver.document('acceptance').fields).to.include({
      appliedOn: '2026-03-02',
      acceptedOn: '2026-03-10',
      decideBy: '2026-03-24',
    });
  });

  it('deems it accepted as of receipt where five workdays passed in silence', () => {
    // given: received 2026-02-12, the five workdays end on 02-26
    const driver = received('2026-02-12T10:00').as({});

    // when
    driver.at('2026-02-26T17:30').cancel('acceptance').pass(deemed);

    // then
    expect(driver.state.milestones.accepted).to.include({ on: '2026-02-12', deemed: true });
    expect(driver.due('statutory')).to.equal('2026-03-18');
    expect(driver.state.violations[0]).to.include({ rule: 'NO_ANSWER_IN_TIME', of: 't1' });
    expect(driver.state.breaches[0]).to.include({ kind: 'receipt', holder: 't1' });
    expect(driver.state.acceptedBy).to.equal(undefined);
  });

  it('deems it accepted as of the day on which the corrections had arrived', () => {
    // given
    const driver = received('2026-03-02T09:00', licence(), { materials: handedIn('form') })
      .press('acceptance', 'notifyCorrection', {
        type: 'notifyCorrection',
        defects: [defect('plan'), defect('health')],
      })
      .as(CITIZEN)
      .at('2026-03-10T10:00')
      .do({ type: 'supplyCorrection', materials: handedIn('plan', 'health') })
      .enter('acceptance');

    // when
    driver.as({}).at('2026-03-17T17:30').cancel('acceptance').pass(deemed);

    // then
    expect(driver.state.milestones.accepted).to.include({ on: '2026-03-10', deemed: true });
  });

  it('deems nothing before the clock has expired, nor outside the licence regime', () => {
    // a token that passes the milestone earlier accepts, it does not deem
    const early = received().at('2026-03-09T17:29').pass(deemed);
    expect(early.state.milestones.accepted?.deemed).to.equal(undefined);
    const plain = licence({ regime: { kind: 'plain', basis: { text: '依据' } } });
    const late = received('2026-03-02T09:00', plain).at('2026-03-20T09:00').pass(deemed);
    expect(late.state.milestones.accepted).to.deep.include({ on: '2026-03-20' });
    expect(late.state.milestones.accepted?.deemed).to.equal(undefined);
  });

  it('does not wait for a delegation that ran out while the office was silent', () => {
    const records = [{ ...DELEGATION, to: '2026-03-05' }];
    const driver = received('2026-03-02T09:00', licence(), {}, { cases: { delegations: records } });
    driver.as({}).at('2026-03-09T17:30').cancel('acceptance').pass(deemed);
    expect(driver.state.milestones.accepted?.deemed).to.equal(true);
  });

  it('dates acceptance its own day in the other regimes', () => {
    const plain = licence({ regime: { kind: 'plain', basis: { text: '依据' } } });
    const driver = received('2026-03-02T09:00', plain).at('2026-03-04T09:00');
    driver.press('acceptance', 'accept');
    expect(driver.state.milestones.accepted).to.include({ on: '2026-03-04' });
  });

  it('returns the file with its complete list in the return regime (退办)', () => {
    // given
    const item = licence({ regime: { kind: 'return', basis: { text: '依据' } } });
    const driver = received('2026-03-02T09:00', item);
    const back = { type: 'returnFile', reason: '不齐', defects: [defect('plan')] } as const;

    // then
    const notice = { type: 'notifyCorrection', defects: [defect('plan')] } as const;
    expect(driver.pressRefused('acceptance', 'notifyCorrection', notice)).to.equal(
      'NOTICE_NOT_IN_REGIME',
    );
    driver.press('acceptance', 'returnFile', back);
    expect(driver.state).to.include({ ended: 'returned' });
    expect(driver.state.flags).to.include('returned');
    expect(driver.document('return').fields['resubmission']).to.include('新的收件');
    expect(received().pressRefused('acceptance', 'returnFile', back)).to.equal(
      'RETURN_NOT_IN_REGIME',
    );
  });
});

const DELEGATION = {
  id: 'd',
  documentNumber: '云卫〔2025〕1号',
  principal: 'health',
  delegate: 't1',
  from: '2025-01-01',
  nameAndSeal: 'principal',
  announcedOn: '2025-01-01',
  basis: '依据',
} as const;
