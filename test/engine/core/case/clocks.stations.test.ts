import { expect } from 'chai';
import { at } from '../clock/county.js';
import { CLERK, REVIEWER, SUPERVISOR } from './driver.js';
import { licence, outcome, station, withStation } from './items.js';
import { accepted, granted, reviewed } from './stories.js';

/** Clocks that bind one organ or one stage; the others are in `clocks.test.ts`. */
describe('clocks of a case: stage, joint, delivery, supervision', () => {
  describe('stage 环节', () => {
    it('runs from the entry of the task to its exit', () => {
      const driver = accepted();
      expect(driver.clock('stage')).to.include({ due: '2026-03-09', holder: 'health' });
      expect(driver.work('review')).to.include({ dueAt: at('2026-03-09T17:30') });
      reviewed(driver);
      expect(driver.clock('stage').running).to.equal(false);
    });

    it('is re-armed after a return with what remains of the promise, and both spells stay', () => {
      // given: 8 of the promised 10 workdays are used on 2026-03-12
      const driver = reviewed(accepted()).at('2026-03-12T15:00');

      // when
      driver
        .press('decision', 'returnInternally', {
          type: 'returnInternally',
          to: 'review',
          reason: '现场照片不清',
        })
        .enter('review');

      // then: min(5, 2)
      expect(driver.clock('stage:2')).to.deep.include({
        due: '2026-03-16',
        limit: { n: 2, unit: 'workday' },
      });
      expect(driver.due('promised')).to.equal('2026-03-16');
      expect(driver.state.spells.filter((spell) => spell.station === 'review')).to.have.length(2);
    });
  });

  describe('joint 协办反馈', () => {
    const opinion = station('water', 'jointReview', {
      organ: 'water',
      limit: { n: 5, unit: 'workday' },
      outcomes: [outcome('opinion')],
    });
    const base = licence();
    const water = { role: 'water', name: '县水利局', at: 'county', department: 'water' } as const;
    const joint = (silence: boolean) =>
      withStation(
        { ...base, organs: [...base.organs, water] },
        silence ? { ...opinion, silence: { basis: { text: '条例第三十四条' } } } : opinion,
      );

    it('is the supporter’s, from the sending to the answer', () => {
      const driver = accepted('2026-03-02T09:00', joint(false)).enter('water');
      expect(driver.clock('joint')).to.include({ due: '2026-03-09', holder: 'water' });
      driver.as({ user: 'he', organ: 'water' });
      driver.press('water', 'opinion', { type: 'opinion', agree: false, text: '侵占河道' });
      expect(driver.clock('joint').running).to.equal(false);
      expect(driver.state.opinions['water']).to.include({ agree: false });
    });

    it('lets silence count as agreement only where the item names the basis', () => {
      // given
      const driver = accepted('2026-03-02T09:00', joint(true)).enter('water').as({});
      expect(driver.timer('joint', 'water')).to.equal(at('2026-03-09T17:30'));

      // when
      driver.at('2026-03-09T17:30').cancel('water');

      // then
      expect(driver.state.opinions['water']).to.include({ agree: true, deemed: true });
      expect(driver.made('opinionDeemed')[0]).to.include({ of: 'water', basis: '条例第三十四条' });
    });

    it('without a basis turns red, bears a supervision order, and the join waits', () => {
      // given
      const driver = accepted('2026-03-02T09:00', joint(false)).enter('water');
      expect(driver.timer('joint', 'water')).to.equal(undefined);

      // when
      driver.at('2026-03-10T09:00').as(SUPERVISOR).do({
        type: 'supervise',
        addressee: 'water',
        text: '逾期未反馈',
        rule: 'JD-01',
        days: 2,
      });

      // then
      expect(driver.clock('joint').light).to.equal('red');
      const breach = driver.state.breaches.find(({ kind }) => kind === 'joint');
      expect(breach).to.include({ holder: 'water', answerable: 'water' });
      expect(driver.state.opinions).to.deep.equal({});
      driver.as({}).cancel('water');
      expect(driver.state.opinions, 'whoever takes the task away').to.deep.equal({});
    });

    it('cancelled for another reason, silence says nothing', () => {
      const driver = accepted('2026-03-02T09:00', joint(true)).enter('water');
      driver.at('2026-03-05T09:00').cancel('water');
      expect(driver.state.opinions).to.deep.equal({});
    });
  });

  describe('delivery 送达', () => {
    it('runs ten workdays from the decision to the delivery', () => {
      // given: 02-12, 02-13, 02-14, 02-24 … 02-28, 03-02, 03-03
      const driver = granted(accepted('2026-02-10T09:00').at('2026-02-11T10:00'));

      // then
      expect(driver.clock('delivery')).to.include({
        due: '2026-03-03',
        holder: 't1',
        answerable: 'health',
      });
    });
  });

  describe('supervision 督办', () => {
    const supervise = {
      type: 'supervise',
      addressee: 'health',
      text: '压卷',
      rule: 'JD-02',
      days: 3,
    } as const;

    it('runs from the order to its answer', () => {
      // given
      const driver = accepted().as(SUPERVISOR).do(supervise);
      const { order } = driver.made('supervised')[0]!;
      expect(driver.clock('supervision')).to.include({ due: '2026-03-05', holder: 'health' });

      // when
      driver.as(CLERK);
      expect(driver.refused({ type: 'answerSupervision', order, text: '已办' })).to.equal(
        'NOT_ADDRESSEE',
      );
      driver.as(REVIEWER).do({ type: 'answerSupervision', order, text: '已安排' });

      // then
      expect(driver.clock('supervision').running).to.equal(false);
      expect(driver.refused({ type: 'answerSupervision', order, text: '再答' })).to.equal(
        'SUPERVISION_UNKNOWN',
      );
    });

    it('unanswered goes up a rung, once', () => {
      const driver = accepted().as(SUPERVISOR).do(supervise).at('2026-03-06T09:00');
      driver.do({ type: 'checkClocks' }).do({ type: 'checkClocks' });
      expect(driver.made('supervisionEscalated')).to.have.length(1);
      expect(driver.state.supervisions[0]).to.include({ rung: 2 });
    });
  });
});
