import { expect } from 'chai';
import { CITIZEN, CLERK, SUPERVISOR } from '../driver.js';
import { licence } from '../items.js';
import { defect, handedIn, received } from '../stories.js';

describe('one-notice-only (一次性告知)', () => {
  const incomplete = () => received('2026-03-02T09:00', licence(), { materials: handedIn('form') });
  const notify = (...subjects: string[]) =>
    ({ type: 'notifyCorrection', defects: subjects.map(defect) }) as const;

  it('lists every defect, its standard, how to mend it and the deadline', () => {
    // when
    const driver = incomplete().press('acceptance', 'notifyCorrection', notify('plan', 'health'));

    // then
    expect(driver.document('correction').fields).to.deep.include({
      defects: [
        { subject: '材料plan', defect: '缺少', standard: '应当提交', remedy: '请补交' },
        { subject: '材料health', defect: '缺少', standard: '应当提交', remedy: '请补交' },
      ],
      // 10 workdays from Monday 03-02
      deadline: '2026-03-16',
    });
    expect(driver.state.flags).to.include('corrected');
  });

  it('repeats the same notice reduced to what stays open', () => {
    // given
    const driver = incomplete()
      .press('acceptance', 'notifyCorrection', notify('plan', 'health'))
      .as(CITIZEN)
      .do({ type: 'supplyCorrection', materials: handedIn('plan') })
      .enter('acceptance');

    // when
    driver.as(CLERK).press('acceptance', 'notifyCorrection', notify('health'));

    // then
    expect(driver.made('correctionNotified')[1]).to.include({ reduced: true });
    expect(driver.state.correction).to.deep.equal({
      notified: ['plan', 'health'],
      open: ['health'],
      notices: 2,
    });
    expect(driver.state.violations).to.deep.equal([]);
  });

  it('refuses a new defect', () => {
    // given
    const driver = incomplete()
      .press('acceptance', 'notifyCorrection', notify('plan'))
      .enter('acceptance');

    // then
    expect(driver.pressRefused('acceptance', 'notifyCorrection', notify('health'))).to.equal(
      'ONE_NOTICE_ONLY',
    );
  });

  it('lets a supervisor override it once, as a permanent violation of the accepting organ', () => {
    // given
    const driver = incomplete()
      .press('acceptance', 'notifyCorrection', notify('plan'))
      .enter('acceptance');
    const override = { type: 'override', rule: 'ONE_NOTICE_ONLY', reason: '新法施行' } as const;

    // when
    expect(driver.refused(override)).to.equal('SUPERVISOR_ONLY');
    driver.as(SUPERVISOR).do(override);
    driver.as(CLERK).press('acceptance', 'notifyCorrection', notify('health'));

    // then
    expect(driver.state.violations).to.have.length(1);
    expect(driver.state.violations[0]).to.include({ rule: 'SECOND_NOTICE', of: 't1' });
    expect(driver.state.overrides).to.deep.equal([]);
    driver.enter('acceptance');
    expect(driver.pressRefused('acceptance', 'notifyCorrection', notify('form'))).to.equal(
      'ONE_NOTICE_ONLY',
    );
  });

  it('ends in 不予受理 where the notified defects are not mended', () => {
    // given
    const driver = incomplete()
      .press('acceptance', 'notifyCorrection', notify('plan'))
      .enter('acceptance');

    // when
    driver.press('acceptance', 'refuseAcceptance', {
      type: 'refuseAcceptance',
      reason: '逾期未补正',
    });

    // then
    expect(driver.state.ended).to.equal('acceptanceRefused');
    expect(driver.document('nonAcceptance').fields['remedies']).to.include('云川县人民法院');
  });

  it('never demands what is obtained by sharing', () => {
    expect(incomplete().pressRefused('acceptance', 'notifyCorrection', notify('id'))).to.equal(
      'SHARED_MATERIAL_DEMANDED',
    );
  });

  it('takes only what was notified', () => {
    // given
    const driver = incomplete().press('acceptance', 'notifyCorrection', notify('plan'));

    // then
    expect(driver.refused({ type: 'supplyCorrection', materials: handedIn('health') })).to.equal(
      'SUBJECT_NOT_NOTIFIED',
    );
  });
});
