import type { CaseEventType } from '../../../../../engine/core/case/event.js';
import { record } from '../county.js';
import { APPLICANT, defect, handedIn } from '../stories.js';

/** At least one fact of each type, with and without what may be absent. */
export const SAMPLES: Readonly<Record<CaseEventType, readonly object[]>> = {
  received: [
    {
      number: '51160210120260302000015',
      queryCode: '123456',
      item: 'i',
      itemName: '公共场所卫生许可',
      applicant: APPLICANT,
      channel: 'window',
      townships: { accepting: 't1', handling: 't1', handOut: 't1' },
      organs: {},
      materials: handedIn('form'),
      missing: [],
      after: [],
      flags: [],
      urgent: '就医',
    },
  ],
  correctionNotified: [
    { defects: [defect('plan')], document: 'D1' },
    { defects: [defect('plan')], document: 'D1', reduced: true },
    { defects: [defect('plan')], document: 'D1', reduced: false },
  ],
  correctionSupplied: [{ materials: handedIn('plan'), subjects: ['面积'] }],
  corrected: [{}],
  accepted: [
    { on: '2026-03-02', effectiveAt: 0, delegations: [record('d', 'health', 't1')] },
    { on: '2026-03-02', effectiveAt: 0, delegations: [], quotaPlace: 3 },
  ],
  deemedAccepted: [{ on: '2026-03-02', effectiveAt: 0, delegations: [] }],
  fileReturned: [{ reason: '不齐', defects: [defect('plan')], document: 'D1' }],
  acceptanceRefused: [
    { reason: '无管辖权', document: 'D1' },
    { reason: '无管辖权', competent: '县市场监管局', document: 'D1' },
  ],
  materialsDeferred: [{ materials: [{ code: 'plan', days: 5 }], signer: '林秀英', document: 'D1' }],
  materialsSupplied: (['deferred', 'after', 'invited'] as const).map((phase) => ({
    phase,
    materials: handedIn('plan'),
  })),
  withdrawn: [{ reason: '不办了' }],
  deemedWithdrawn: [{ clock: 'correction', basis: '条例第二十四条' }],
  opinionGiven: [
    { station: 'review', instance: 1, agree: true, text: '' },
    { station: 'review', instance: 1, agree: false, text: '不符', signers: ['李', '王'] },
  ],
  opinionDeemed: [{ station: 'review', instance: 1, of: 'water', basis: '条例第三十四条' }],
  forwarded: [{ opinion: '建议确认', from: 't1', to: 'health', document: 'D1' }],
  takenOver: [{ to: 'health' }],
  handOverSent: [
    {
      handOver: 'H1',
      what: 'file',
      from: 't1',
      to: 'health',
      list: ['案卷'],
      answerable: 't1',
      document: 'D1',
    },
  ],
  handOverTaken: [{ handOver: 'H1', what: 'result', from: 'health', to: 't1' }],
  specialProcedureBegun: [
    {
      procedure: 'testing',
      basis: '《行政许可法》第四十五条',
      days: 5,
      reason: '检测',
      document: 'D1',
      notice: '云卫特〔2026〕1号',
    },
  ],
  specialProcedureEnded: [{ procedure: 'other', result: '合格', document: 'D1' }],
  supplementInvited: [{ materials: ['plan'], reason: '有助于审查' }],
  returnedInternally: [
    { from: 'decision', to: 'review', reason: '不清' },
    { from: 'decision', to: 'review', reason: '不清', defect: '未调查', pushedDown: true },
  ],
  extensionRequested: [{ n: 5, unit: 'workday', reason: '案情复杂' }],
  extensionGranted: [
    {
      clock: 'statutory',
      n: 5,
      unit: 'workday',
      approver: 'organHead',
      document: 'D1',
      notice: '云卫延〔2026〕1号',
    },
  ],
  extensionDenied: [{ reason: '可以按期' }],
  decided: [
    { result: 'grant', station: 'decision', nameOf: 'health', answerable: 'health', document: 'D' },
    {
      result: 'refuse',
      reason: '不符',
      station: 'decision',
      nameOf: 'health',
      answerable: 'health',
      document: 'D1',
    },
  ],
  delayExplained: [{ reason: '汛期停工' }],
  issued: [{ document: 'D1' }, { document: 'D1', validTo: '2030-03-01' }],
  delivered: [
    { method: 'post', place: '青山镇', signer: '林秀英', relation: '本人', document: 'D1' },
  ],
  handOutMoved: [{ from: 't1', to: 't2' }],
  archived: [{ catalogue: 'A-1' }],
  urged: [{ text: '请尽快', addressee: 'health' }],
  supervised: [
    {
      order: '云政督〔2026〕1号',
      addressee: 'health',
      text: '压卷',
      rule: 'JD-01',
      document: 'D1',
    },
  ],
  supervisionAnswered: [{ order: '云政督〔2026〕1号', text: '已办' }],
  supervisionEscalated: [{ order: '云政督〔2026〕1号', rung: 2 }],
  overridden: [{ rule: 'ONE_NOTICE_ONLY', reason: '新法施行' }],
  violated: [
    { rule: 'SECOND_NOTICE', of: 't1' },
    { rule: 'NO_ANSWER_IN_TIME', of: 't1' },
  ],
  rated: [
    { level: 1, occasion: 'case', channel: 'mobile', source: 'applicant' },
    { level: 5, occasion: 'case', channel: 'mobile', source: 'applicant', text: '太慢' },
  ],
  hastened: [{ reason: '临近开业' }],
  sampled: [{}],
  clockStarted: [
    {
      clock: 'promised',
      kind: 'promised',
      limit: { n: 10, unit: 'workday' },
      since: 'accepted',
      anchor: '2026-03-02',
      holder: 'health',
      calendarRev: 1,
    },
  ],
  clockStopped: [{ clock: 'receipt:2' }],
  clocksSuspended: [
    { clocks: ['statutory', 'promised'], instance: 1, procedure: 'testing', basis: '第四十五条' },
    { clocks: [], instance: 1, procedure: 'other', basis: '县承诺' },
  ],
  clocksResumed: [
    { clocks: ['statutory'], instance: 1 },
    { clocks: [], instance: 1 },
  ],
  clockBreached: [
    {
      clock: 'promised',
      kind: 'promised',
      due: '2026-03-16',
      expiredAt: 0,
      calendarRev: 1,
      holder: 'health',
      answerable: 'applicant',
    },
  ],
  breachRevised: [
    { clock: 'promised', kind: 'promised', calendarRev: 2, overdue: false, due: '2026-03-18' },
  ],
  clockRecomputed: [
    { clock: 'promised', kind: 'promised', calendarRev: 2, due: '2026-03-18' },
    { clock: 'promised', kind: 'promised', calendarRev: 2, due: null },
  ],
  stationEntered: [
    { instance: 1, station: 'review', kind: 'review', holder: 'health', answerable: 'health' },
    { instance: 1, station: 'correction', kind: 'applicant', holder: 'applicant', answerable: '' },
  ],
  itemCalled: [
    {
      called: 'food',
      item: { name: '食品经营许可', code: 'F-1' },
      organs: {},
      delegations: [record('food-t1', 'health', 't1')],
    },
  ],
  stationMoved: [
    { instance: 1, station: 'decision', from: 't1', to: 'health', answerable: 'health' },
  ],
  stationLeft: [{ instance: 1 }, { instance: 1, canceled: true }],
  formFilled: [{ station: 'review', submission: { id: 's1', form: 'review', version: 1 } }],
  milestoneReached: [{ milestone: 'forwarded' }],
  documentIssued: [
    {
      document: {
        id: 'D1',
        type: 'acceptance',
        title: '受理通知书',
        number: '云卫受〔2026〕1号',
        on: '2026-03-02',
        organ: { id: 'health', name: '云川县卫生健康局' },
        fields: {},
      },
    },
    {
      document: {
        id: 'D2',
        type: 'result',
        title: '卫生许可证',
        number: '云卫证〔2026〕2号',
        on: '2026-03-02',
        organ: { id: 'health', name: '云川县卫生健康局' },
        fields: {},
        replaces: 'D1',
      },
    },
  ],
  documentVoided: [{ document: 'D1', reason: '打印错误' }],
  copied: [{ document: 'D1', to: 'water' }],
};
