import type { TimerDefinition } from '../../core/model.js';
import { timerDue } from '../../core/timer/due.js';
import type { Text } from '../problem.js';

/** Two instants: what is over at the later one, or a cron year too far from the earlier. */
const INSTANTS = [0, 1_767_225_600_000];

const EXAMPLES: Readonly<Record<TimerDefinition['timer'], string>> = {
  date: '2026-03-02T17:00:00+08:00',
  duration: 'P5D, PT1H30M',
  cycle: 'R3/PT10M, 0 0 9 * * ?',
};

const NAMES: Readonly<Record<TimerDefinition['timer'], string>> = {
  date: '日期',
  duration: '时长',
  cycle: '周期',
};

/** What is wrong with the written value of a timer; `undefined` if the core can arm it. */
export function timerProblem(timer: TimerDefinition['timer'], source: string): Text | undefined {
  if (INSTANTS.some((now) => !('problem' in timerDue(timer, source, now)))) return undefined;
  return {
    zh: `${NAMES[timer]} “${source}” 不合规，应如 ${EXAMPLES[timer]}`,
    en: `${timer} "${source}" cannot be read; write it as ${EXAMPLES[timer]}`,
  };
}

/** `P10D`: what working days can count. */
export function wholeDays(source: string): boolean {
  return /^P\d{1,4}D$/.test(source.trim());
}
