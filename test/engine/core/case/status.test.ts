import { expect } from 'chai';
import { CASE_STATUSES, statusOf } from '../../../../engine/core/case/status.js';
import { CITIZEN, CLERK, HEAD, REVIEWER } from './driver.js';
import { forwarding, licence } from './items.js';
import { accepted, defect, granted, handedIn, received, reviewed } from './stories.js';

describe('status of a case (办件状态)', () => {
  const status = ({ state }: { state: Parameters<typeof statusOf>[0] }) =>
    CASE_STATUSES[statusOf(state)][0];

  it('follows the main road', () => {
    const driver = received();
    expect(status(driver)).to.equal('已收件');
    driver.press('acceptance', 'accept');
    expect(status(driver)).to.equal('已受理');
    driver.enter('review');
    expect(status(driver)).to.equal('审查中');
    reviewed(driver);
    expect(status(driver)).to.equal('待决定');
    driver.press('decision', 'grant');
    expect(status(driver)).to.equal('已决定');
    driver.enter('issue').as(CLERK).press('issue', 'issue').enter('delivery');
    expect(status(driver)).to.equal('待出件');
    driver.press('delivery', 'deliver', {
      type: 'deliver',
      method: 'post',
      place: '青山镇',
      signer: '林秀英',
      relation: '本人',
    });
    expect(status(driver)).to.equal('已送达');
    driver.do({ type: 'archive', catalogue: 'A-1' });
    expect(status(driver)).to.equal('已归档');
  });

  it('shows correction, return, refusal and withdrawal', () => {
    const notice = { type: 'notifyCorrection', defects: [defect('plan')] } as const;
    const driver = received('2026-03-02T09:00', licence(), { materials: handedIn('form') });
    expect(status(driver.press('acceptance', 'notifyCorrection', notice))).to.equal('补正中');
    const refusal = { type: 'refuseAcceptance', reason: '无管辖权' } as const;
    const refused = received().press('acceptance', 'refuseAcceptance', refusal);
    expect(status(refused)).to.equal('不予受理');
    const withdrawn = accepted().as(CITIZEN).do({ type: 'withdraw', reason: '不办了' });
    expect(status(withdrawn)).to.equal('撤回');
    const item = licence({ regime: { kind: 'return', basis: { text: '依据' } } });
    const back = { type: 'returnFile', reason: '不齐', defects: [defect('plan')] } as const;
    const returned = received('2026-03-02T09:00', item).press('acceptance', 'returnFile', back);
    expect(status(returned)).to.equal('退件');
  });

  it('shows deemed acceptance, special procedure, extension and forwarding', () => {
    const silent = received().as({}).at('2026-03-09T17:30').cancel('acceptance');
    silent.pass({ name: 'accepted', effective: 'allInAt' });
    expect(status(silent)).to.equal('视为受理');

    const testing = accepted().as(REVIEWER).press('review', 'beginSpecialProcedure', {
      type: 'beginSpecialProcedure',
      procedure: 'testing',
      basis: '《行政许可法》第四十五条',
      days: 5,
      reason: '卫生检测',
    });
    testing.enter('testing', {
      clocks: ['statutory'],
      procedure: 'testing',
      basis: { text: '《行政许可法》第四十五条' },
    });
    expect(status(testing)).to.equal('特别程序');

    const extended = accepted().as(REVIEWER);
    extended.press('review', 'requestExtension', {
      type: 'requestExtension',
      n: 5,
      reason: '案情复杂',
    });
    extended.enter('extension').as(HEAD).press('extension', 'grantExtension');
    expect(status(extended)).to.equal('延期');

    const forwarded = accepted('2026-03-02T09:00', forwarding());
    forwarded.press('review', 'forward', { type: 'forward', opinion: '建议确认' });
    expect(status(forwarded)).to.equal('转报');
  });

  it('waits for hand-out as soon as the station is open', () => {
    expect(status(granted(accepted()))).to.equal('待出件');
  });
});
