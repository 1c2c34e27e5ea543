import { expect } from 'chai';
import { CLOCK_KINDS } from '../../../../engine/core/clock/kinds.js';

describe('clock kinds', () => {
  it('are those of the table, with its names, holders and rules', () => {
    const rows = Object.entries(CLOCK_KINDS).map(([kind, info]) => [
      kind,
      info.name,
      info.holder,
      info.suspendedBy,
      info.atExpiry,
    ]);
    expect(rows).to.deep.equal([
      ['receipt', '收件', 'acceptingOrgan', 'nothing', 'regimeRule'],
      ['correction', '补正', 'applicant', 'nothing', 'deemedWithdrawal'],
      ['deferred', '容缺补齐', 'applicant', 'nothing', 'decisionBlocked'],
      ['statutory', '法定', 'organInTurn', 'specialProcedure', 'permanentBreach'],
      ['promised', '承诺', 'stationOrgan', 'declared', 'publicReason'],
      ['stage', '环节', 'stationOrgan', 'withPromised', 'red'],
      ['joint', '协办反馈', 'supporter', 'nothing', 'silenceRule'],
      ['delivery', '送达', 'handingOutOrgan', 'nothing', 'red'],
      ['supervision', '督办', 'addressee', 'nothing', 'nextRung'],
    ]);
  });

  it('are the applicant’s where the applicant holds them', () => {
    for (const { holder, party } of Object.values(CLOCK_KINDS)) {
      expect(party).to.equal(holder === 'applicant' ? 'applicant' : 'organ');
    }
  });
});
