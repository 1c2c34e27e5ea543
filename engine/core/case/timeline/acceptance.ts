import { CHANNEL_NAMES, codesOf, kindOfClock, materialNames, type Sentences } from './sentences.js';

export const ACCEPTANCE_SENTENCES: Sentences<
  | 'received'
  | 'correctionNotified'
  | 'correctionSupplied'
  | 'corrected'
  | 'accepted'
  | 'deemedAccepted'
  | 'fileReturned'
  | 'acceptanceRefused'
  | 'materialsDeferred'
  | 'materialsSupplied'
  | 'withdrawn'
  | 'deemedWithdrawn'
> = {
  received: ({ number, channel, townships, materials, urgent }, { organ }) => [
    `${organ(townships.accepting)}收件（${CHANNEL_NAMES[channel][0]}），办件编号 ${number}，` +
      `材料 ${materials.length} 份${urgent === undefined ? '' : `；急办：${urgent}`}。`,
    `Received by ${organ(townships.accepting)} (${CHANNEL_NAMES[channel][1]}) as ${number}, ` +
      `${materials.length} materials${urgent === undefined ? '' : `; urgent: ${urgent}`}.`,
  ],
  correctionNotified: ({ defects, reduced }, { item }) => {
    const subjects = materialNames(
      item,
      defects.map(({ subject }) => subject),
    );
    const [zh, en] = noticeName(reduced);
    return [
      `${zh}补正 ${defects.length} 项：${subjects}。`,
      `${en} of ${defects.length} defects: ${subjects}.`,
    ];
  },
  correctionSupplied: ({ materials, subjects }, { item }) => {
    const brought = materialNames(item, [...codesOf(materials), ...subjects]);
    return [`申请人补正：${brought}。`, `The applicant corrected: ${brought}.`];
  },
  corrected: () => ['补正材料全部到齐。', 'Everything asked for has arrived.'],
  accepted: ({ on, quotaPlace }) => [
    `受理，受理日期 ${on}${quotaPlace === undefined ? '' : `，受理次序第 ${quotaPlace}`}。`,
    `Accepted as of ${on}${quotaPlace === undefined ? '' : `, place ${quotaPlace}`}.`,
  ],
  deemedAccepted: ({ on }) => [
    `逾期未告知，依法自 ${on} 起视为受理。`,
    `No notice in time: deemed accepted as of ${on}.`,
  ],
  fileReturned: ({ reason, defects }) => [
    `退件并一次性告知 ${defects.length} 项：${reason}。`,
    `File returned with ${defects.length} points: ${reason}.`,
  ],
  acceptanceRefused: ({ reason, competent }) => [
    `不予受理：${reason}${competent === undefined ? '' : `，应向${competent}申请`}。`,
    `Acceptance refused: ${reason}${competent === undefined ? '' : `; competent: ${competent}`}.`,
  ],
  materialsDeferred: ({ materials, signer }, { item }) => {
    const names = materialNames(
      item,
      materials.map(({ code }) => code),
    );
    return [
      `容缺：${names}，${signer}书面承诺按期补齐。`,
      `Deferred on ${signer}'s undertaking: ${names}.`,
    ];
  },
  materialsSupplied: ({ phase, materials }, { item }) => {
    const names = materialNames(item, codesOf(materials));
    const [zh, en] = PHASES[phase];
    return [`${zh}：${names}。`, `${en}: ${names}.`];
  },
  withdrawn: ({ reason }) => [`申请人撤回申请：${reason}。`, `Withdrawn: ${reason}.`],
  deemedWithdrawn: ({ clock, basis }) => [
    `${kindOfClock(clock)[0]}期限届满，依据${basis}视为撤回。`,
    `${kindOfClock(clock)[1]} time over: deemed withdrawn (${basis}).`,
  ],
};

// ---------------------------------------------------------------------------------------------

function noticeName(reduced: boolean | undefined): readonly [string, string] {
  if (reduced === undefined) return ['一次性告知', 'Notice'];
  return reduced ? ['重申未补齐的', 'Repeated notice'] : ['经监督放行，追加', 'Further notice'];
}

const PHASES = {
  deferred: ['补齐容缺材料', 'Deferred materials supplied'],
  after: ['补交后补材料', 'Papers after the decision supplied'],
  invited: ['自愿补充', 'Voluntary supplement'],
} as const;
