import type { LimitUnit } from '../case/item.js';
import { parseDate, weekdayOf } from './civil.js';
import { FESTIVAL_NAMES_EN } from './festivals.js';
import type { TraceSpan } from './trace.js';

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
  return language === 'zh'
    ? `${zh(span, unit)}${span.provisional ? '（暂定）' : ''}。`
    : `${en(span, unit)}${span.provisional ? ' (provisional)' : ''}.`;
}

// ---------------------------------------------------------------------------------------------

const UNIT_ZH: Readonly<Record<LimitUnit, string>> = {
  workday: '个工作日',
  naturalDay: '日',
  hour: '个工作小时',
};
const UNIT_EN: Readonly<Record<LimitUnit, string>> = {
  workday: 'workday(s)',
  naturalDay: 'natural day(s)',
  hour: 'working hour(s)',
};

function zh(span: TraceSpan, unit: LimitUnit): string {
  const days = range(span, ' 至 ');
  const to = span.to ?? '';
  const amount = `${number(span.n ?? 0)} ${UNIT_ZH[unit]}`;
  switch (span.reason) {
    case 'start':
      return `自 ${span.from} 起算，时限 ${amount}${unit === 'hour' ? '' : '，当日不计入'}`;
    case 'extended':
      return `经批准延长 ${amount}`;
    case 'counted':
      return unit === 'hour' ? `${days} 计 ${amount}` : `${ordinal(span)}：${days}`;
    case 'makeupWorkday':
      return unit === 'hour'
        ? `${days}（补班）计 ${amount}`
        : `${ordinal(span)}：${days}（${weekday(span.from)}，补班）`;
    case 'weekend':
      return `${days} 周末，跳过`;
    case 'holiday':
      return `${days} ${span.name ?? '节假日'}放假，跳过`;
    case 'closure':
      return `${days} 停止办公（${span.name ?? ''}），跳过`;
    case 'suspended':
      return span.to === null
        ? `自 ${span.from} 起暂停计算，尚未恢复，届满日待恢复后确定`
        : `${days} 暂停计算，${amount}不计入`;
    case 'noEffect':
      return `${days} 的暂停不在时限运行期间，不影响届满日`;
    case 'heldBack':
      return `${days} 的暂停始于届满日，当日已计入；暂停期间不算逾期`;
    case 'moved':
      return `最后一日 ${span.from} 不是工作日，顺延至 ${to}`;
    case 'due':
      return `${to} 届满`;
  }
}

function en(span: TraceSpan, unit: LimitUnit): string {
  const days = range(span, ' to ');
  const to = span.to ?? '';
  const amount = `${number(span.n ?? 0)} ${UNIT_EN[unit]}`;
  const name = span.name ? englishName(span.name) : '';
  switch (span.reason) {
    case 'start':
      return `Runs from ${span.from}, ${amount}${unit === 'hour' ? '' : '; that day is not counted'}`;
    case 'extended':
      return `Extended by ${amount}`;
    case 'counted':
      return `${days}: ${amount}, ${number(span.used ?? 0)} so far`;
    case 'makeupWorkday':
      return `${days}: make-up workday, ${amount}, ${number(span.used ?? 0)} so far`;
    case 'weekend':
      return `${days}: weekend, skipped`;
    case 'holiday':
      return `${days}: ${name || 'holiday'}, skipped`;
    case 'closure':
      return `${days}: offices closed (${name}), skipped`;
    case 'suspended':
      return span.to === null
        ? `Suspended since ${span.from} and not resumed: no due date can be told yet`
        : `${days}: suspended, ${amount} not consumed`;
    case 'noEffect':
      return `The suspension ${days} lies outside the running time and changes nothing`;
    case 'heldBack':
      return `The suspension ${days} begins on the due day, which is consumed; not overdue meanwhile`;
    case 'moved':
      return `The last day ${span.from} is no workday: moved to ${to}`;
    case 'due':
      return `Due ${to}`;
  }
}

function range({ from, to }: TraceSpan, between: string): string {
  if (to === null) return `${from}${between.trimEnd()} …`;
  return from === to ? from : `${from}${between}${to}`;
}

/** 第 2 至 5 日. */
function ordinal({ n = 0, used = 0 }: TraceSpan): string {
  const first = used - n + 1;
  return first === used ? `第 ${used} 日` : `第 ${first} 至 ${used} 日`;
}

function weekday(date: string): string {
  return `周${'一二三四五六日'.charAt(weekdayOf(parseDate(date) ?? 0) - 1)}`;
}

function englishName(name: string): string {
  return name
    .split('、')
    .map((part) => FESTIVAL_NAMES_EN[part] ?? part)
    .join(' and ');
}

/** Hours have fractions: at most two digits. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
