import { CLOCK_KINDS } from '../../core/clock/kinds.js';
import type { NoticeData, NoticeType } from '../../runtime/notices.js';

/** What a sentence names: organs by id, people by account. */
export interface NoticeNames {
  readonly organ: (id: string) => string;
  readonly person: (user: string) => string;
}

type Sentence = (data: NoticeData, names: NoticeNames) => readonly [zh: string, en: string];

/** One sentence for each type, Chinese and English; `text` is what somebody wrote. */
const SENTENCES: Readonly<Record<NoticeType, Sentence>> = {
  urged: ({ text = '' }) => [`催办：${text}`, `Urged: ${text}`],
  supervised: ({ order = '', text = '' }) => [
    `督办（${order}），请答复：${text}`,
    `Supervision order ${order}, please answer: ${text}`,
  ],
  supervisionAnswered: ({ order = '', text = '' }) => [
    `督办（${order}）已答复：${text}`,
    `Supervision order ${order} was answered: ${text}`,
  ],
  supervisionEscalated: ({ order = '', rung = 2 }) => [
    `督办（${order}）逾期未答复，升级至第 ${rung} 级`,
    `Supervision order ${order} was not answered in time: rung ${rung}`,
  ],
  clockBreached: ({ clock = '', due = '' }) => {
    const { name, nameEn } = CLOCK_KINDS[clock as keyof typeof CLOCK_KINDS] ?? UNKNOWN_CLOCK;
    return [`${name}时限已于 ${due} 逾期，请尽快办理`, `The ${nameEn} clock ran out on ${due}`];
  },
  returnedInternally: ({ text = '', by }, names) => [
    `${by === undefined ? '' : names.person(by)}退回：${text}`,
    `Returned${by === undefined ? '' : ` by ${names.person(by)}`}: ${text}`,
  ],
  handOutMoved: ({ from = '', to = '' }, { organ }) => [
    `出件点由${organ(from)}改为${organ(to)}`,
    `The hand-out point moved from ${organ(from)} to ${organ(to)}`,
  ],
  copied: ({ to = '' }, { organ }) => [
    `文书抄送${organ(to)}，请查阅`,
    `A document was copied to ${organ(to)}`,
  ],
  taskGiven: ({ name = '', by }, names) => [
    `${by === undefined ? '' : names.person(by)}交给您办理：${name}`,
    `Given to you${by === undefined ? '' : ` by ${names.person(by)}`}: ${name}`,
  ],
};

const UNKNOWN_CLOCK = { name: '办理', nameEn: 'handling' };

export function noticeSentence(
  type: NoticeType,
  data: NoticeData,
  names: NoticeNames,
): readonly [zh: string, en: string] {
  return SENTENCES[type](data, names);
}
