import type { LimitUnit } from '../case/item.js';
import { parseDate, weekdayOf } from './civil.js';
import { FESTIVAL_NAMES_EN } from './festivals.js';
import type { TraceReason, TraceSpan } from './trace.js';

/**
 * The trace in words, one sentence a span, for clerk and applicant, e.g.
 * “第 1 日：02-14（周六，补班）。” “02-15 至 02-23 春节放假，跳过。”
 */
export function explain(
  trace: readonly TraceSpan[],
  unit: LimitUnit,
  language: 'zh' | 'en' = 'zh',
): string[] {
  return trace.map((span) => explainSpan(span, unit, language));
}

export function explainSpan(span: TraceSpan, unit: LimitUnit, language: 'zh' | 'en'): string {
  const words = language === 'zh' ? ZH : EN;
  const { from, to, name = '', n = 0, used = 0 } = span;
  const facts: Facts = {
    from,
    to: to ?? '…',
    days: from === to ? from : `${from}${words.until}${to ?? '…'}`,
    amount: `${rounded(n)} ${words.units[unit]}`,
    used: rounded(used),
    ordinal: n > 1 ? `${used - n + 1} 至 ${used}` : rounded(used),
    name: name === '' || language === 'zh' ? name : englishName(name),
    hours: unit === 'hour',
    open: to === null,
  };
  const sentence = words.sentences[span.reason](facts);
  return `${sentence}${span.provisional ? words.provisional : ''}${words.stop}`;
}

// ---------------------------------------------------------------------------------------------

interface Facts {
  readonly from: string;
  readonly to: string;
  readonly days: string;
  readonly amount: string;
  readonly used: string;
  readonly ordinal: string;
  readonly name: string;
  readonly hours: boolean;
  readonly open: boolean;
}

interface Words {
  readonly until: string;
  readonly provisional: string;
  readonly stop: string;
  readonly units: Readonly<Record<LimitUnit, string>>;
  readonly sentences: Readonly<Record<TraceReason, (facts: Facts) => string>>;
}

const ZH: Words = {
  until: ' 至 ',
  provisional: '（暂定）',
  stop: '。',
  units: { workday: '个工作日', naturalDay: '日', hour: '个工作小时' },
  sentences: {
    start: (f) => `自 ${f.from} 起算，时限 ${f.amount}${f.hours ? '' : '，当日不计入'}`,
    extended: (f) => `经批准延长 ${f.amount}`,
    counted: (f) => (f.hours ? `${f.days} 计 ${f.amount}` : `第 ${f.ordinal} 日：${f.days}`),
    makeupWorkday: (f) =>
      f.hours
        ? `${f.days}（补班）计 ${f.amount}`
        : `第 ${f.ordinal} 日：${f.days}（${f.days === f.from ? `${weekday(f.from)}，` : ''}补班）`,
    weekend: (f) => `${f.days} 周末，跳过`,
    holiday: (f) => `${f.days} ${f.name || '节假日'}放假，跳过`,
    closure: (f) => `${f.days} 停止办公（${f.name}），跳过`,
    suspended: (f) =>
      f.open
        ? `自 ${f.from} 起暂停计算，尚未恢复，届满日待恢复后确定`
        : `${f.days} 暂停计算，${f.amount}不计入`,
    noEffect: (f) => `${f.days} 的暂停不在时限运行期间，不影响届满日`,
    heldBack: (f) => `${f.days} 的暂停始于届满日，当日已计入；暂停期间不算逾期`,
    moved: (f) => `最后一日 ${f.from} 不是工作日，顺延至 ${f.to}`,
    due: (f) => `${f.to} 届满`,
  },
};

const EN: Words = {
  until: ' to ',
  provisional: ' (provisional)',
  stop: '.',
  units: { workday: 'workday(s)', naturalDay: 'natural day(s)', hour: 'working hour(s)' },
  sentences: {
    start: (f) => `Runs from ${f.from}, ${f.amount}${f.hours ? '' : '; that day is not counted'}`,
    extended: (f) => `Extended by ${f.amount}`,
    counted: (f) => `${f.days}: ${f.amount}, ${f.used} so far`,
    makeupWorkday: (f) => `${f.days}: make-up workday, ${f.amount}, ${f.used} so far`,
    weekend: (f) => `${f.days}: weekend, skipped`,
    holiday: (f) => `${f.days}: ${f.name || 'holiday'}, skipped`,
    closure: (f) => `${f.days}: offices closed (${f.name}), skipped`,
    suspended: (f) =>
      f.open
        ? `Suspended from ${f.from} and not resumed: no due date can be told yet`
        : `${f.days}: suspended, ${f.amount} not consumed`,
    noEffect: (f) => `The suspension ${f.days} lies outside the running time and changes nothing`,
    heldBack: (f) =>
      `The suspension ${f.days} begins on the due day, which is consumed; not overdue meanwhile`,
    moved: (f) => `The last day ${f.from} is no workday: moved to ${f.to}`,
    due: (f) => `Due ${f.to}`,
  },
};

function weekday(date: string): string {
  return `周${'一二三四五六日'.charAt(weekdayOf(parseDate(date) ?? 0) - 1)}`;
}

function englishName(name: string): string {
  const parts = name.split('、').map((part) => FESTIVAL_NAMES_EN[part] ?? part);
  return parts.join(' and ');
}

/** Hours have fractions: at most two digits. */
function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Math.round(value * 100) / 100);
}
