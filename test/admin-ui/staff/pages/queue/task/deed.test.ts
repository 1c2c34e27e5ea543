import { expect } from 'chai';
import {
  NOTHING_TYPED,
  factsOf,
  fieldsOf,
  isReasonMissing,
} from '../../../../../../admin-ui/staff/pages/queue/task/deed.js';
import { NO_OPTIONS } from '../../../../../../admin-ui/staff/pages/queue/task/model.js';

const outcome = (effect: string, reasonRequired = false) => ({
  id: effect,
  label: effect,
  effect,
  reasonRequired,
});
const station = { kind: 'review' };

describe('the deed of a button', () => {
  it('gives an opinion with who was there', () => {
    // given
    const input = { ...NOTHING_TYPED, text: ' 属实。 ', signers: ['赵强', ' ', '钱进'] };
    // then
    expect(
      fieldsOf(outcome('opinion'), { kind: 'siteVisit', signers: 2 }, NO_OPTIONS),
    ).to.deep.equal(['agree', 'text', 'signers']);
    expect(factsOf(outcome('opinion'), input, NO_OPTIONS)).to.deep.equal([
      { type: 'opinion', agree: true, text: '属实。', signers: ['赵强', '钱进'] },
    ]);
  });

  it('decides with its reason, and with the public one where the promise was exceeded', () => {
    const late = { ...NO_OPTIONS, needsDelayReason: true };
    const input = { ...NOTHING_TYPED, text: '不符合标准。', delayReason: '案卷退回重查。' };
    expect(fieldsOf(outcome('grant'), station, NO_OPTIONS)).to.deep.equal(['text']);
    expect(fieldsOf(outcome('refuse'), station, late)).to.deep.equal(['text', 'delayReason']);
    expect(factsOf(outcome('refuse'), input, late)).to.deep.equal([
      {
        type: 'decide',
        result: 'refuse',
        reason: '不符合标准。',
        delayReason: '案卷退回重查。',
      },
    ]);
    expect(factsOf(outcome('grant'), NOTHING_TYPED, NO_OPTIONS)).to.deep.equal([
      { type: 'decide', result: 'grant' },
    ]);
  });

  it('begins a special procedure with its legal basis and days', () => {
    const basis = '《行政许可法》第四十五条';
    const input = { ...NOTHING_TYPED, text: '须检测', procedure: 'testing', basis, days: 5 };
    expect(factsOf(outcome('beginSpecialProcedure'), input, NO_OPTIONS)).to.deep.equal([
      { type: 'beginSpecialProcedure', procedure: 'testing', basis, days: 5, reason: '须检测' },
    ]);
  });

  it('takes over what waits, else sends what is listed to whom it goes', () => {
    const waits = { ...NO_OPTIONS, handOvers: ['H1', 'H2'] };
    expect(fieldsOf(outcome('handOver'), station, waits)).to.deep.equal([]);
    expect(factsOf(outcome('handOver'), NOTHING_TYPED, waits)).to.deep.equal([
      { type: 'takeOverHandOver', handOver: 'H1' },
      { type: 'takeOverHandOver', handOver: 'H2' },
    ]);
    const sends = { ...NO_OPTIONS, handOverTo: [{ id: 'health', name: '县卫生健康局' }] };
    const input = { ...NOTHING_TYPED, list: '申请表\n平面图；\n' };
    expect(factsOf(outcome('handOver'), input, sends)).to.deep.equal([
      { type: 'sendHandOver', what: 'file', to: 'health', list: ['申请表', '平面图'] },
    ]);
  });

  it('states nothing where the button says all', () => {
    for (const effect of ['accept', 'takeOver', 'none']) {
      expect(fieldsOf(outcome(effect), station, NO_OPTIONS)).to.deep.equal([]);
      expect(factsOf(outcome(effect), NOTHING_TYPED, NO_OPTIONS)).to.deep.equal([]);
    }
  });

  it('wants words where the station demands them, and of who disagrees', () => {
    const disagrees = { ...NOTHING_TYPED, agree: false };
    expect(isReasonMissing(outcome('refuse', true), NOTHING_TYPED)).to.equal(true);
    expect(isReasonMissing(outcome('refuse', true), { ...NOTHING_TYPED, text: '因为' })).to.equal(
      false,
    );
    expect(isReasonMissing(outcome('opinion'), disagrees)).to.equal(true);
    expect(isReasonMissing(outcome('grant'), NOTHING_TYPED)).to.equal(false);
    expect(isReasonMissing(outcome('notifyCorrection', true), NOTHING_TYPED)).to.equal(false);
  });
});
