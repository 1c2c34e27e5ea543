import type { Expression } from '../../core/expression.js';
import type { TimerDefinition } from '../../core/model.js';
import { audit } from '../audit.js';
import { type Context, formalExpression } from '../context.js';
import { child, type ModdleElement } from '../moddle.js';
import { calendarOf, clockOf } from '../parts/case.js';
import type { DefinitionCompiler } from './compiler.js';
import { timerProblem, wholeDays } from './timer-literal.js';

const VALUES = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const;

/** One of date, duration and cycle; or none of them and the clock of the case that rules. */
export const timerDefinition: DefinitionCompiler = (context, definition, event) => {
  audit(context.report, definition, {
    properties: ['bpmn:timeDate', 'bpmn:timeDuration', 'bpmn:timeCycle'],
    extensions: ['yc:Calendar', 'yc:Clock'],
  });
  const given = VALUES.filter(([, property]) => child(definition, property) !== undefined);
  const clock = clockOf(context, definition);
  const calendar = calendarOf(context, definition);
  if (clock !== undefined) {
    if (given.length > 0 || calendar !== undefined) clockAlone(context, event);
    return { kind: 'timer', timer: 'date', value: NOTHING, clock };
  }
  const [kind] = given;
  const value = kind && formalExpression(context, definition, kind[1]);
  if (given.length !== 1 || kind === undefined || value === undefined) {
    const zh = '定时器要有一个时间：timeDate、timeDuration、timeCycle 三选一，不能为空';
    const en = 'a timer needs exactly one of timeDate, timeDuration, timeCycle, not empty';
    context.report.refuse('TIMER_VALUE_COUNT', event, zh, en);
    return undefined;
  }
  const timer = { kind: 'timer', timer: kind[0], value, ...(calendar && { calendar }) } as const;
  check(context, event, timer);
  return timer;
};

const NOTHING: Expression = { language: 'literal', source: '' };

function clockAlone(context: Context, event: ModdleElement): void {
  const zh = 'yc:clock 已决定到期时间，不能再写时间或 yc:calendar';
  const en = 'with yc:clock a timer has no value and no yc:calendar of its own';
  context.report.refuse('CLOCK_TIMER_INVALID', event, zh, en);
}

function check(context: Context, event: ModdleElement, timer: TimerDefinition): void {
  if (timer.calendar !== undefined && timer.timer !== 'duration') {
    const zh = 'yc:calendar 只用于时长（timeDuration）';
    context.report.refuse('CLOCK_TIMER_INVALID', event, zh, 'yc:calendar needs timeDuration');
    return;
  }
  if (timer.value.language !== 'literal') return;
  const { source } = timer.value;
  const problem = timerProblem(timer.timer, source);
  if (problem !== undefined) {
    context.report.refuse('TIMER_VALUE_INVALID', event, problem.zh, problem.en);
  } else if (timer.calendar !== undefined && !wholeDays(source)) {
    const zh = `按日历计算的时长应为整日，例如 P10D，现为 ${source}`;
    context.report.refuse('TIMER_VALUE_INVALID', event, zh, 'with yc:calendar: whole days, P10D');
  }
}
