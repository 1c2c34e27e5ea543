import { expect } from 'chai';
import { anchorOf, deemAccepted } from '../../../../engine/core/clock/milestone.js';
import { mustDue } from '../../../../engine/core/clock/usage.js';
import { at, clockOf, county } from './county.js';

const receipt = clockOf({
  kind: 'receipt',
  limit: { n: 5, unit: 'workday' },
  anchor: '2026-02-12T16:40',
});

describe('milestones that date back', () => {
  it('deem a file accepted as of its receipt when five workdays were silent (§32)', () => {
    // given received 2026-02-12: the notice could be given until 2026-02-26
    expect(mustDue(receipt, county).due).to.equal('2026-02-26');
    // when
    const accepted = deemAccepted(receipt, at('2026-02-26T17:30'), county);
    if ('code' in accepted) throw new Error(accepted.code);
    // then the decision clock runs from receipt
    const statutory = clockOf({ limit: { n: 20, unit: 'workday' }, anchor: anchorOf(accepted) });
    expect(accepted.effective).to.equal('2026-02-12T16:40');
    expect(mustDue(statutory, county).due).to.equal('2026-03-18');
  });

  it('deem nothing before the five workdays are over, nor after an answer', () => {
    const answered = { ...receipt, stoppedAt: '2026-02-14T10:00' };
    expect(deemAccepted(receipt, at('2026-02-26T17:29'), county)).to.deep.equal({
      code: 'RECEIPT_NOT_EXPIRED',
    });
    expect(deemAccepted(answered, at('2026-03-05T10:00'), county)).to.have.property('code');
    const promised = clockOf({ kind: 'promised' });
    expect(deemAccepted(promised, at('2026-05-06T10:00'), county)).to.have.property('code');
  });

  it('anchor at the moment itself otherwise', () => {
    const corrected = { name: 'corrected' as const, at: at('2026-03-04T15:20') };
    expect(anchorOf(corrected)).to.equal('2026-03-04T15:20');
    expect(anchorOf({ ...corrected, effective: '2026-03-03' })).to.equal('2026-03-03');
  });
});
