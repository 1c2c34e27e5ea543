import { expect } from 'chai';
import { withClosure } from '../../../../engine/core/clock/calendar-change.js';
import { buildCalendar } from '../../../../engine/core/clock/calendar.js';
import { at, countyData } from '../clock/county.js';
import { CITIZEN, REVIEWER, CaseDriver } from './driver.js';
import { feel, forwarding, licence, limit } from './items.js';
import { accepted, defect, granted, handedIn, receipt, received, reviewed } from './stories.js';

/** The clock table of the vocabulary, row by row; every date worked out by hand. */
describe('clocks of a case', () => {
  describe('receipt 收件', () => {
    it('runs five workdays from receipt, held by the accepting organ', () => {
      // 2026-02-13, 02-14 (补班), 02-24, 02-25, 02-26; 02-15 to 02-23 is 春节
      const driver = received('2026-02-12T10:00');
      expect(driver.clock('receipt')).to.deep.include({
        due: '2026-02-26',
        dueAt: '2026-02-26T17:30:00+08:00',
        holder: 't1',
        running: true,
        // its own kind and beginning, not those of the station that holds it
        kind: 'receipt',
        from: '2026-02-12T10:00',
      });
      expect(driver.clock('receipt')).to.not.have.any.keys('station', 'instance');
    });

    it('ends with acceptance, notice or refusal', () => {
      const notice = { type: 'notifyCorrection', defects: [defect('plan')] } as const;
      const refusal = { type: 'refuseAcceptance', reason: '不属于本机关职权' } as const;
      const ends = [
        received().press('acceptance', 'accept'),
        received().press('acceptance', 'notifyCorrection', notice),
        received().press('acceptance', 'refuseAcceptance', refusal),
      ];
      for (const driver of ends) expect(driver.clock('receipt').running).to.equal(false);
    });

    it('fires a timer only in the licence regime', () => {
      expect(received().timer('receipt')).to.equal(at('2026-03-09T17:30'));
      const plain = licence({ regime: { kind: 'plain', basis: { text: '依据' } } });
      expect(received('2026-03-02T09:00', plain).timer('receipt')).to.equal(undefined);
      const back = licence({ regime: { kind: 'return', basis: { text: '依据' } } });
      expect(received('2026-03-02T09:00', back).timer('receipt')).to.equal(undefined);
    });

    it('begins anew on the day on which everything has arrived', () => {
      // given
      const driver = received('2026-03-02T09:00', licence(), { materials: handedIn('form') })
        .at('2026-03-03T09:00')
        .press('acceptance', 'notifyCorrection', {
          type: 'notifyCorrection',
          defects: [defect('plan'), defect('health')],
        });

      // when
      driver.as(CITIZEN).at('2026-03-05T10:00');
      driver.do({ type: 'supplyCorrection', materials: handedIn('plan') });
      expect(driver.clock('correction').running).to.equal(true);
      driver.at('2026-03-10T10:00');
      driver.do({ type: 'supplyCorrection', materials: handedIn('health') });

      // then
      expect(driver.clock('correction').running).to.equal(false);
      expect(driver.due('receipt:2')).to.equal('2026-03-17');
    });
  });

  describe('correction 补正', () => {
    const notified = (item = licence()) =>
      received('2026-03-02T09:00', item, { materials: handedIn('form') })
        .press('acceptance', 'notifyCorrection', {
          type: 'notifyCorrection',
          defects: [defect('plan'), defect('health')],
          days: 5,
        })
        .enter('correction');

    it("is the applicant's, to 24:00", () => {
      expect(notified().clock('correction')).to.deep.include({
        due: '2026-03-09',
        dueAt: '2026-03-10T00:00:00+08:00',
        holder: 'applicant',
      });
    });

    it('without a basis only reminds', () => {
      const driver = notified();
      expect(driver.timer('correction')).to.equal(undefined);
      driver.at('2026-03-10T09:00').as(CITIZEN);
      expect(driver.refused({ type: 'lapse', clock: 'correction' })).to.equal('CLOCK_NOT_EXPIRED');
      driver.do({ type: 'supplyCorrection', materials: handedIn('plan', 'health') });
      expect(driver.state.breaches, 'an applicant breaches no office').to.deep.equal([]);
    });

    it('with a basis is a withdrawal (视为撤回), never before its end', () => {
      // given
      const correction = { n: 5, unit: 'workday', withdrawal: { text: '条例第二十四条' } } as const;
      const driver = notified(licence({ correction })).as({});

      // then
      expect(driver.timer('correction')).to.equal(at('2026-03-10T00:00'));
      driver.at('2026-03-09T23:59');
      expect(driver.refused({ type: 'lapse', clock: 'correction' })).to.equal('CLOCK_NOT_EXPIRED');

      // when the boundary timer takes the applicant's task away
      driver.at('2026-03-10T00:00').cancel('correction');

      // then
      expect(driver.state.ended).to.equal('deemedWithdrawn');
      expect(driver.made('deemedWithdrawn')[0]).to.include({ basis: '条例第二十四条' });
    });
  });

  describe('deferred 容缺补齐', () => {
    it('runs from acceptance until supplied, one clock a material', () => {
      // given
      const driver = received('2026-03-02T09:00', licence(), {
        materials: handedIn('form', 'plan'),
      })
        .do({
          type: 'deferMaterials',
          materials: [{ code: 'health' }],
          undertaking: { signer: '林秀英' },
        })
        .press('acceptance', 'accept');

      // then
      expect(driver.clock('deferred')).to.include({ due: '2026-03-09', holder: 'applicant' });
      driver.at('2026-03-04T09:00').as(CITIZEN);
      driver.do({ type: 'supplyDeferred', materials: handedIn('health') });
      expect(driver.clock('deferred').running).to.equal(false);
    });
  });

  describe('statutory 法定', () => {
    it('runs from acceptance to the decision', () => {
      // 20 workdays from 2026-03-02
      const driver = accepted();
      expect(driver.due('statutory')).to.equal('2026-03-30');
      expect(granted(driver).clock('statutory').running).to.equal(false);
    });

    it('is one for each organ where the county has its own (审核转报)', () => {
      // given
      const driver = accepted('2026-03-02T09:00', forwarding());
      expect(driver.clock('statutory')).to.include({ due: '2026-03-30' });

      // when
      driver
        .at('2026-03-09T16:00')
        .press('review', 'forward', { type: 'forward', opinion: '建议确认' })
        .enter('receiving')
        .at('2026-03-11T09:00')
        .as(REVIEWER)
        .press('receiving', 'takeOver');

      // then: 03-12 … 04-03 are 17, 04-04 to 04-06 清明, 04-07, 04-08, 04-09
      expect(driver.clock('statutory')).to.include({ running: false, used: 5 });
      expect(driver.state.clocks['statutory']).to.include({ holder: 't1' });
      expect(driver.clock('statutory:2')).to.include({ due: '2026-04-09', running: true });
      expect(driver.state.clocks['statutory:2']).to.include({ holder: 'health' });
    });

    it('leaves a permanent breach that survives the decision', () => {
      // given
      const driver = reviewed(accepted().at('2026-03-02T15:00'));
      driver.at('2026-03-31T09:00');

      // when
      const delay = { type: 'decide', result: 'grant', delayReason: '专家行程' } as const;
      driver.press('decision', 'grant', delay);

      // then
      const breach = driver.state.breaches.find(({ kind }) => kind === 'statutory');
      expect(breach).to.include({ due: '2026-03-30', holder: 'health', answerable: 'health' });
      expect(driver.clock('statutory')).to.include({ overdue: true, running: false });
    });
  });

  describe('promised 承诺', () => {
    it('runs from the anchor that the item names', () => {
      // 15 natural days from receipt on 2026-03-02
      const promised = {
        variants: [limit({ n: 15, unit: 'naturalDay', anchor: 'received' })],
      } as const;
      const item = licence({ limits: { statutory: { none: '无' }, promised } });
      expect(received('2026-03-02T09:00', item).due('promised')).to.equal('2026-03-17');
    });

    it('freezes the first variant that holds at its anchor', () => {
      // given: 临时救助, urgent 1, small 3, large 10
      const promised = {
        variants: [
          limit({ when: feel('case.urgent = true'), n: 1 }),
          limit({ when: feel('amount <= 1000'), n: 3 }),
          limit({ n: 10 }),
        ],
      };
      const item = licence({ limits: { statutory: { none: '无法定时限' }, promised } });
      const due = (amount: number, urgent?: string) =>
        received('2026-03-02T09:00', item, urgent === undefined ? {} : { urgent }, {
          variables: { amount },
        })
          .press('acceptance', 'accept')
          .due('promised');

      // then
      expect(due(5000, '急难')).to.equal('2026-03-03');
      expect(due(800)).to.equal('2026-03-05');
      expect(due(5000)).to.equal('2026-03-16');
    });

    it('refuses the step where a variant cannot be computed', () => {
      const promised = { variants: [limit({ when: feel('amount <=') })] };
      const item = licence({ limits: { statutory: { none: '无' }, promised } });
      expect(received('2026-03-02T09:00', item).pressRefused('acceptance', 'accept')).to.equal(
        'EXPRESSION_FAILED',
      );
    });

    it('is not extended: exceeded, it needs a public reason', () => {
      // given: promised 10 workdays, 2026-03-16
      const driver = reviewed(accepted()).at('2026-03-17T09:00');

      // then
      expect(driver.pressRefused('decision', 'grant')).to.equal('DELAY_REASON_REQUIRED');
      const delayReason = '检测机构设备故障';
      driver.press('decision', 'grant', { type: 'decide', result: 'grant', delayReason });
      expect(driver.document('grant').fields['delayReason']).to.equal(delayReason);
      expect(driver.made('delayExplained')).to.have.length(1);
    });

    it('takes a reason that was published before', () => {
      const driver = reviewed(accepted()).at('2026-03-17T09:00');
      driver.do({ type: 'explainDelay', reason: '汛期停工' }).press('decision', 'grant');
      expect(driver.state.decision?.result).to.equal('grant');
    });
  });

  describe('light', () => {
    it('is the worst of the running clocks', () => {
      // promised 10, stage 5: on 03-09 the stage is yellow, on 03-10 red
      const driver = accepted();
      expect(driver.light).to.equal('green');
      expect(driver.at('2026-03-09T09:00').light).to.equal('yellow');
      expect(driver.at('2026-03-10T09:00').light).to.equal('red');
    });

    it('ignores what the applicant is late with', () => {
      const driver = received('2026-03-02T09:00', licence(), { materials: handedIn('form') });
      driver.press('acceptance', 'notifyCorrection', {
        type: 'notifyCorrection',
        defects: [defect('plan'), defect('health')],
        days: 1,
      });
      expect(driver.at('2026-03-30T09:00').light).to.equal('green');
    });
  });

  describe('calendar revision', () => {
    it('appends to a breach that a new calendar calls off, and deletes nothing', () => {
      // given: promised due 2026-03-16, a typhoon closes 03-16 and 03-17 afterwards
      const driver = reviewed(accepted()).at('2026-03-17T09:00').do({ type: 'checkClocks' });
      expect(driver.state.breaches.map(({ kind }) => kind)).to.deep.equal(['promised']);
      const closure = { name: '台风', from: '2026-03-16', to: '2026-03-17', basis: '停工令' };

      // when
      driver.calendar = buildCalendar(withClosure(countyData, closure));
      driver.do({ type: 'checkClocks' });

      // then: the tenth workday is now 03-18
      expect(driver.state.breaches).to.have.length(1);
      expect(driver.made('breachRevised')[0]).to.include({
        calendarRev: 2,
        overdue: false,
        due: '2026-03-18',
      });
      expect(driver.made('clockRecomputed').map(({ kind, due }) => [kind, due])).to.deep.equal([
        ['statutory', '2026-04-01'],
        ['promised', '2026-03-18'],
      ]);
      expect(driver.light).to.not.equal('red');

      // when it is exceeded after all
      driver.at('2026-03-19T09:00').do({ type: 'checkClocks' });

      // then
      expect(driver.made('breachRevised')[1]).to.include({ overdue: true });
      expect(driver.light).to.equal('red');
    });

    it('needs no public reason for a delay that is none any more', () => {
      // given
      const driver = reviewed(accepted()).at('2026-03-17T09:00').do({ type: 'checkClocks' });
      const closure = { name: '台风', from: '2026-03-16', to: '2026-03-17', basis: '停工令' };

      // when
      driver.calendar = buildCalendar(withClosure(countyData, closure));
      driver.press('decision', 'grant');

      // then
      expect(driver.state.decision?.result).to.equal('grant');
      expect(driver.state.breaches).to.have.length(1);
    });

    it('takes no fired rule back', () => {
      // given: deemed accepted on 2026-03-09T17:30
      const driver = received().at('2026-03-09T17:30').as({}).cancel('acceptance');
      driver.pass({ name: 'accepted', effective: 'allInAt' });
      const closure = { name: '台风', from: '2026-03-09', to: '2026-03-10', basis: '停工令' };

      // when
      driver.calendar = buildCalendar(withClosure(countyData, closure));
      driver.do({ type: 'checkClocks' });

      // then
      expect(driver.state.milestones.accepted).to.include({ on: '2026-03-02', deemed: true });
      expect(driver.state.breaches.map(({ kind }) => kind)).to.include('receipt');
    });
  });

  it('into a year without published holidays is provisional', () => {
    const driver = accepted('2026-12-28T09:00');
    expect(driver.clock('stage').provisional).to.equal(true);
  });

  it('counts working hours where the item promises hours', () => {
    // 8 hours from 14:00: 3.5 h to 17:30, 3.5 h to 12:00, 1 h to 14:30
    const promised = { variants: [limit({ n: 8, unit: 'hour' })] };
    const item = licence({ limits: { statutory: { none: '无' }, promised } });
    expect(accepted('2026-03-02T14:00', item).due('promised')).to.equal('2026-03-03T14:30');
  });

  it('n = 0 is due the same day before closing, the next workday after', () => {
    const promised = { variants: [limit({ n: 0, anchor: 'received' })] };
    const item = licence({ limits: { statutory: { none: '无' }, promised } });
    expect(received('2026-03-06T16:00', item).due('promised')).to.equal('2026-03-06');
    expect(received('2026-03-06T18:00', item).due('promised')).to.equal('2026-03-09');
  });

  it('an item without limits says so in its notice and starts no such clock', () => {
    const limits = { statutory: { none: '法律未规定' }, promised: { none: '随到随办' } };
    const driver = accepted('2026-03-02T09:00', licence({ limits }));
    expect(Object.keys(driver.state.clocks)).to.deep.equal(['receipt', 'stage']);
    expect(driver.document('acceptance').fields['decideBy']).to.equal('随到随办');
  });

  it('refuses a limit that is none', () => {
    const promised = { variants: [limit({ n: -1 })] };
    const item = licence({ limits: { statutory: { none: '无' }, promised } });
    expect(received('2026-03-02T09:00', item).pressRefused('acceptance', 'accept')).to.equal(
      'INVALID_COMMAND',
    );
  });

  it('ends with the case', () => {
    const driver = accepted().as(CITIZEN).do({ type: 'withdraw', reason: '不办了' });
    for (const id of Object.keys(driver.state.clocks)) {
      expect(driver.clock(id).running, id).to.equal(false);
    }
  });

  it('does not begin before there is a case', () => {
    const driver = new CaseDriver(licence());
    expect(driver.refused({ type: 'checkClocks' })).to.equal('CASE_NOT_RECEIVED');
    driver.do(receipt());
    expect(driver.refused(receipt())).to.equal('CASE_EXISTS');
  });
});
