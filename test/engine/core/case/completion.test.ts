import { expect } from 'chai';
import { CLERK, REVIEWER } from './driver.js';
import { licence, outcome, station, withStation } from './items.js';
import { accepted, received, reviewed } from './stories.js';

describe('completion of a station', () => {
  it('makes the fact that the outcome stands for, where it needs no more data', () => {
    const driver = received().press('acceptance', 'accept');
    expect(driver.state.milestones.accepted?.on).to.equal('2026-03-02');
    expect(driver.state.acceptedBy).to.equal('zhang');
  });

  it('asks for the data of the others', () => {
    const driver = received();
    for (const pressed of ['notifyCorrection', 'returnFile', 'refuseAcceptance']) {
      expect(driver.pressRefused('acceptance', pressed), pressed).to.equal('FACTS_MISSING');
    }
  });

  it('refuses an outcome that the station does not have, or none', () => {
    expect(received().pressRefused('acceptance', 'grant')).to.equal('OUTCOME_UNKNOWN');
    expect(received().pressRefused('acceptance', '')).to.equal('OUTCOME_UNKNOWN');
  });

  it('refuses facts of another outcome', () => {
    const grant = { type: 'decide', result: 'grant' } as const;
    expect(received().pressRefused('acceptance', 'accept', grant)).to.equal('NOT_AT_THIS_STATION');
    expect(reviewed(accepted()).pressRefused('decision', 'refuse', grant)).to.equal(
      'NOT_AT_THIS_STATION',
    );
  });

  it('lets facts that belong to no station come along', () => {
    const driver = reviewed(accepted()).at('2026-03-17T09:00');
    driver.press('decision', 'grant', { type: 'explainDelay', reason: '汛期停工' });
    expect(driver.state.decision?.result).to.equal('grant');
  });

  it('wants the reason where the button says so', () => {
    const pressed = { ...outcome('opinion'), reasonRequired: true };
    const item = withStation(licence(), station('review', 'review', { outcomes: [pressed] }));
    const driver = accepted('2026-03-02T09:00', item).as(REVIEWER);
    const opinion = { type: 'opinion', agree: true, text: '' } as const;
    expect(driver.pressRefused('review', 'opinion', opinion)).to.equal('REASON_REQUIRED');
    driver.press('review', 'opinion', { ...opinion, text: '齐全' });
    expect(driver.state.opinions['review']).to.include({ agree: true });
  });

  it('wants it of a decision too, whose verdict is no reason', () => {
    const base = licence();
    const grant = { ...outcome('grant'), reasonRequired: true };
    const decision = { ...base.stations['decision']!, outcomes: [grant] };
    const driver = reviewed(accepted('2026-03-02T09:00', withStation(base, decision)));
    expect(driver.pressRefused('decision', 'grant')).to.equal('REASON_REQUIRED');
    driver.press('decision', 'grant', { type: 'decide', result: 'grant', reason: '符合条件' });
    expect(driver.document('grant').fields['reason']).to.equal('符合条件');
  });

  it('an objection always has its text', () => {
    const opinion = { type: 'opinion', agree: false, text: ' ' } as const;
    expect(accepted().as(REVIEWER).pressRefused('review', 'opinion', opinion)).to.equal(
      'REASON_REQUIRED',
    );
  });

  it('refuses station commands without their station', () => {
    const driver = received();
    expect(driver.refused({ type: 'accept' })).to.equal('NOT_AT_THIS_STATION');
    const later = accepted().as(REVIEWER);
    expect(later.refused({ type: 'decide', result: 'grant' })).to.equal('NOT_AT_THIS_STATION');
    expect(later.refused({ type: 'issue' })).to.equal('WRONG_STATUS');
  });

  it('a station without outcomes takes what is free, nothing else', () => {
    const driver = received().enter('correction').as({});
    const accept = { type: 'accept' } as const;
    expect(driver.pressRefused('correction', undefined, accept)).to.equal('NOT_AT_THIS_STATION');
    driver.press('correction', undefined, { type: 'urge', text: '请尽快' });
    expect(driver.made('urged')).to.have.length(1);
  });

  it('takes the station’s form along, as the newest submission of the case', () => {
    const submission = { id: 's2', form: 'review', version: 3 };
    const fill = { type: 'fillForm', submission } as const;
    expect(accepted().refused(fill)).to.equal('NOT_AT_THIS_STATION');
    const driver = accepted().as(REVIEWER);
    driver.press('review', 'opinion', fill, { type: 'opinion', agree: true, text: '符合' });
    expect(driver.state.submission).to.deep.equal(submission);
    expect(driver.made('formFilled')[0]).to.include({ station: 'review' });
  });

  it('names the document template of the button', () => {
    const accept = { ...outcome('accept'), notice: 'hygiene-acceptance' };
    const item = withStation(
      licence(),
      station('acceptance', 'acceptance', { organ: 'window', outcomes: [accept] }),
    );
    const driver = received('2026-03-02T09:00', item).press('acceptance', 'accept');
    expect(driver.document('acceptance').template).to.equal('hygiene-acceptance');
  });

  it('refuses what is no command, misses data, or has too much', () => {
    const driver = accepted().as(CLERK);
    const odd = [
      { type: 'sing' },
      { type: 'toString' },
      {},
      null,
      { type: 'withdraw' },
      { type: 'withdraw', reason: 7 },
      { type: 'withdraw', reason: 'x', reazon: 'y' },
      { type: 'invite', materials: 'plan', reason: 'x' },
      { type: 'supplyInvited', materials: [{ code: 'plan' }] },
      { type: 'supervise', addressee: 'health', text: 'x', rule: 'y', days: 1.5 },
    ];
    for (const command of odd) {
      const pressed = received().pressRefused('acceptance', 'accept', command as never);
      expect(pressed, JSON.stringify(command)).to.equal('INVALID_COMMAND');
      expect(driver.refused(command as never), JSON.stringify(command)).to.equal('INVALID_COMMAND');
    }
  });
});
