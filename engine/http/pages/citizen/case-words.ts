import type { CitizenProgress } from '../../../service/cases/citizen-progress.js';
import { dayInWords } from '../../../service/cases/day-words.js';
import { type Lang, type Say, sayIn } from './language.js';

export interface Headline {
  readonly tone: 'calm' | 'act' | 'good' | 'bad';
  readonly title: string;
  readonly text: readonly string[];
}

/** Where a case stands, in words that need no explanation. */
export function headline(progress: CitizenProgress, lang: Lang, now: number): Headline {
  const t = sayIn(lang);
  const { status, correction, decision, applicantsTurn, holders } = progress;
  const who = holders.join(lang === 'zh' ? '、' : ', ');
  const due = dueText(progress, lang, now);
  if (correction && (status === 'correcting' || applicantsTurn)) {
    return {
      tone: 'act',
      title: t('需要您补材料', 'Your turn: something is missing'),
      text: correctionText(progress, lang, now),
    };
  }
  const ended = endedText(progress, t);
  if (ended) return ended;
  switch (status) {
    case 'received':
      return calm(t('已收到，正在核对材料', 'Received; the papers are being checked'), [
        t(
          `${who}正在看您的材料，会告诉您是否受理、还缺什么。`,
          `${who} is looking at your papers.`,
        ),
        due,
      ]);
    case 'specialProcedure':
      return calm(t('正在检验、听证或评审', 'An inspection, hearing or review is under way'), [
        t('这段时间依法不计入办理期限，结束后继续计算。', 'By law these days do not count.'),
      ]);
    case 'decided':
    case 'awaitingHandOut':
      return decision?.result === 'refuse'
        ? refused(progress, t)
        : {
            tone: 'good',
            title: t('已经批准', 'Granted'),
            text: [collectText(progress, t), due],
          };
    case 'delivered':
    case 'archived':
      return decision?.result === 'refuse'
        ? refused(progress, t)
        : { tone: 'good', title: t('办好了，结果已经领取', 'Done and handed out'), text: [] };
    default:
      return calm(t('已受理，正在办理', 'Accepted and under way'), [
        who === '' ? '' : t(`现在由${who}办理。`, `It is with ${who} now.`),
        status === 'extended'
          ? t('办理期限已依法延长一次。', 'The limit was extended once, by law.')
          : '',
        due,
        progress.delayReason === undefined
          ? ''
          : t(
              `超过承诺时间的原因：${progress.delayReason}`,
              `Why it is late: ${progress.delayReason}`,
            ),
      ]);
  }
}

// ---------------------------------------------------------------------------------------------

function calm(title: string, text: readonly string[]): Headline {
  return { tone: 'calm', title, text: text.filter((line) => line !== '') };
}

function refused(progress: CitizenProgress, t: Say): Headline {
  const { refusedFor, remedy } = progress;
  return {
    tone: 'bad',
    title: t('没有批准', 'Refused'),
    text: [...reasonText(refusedFor, t), ...remedyText(remedy, t), ...paperText(progress, t)],
  };
}

function paperText({ reached, handOut: { name } }: CitizenProgress, t: Say): readonly string[] {
  if (reached.delivered !== undefined) return [];
  return [t(`决定书请带身份证到${name}领取。`, `The decision is to be collected at ${name}.`)];
}

function endedText({ status, refusedFor, remedy }: CitizenProgress, t: Say): Headline | undefined {
  switch (status) {
    case 'acceptanceRefused':
      return {
        tone: 'bad',
        title: t('没有受理', 'Not accepted'),
        text: [...reasonText(refusedFor, t), ...remedyText(remedy, t)],
      };
    case 'returned':
      return {
        tone: 'bad',
        title: t('材料退回了', 'Returned to you'),
        text: [
          ...reasonText(refusedFor, t),
          t('按清单备齐后可以重新申请。', 'Apply anew once everything on the list is there.'),
          ...remedyText(remedy, t),
        ],
      };
    case 'withdrawn':
      return {
        tone: 'calm',
        title: t('您已撤回申请', 'Withdrawn by you'),
        text: [t('需要时可以重新申请。', 'You may apply again at any time.')],
      };
    case 'deemedWithdrawn':
      return {
        tone: 'bad',
        title: t('超过补正期限，视为撤回', 'Deemed withdrawn'),
        text: [t('备齐材料后可以重新申请。', 'You may apply again at any time.')],
      };
    default:
      return undefined;
  }
}

function reasonText(reason: string | undefined, t: Say): readonly string[] {
  return reason === undefined ? [] : [t(`理由：${reason}`, `Reason: ${reason}`)];
}

function remedyText(remedy: string | undefined, t: Say): readonly string[] {
  return remedy === undefined ? [] : [t(`不服怎么办：${remedy}`, `If you disagree: ${remedy}`)];
}

function collectText({ reached, handOut, item }: CitizenProgress, t: Say): string {
  const { name, address, phone } = handOut;
  const place = [name, address, phone].filter((part) => part !== undefined).join(' ');
  return reached.issued === undefined
    ? t(
        `正在制作${item.result}，做好后在${place}领取。`,
        `${item.result} is being made, to be collected at ${place}.`,
      )
    : t(
        `请带身份证到${place}领取${item.result}。`,
        `Collect ${item.result} at ${place}; bring your identity card.`,
      );
}

function correctionText(
  { correction }: CitizenProgress,
  lang: Lang,
  now: number,
): readonly string[] {
  const t = sayIn(lang);
  const open = correction?.defects.filter((defect) => defect.open).length ?? 0;
  const first = t(
    `还差 ${open} 项，下面写明了每一项怎么补。`,
    `${open} points are open, as told below.`,
  );
  const { due, lapses, overdue } = correction ?? {};
  if (due === undefined) return [first];
  const day = dayInWords(due, lang, now);
  if (overdue)
    return [
      first,
      t(
        `补正期限（${day}）已过，请尽快补齐或与窗口联系。`,
        `The time ran out on ${day}; hurry or call the window.`,
      ),
    ];
  return [
    first,
    lapses === undefined
      ? t(`请在${day}前补齐。`, `Please do so by ${day}.`)
      : t(
          `请在${day}前补齐，过期不补视为撤回申请。`,
          `Do so by ${day}; after that it counts as withdrawn.`,
        ),
  ];
}

/** The promise, as a day and as what is left of it. */
function dueText({ clock }: CitizenProgress, lang: Lang, now: number): string {
  const t = sayIn(lang);
  if (!clock || clock.due === null) return '';
  if (clock.suspended) return t('现在暂停计时。', 'The clock is suspended.');
  const day = dayInWords(clock.due, lang, now);
  const left = Math.max(0, Math.round(clock.remaining));
  const [unit, unitEn] = {
    workday: ['个工作日', 'workdays'],
    naturalDay: ['天', 'days'],
    hour: ['个工作小时', 'working hours'],
  }[clock.limit.unit] as [string, string];
  const [what, whatEn] = WHAT[clock.kind] ?? ['办完', 'done'];
  if (clock.overdue)
    return t(
      `本应在${day}前${what}，已经超过，上级会督促。`,
      `It should have been ${whatEn} by ${day}; it is late and is being followed up.`,
    );
  const rest =
    left === 0
      ? t('就是今天', 'that is today')
      : t(`还剩 ${left} ${unit}`, `${left} ${unitEn} left`);
  const provisional = clock.provisional ? t('，节假日安排公布后可能变动', ', provisional') : '';
  return t(
    `最迟${day}${what}（${rest}${provisional}）。`,
    `It will be ${whatEn} by ${day} (${rest}${provisional}).`,
  );
}

const WHAT: Readonly<Record<string, readonly [string, string]>> = {
  receipt: ['答复您', 'answered'],
  promised: ['作出决定', 'decided'],
  statutory: ['作出决定', 'decided'],
  delivery: ['送到', 'handed out'],
};
