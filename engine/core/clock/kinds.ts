import type { ClockKind } from '../case/item.js';

/** The clocks of a case (时钟), as the vocabulary of service items lists them. */
export interface ClockKindInfo {
  readonly name: string;
  readonly nameEn: string;
  /** Whose duty it is: an organ's limit ends at the legal closing hour, an applicant's at 24:00. */
  readonly party: 'organ' | 'applicant';
  /** Who holds it while it runs. */
  readonly holder:
    | 'acceptingOrgan'
    | 'applicant'
    | 'organInTurn'
    | 'stationOrgan'
    | 'supporter'
    | 'handingOutOrgan'
    | 'addressee';
  /**
   * nothing: it never stands still; specialProcedure: the procedures of 许可法 §45 only;
   * declared: those, or what the item declares with its basis; withPromised: when the promise does.
   */
  readonly suspendedBy: 'nothing' | 'specialProcedure' | 'declared' | 'withPromised';
  /** What happens when it expires; `red` is an alarm, nothing is ever decided by a mere timeout. */
  readonly atExpiry:
    | 'regimeRule'
    | 'deemedWithdrawal'
    | 'decisionBlocked'
    | 'permanentBreach'
    | 'publicReason'
    | 'red'
    | 'silenceRule'
    | 'nextRung';
}

export const CLOCK_KINDS: Readonly<Record<ClockKind, ClockKindInfo>> = {
  receipt: {
    name: '收件',
    nameEn: 'receipt',
    party: 'organ',
    holder: 'acceptingOrgan',
    suspendedBy: 'nothing',
    atExpiry: 'regimeRule',
  },
  correction: {
    name: '补正',
    nameEn: 'correction',
    party: 'applicant',
    holder: 'applicant',
    suspendedBy: 'nothing',
    atExpiry: 'deemedWithdrawal',
  },
  deferred: {
    name: '容缺补齐',
    nameEn: 'deferred material',
    party: 'applicant',
    holder: 'applicant',
    suspendedBy: 'nothing',
    atExpiry: 'decisionBlocked',
  },
  statutory: {
    name: '法定',
    nameEn: 'statutory',
    party: 'organ',
    holder: 'organInTurn',
    suspendedBy: 'specialProcedure',
    atExpiry: 'permanentBreach',
  },
  promised: {
    name: '承诺',
    nameEn: 'promised',
    party: 'organ',
    holder: 'stationOrgan',
    suspendedBy: 'declared',
    atExpiry: 'publicReason',
  },
  stage: {
    name: '环节',
    nameEn: 'stage',
    party: 'organ',
    holder: 'stationOrgan',
    suspendedBy: 'withPromised',
    atExpiry: 'red',
  },
  joint: {
    name: '协办反馈',
    nameEn: 'joint opinion',
    party: 'organ',
    holder: 'supporter',
    suspendedBy: 'nothing',
    atExpiry: 'silenceRule',
  },
  delivery: {
    name: '送达',
    nameEn: 'delivery',
    party: 'organ',
    holder: 'handingOutOrgan',
    suspendedBy: 'nothing',
    atExpiry: 'red',
  },
  supervision: {
    name: '督办',
    nameEn: 'supervision',
    party: 'organ',
    holder: 'addressee',
    suspendedBy: 'nothing',
    atExpiry: 'nextRung',
  },
};
