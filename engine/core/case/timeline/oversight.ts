import type { ViolatedRule } from '../event.js';
import {
  PROCEDURE_NAMES_EN,
  UNIT_NAMES,
  clockName,
  findingText,
  kindOfClock,
  organName,
  organNameEn,
  procedureName,
  type Sentences,
} from './sentences.js';

export const OVERSIGHT_SENTENCES: Sentences<
  | 'urged'
  | 'supervised'
  | 'supervisionAnswered'
  | 'supervisionEscalated'
  | 'overridden'
  | 'violated'
  | 'rated'
  | 'hastened'
  | 'sampled'
  | 'clockStarted'
  | 'clockStopped'
  | 'clocksSuspended'
  | 'clocksResumed'
  | 'clockBreached'
  | 'breachRevised'
  | 'clockRecomputed'
> = {
  urged: ({ text }) => [`催办：${text}。`, `Urged: ${text}.`],
  supervised: ({ order, addressee, text }, { organ }) => [
    `督办${organ(addressee)}（${order}）：${text}。`,
    `Supervision order ${order} to ${organ(addressee)}: ${text}.`,
  ],
  supervisionAnswered: ({ order, text }) => [
    `答复督办（${order}）：${text}。`,
    `Supervision ${order} answered: ${text}.`,
  ],
  supervisionEscalated: ({ order, rung }) => [
    `督办（${order}）逾期未答复，升级至第 ${rung} 级。`,
    `Supervision ${order} unanswered: rung ${rung}.`,
  ],
  overridden: ({ reason }) => [
    `监督岗放行一次性告知限制：${reason}。`,
    `A supervisor overrode the one-notice rule: ${reason}.`,
  ],
  violated: ({ rule, of }, { organ }) => [
    `记录违规：${organ(of)}${VIOLATIONS[rule][0]}。`,
    `Violation on record: ${organ(of)} ${VIOLATIONS[rule][1]}.`,
  ],
  rated: ({ level, text }) => [
    `申请人评价：${LEVELS[level - 1]?.[0] ?? level}${text ? `，${text}` : ''}。`,
    `Rated by the applicant: ${LEVELS[level - 1]?.[1] ?? level}${text ? `, ${text}` : ''}.`,
  ],
  hastened: ({ reason }) => [`转为急办：${reason}。`, `Made urgent: ${reason}.`],
  sampled: () => ['即办件抽查。', 'Drawn for inspection.'],
  clockStarted: ({ kind, limit: { n, unit } }) => [
    `${clockName(kind)[0]}时限开始：${n} ${UNIT_NAMES[unit][0]}。`,
    `The ${clockName(kind)[1]} clock starts: ${n} ${UNIT_NAMES[unit][1]}.`,
  ],
  clockStopped: ({ clock }) => [
    `${kindOfClock(clock)[0]}时限停止。`,
    `The ${kindOfClock(clock)[1]} clock stops.`,
  ],
  clocksSuspended: ({ procedure, basis, clocks }) => [
    `${names(clocks, 0) || '时限'}因${procedureName(procedure)}暂停计时（${basis}）。`,
    `${names(clocks, 1) || 'Clocks'} suspended for ${PROCEDURE_NAMES_EN[procedure]} (${basis}).`,
  ],
  clocksResumed: ({ clocks }) => [
    `${names(clocks, 0) || '时限'}恢复计时。`,
    `${names(clocks, 1) || 'Clocks'} resumed.`,
  ],
  clockBreached: ({ kind, due, holder, answerable }, lookUp) => [
    `${clockName(kind)[0]}时限于 ${due} 逾期，持有：${organName(lookUp, holder)}，` +
      `责任：${organName(lookUp, answerable)}。`,
    `The ${clockName(kind)[1]} clock was exceeded on ${due}, held by ` +
      `${organNameEn(lookUp, holder)}, answerable ${organNameEn(lookUp, answerable)}.`,
  ],
  breachRevised: ({ kind, calendarRev, overdue, due, at }) => {
    const finding = { calendarRev, overdue, due, at };
    return [
      `${clockName(kind)[0]}时限按${findingText(finding)}。`,
      `${clockName(kind)[1]} clock, ${findingText(finding, 'en')}.`,
    ];
  },
  clockRecomputed: ({ kind, calendarRev, due }) => [
    `${clockName(kind)[0]}时限按第 ${calendarRev} 版日历重新计算，` +
      `${due === null ? '届满日待恢复后确定' : `${due} 届满`}。`,
    `The ${clockName(kind)[1]} clock under calendar revision ${calendarRev}: due ${due ?? 'open'}.`,
  ],
};

// ---------------------------------------------------------------------------------------------

const VIOLATIONS: Readonly<Record<ViolatedRule, readonly [string, string]>> = {
  SECOND_NOTICE: ['未做到一次性告知', 'did not notify all defects at once'],
  NO_ANSWER_IN_TIME: ['逾期未告知是否受理', 'gave no answer in time'],
};

/** GB/T 39046 满意度, 1 to 5. */
const LEVELS = [
  ['非常满意', 'very satisfied'],
  ['满意', 'satisfied'],
  ['基本满意', 'fairly satisfied'],
  ['不满意', 'dissatisfied'],
  ['非常不满意', 'very dissatisfied'],
] as const;

function names(clocks: readonly string[], language: 0 | 1): string {
  const kinds = clocks.map((id) => kindOfClock(id)[language]);
  return [...new Set(kinds)].join(language === 0 ? '、' : ', ');
}
