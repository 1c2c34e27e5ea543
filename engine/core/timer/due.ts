import type { Job } from '../aggregate.js';
import { failed } from '../coerce.js';
import type { Value } from '../expression.js';
import type { Node, TimerDefinition } from '../model.js';
import type { Run } from '../run.js';
import { addDuration, parseDuration, parseInstant, type Duration } from './iso8601.js';
import { cronNext } from './cron.js';

/** When a timer fires, and how it repeats. Also used by the shell for timer start events. */
export interface TimerDue {
  readonly dueAt: number;
  readonly cycle?: Job['cycle'];
}
export interface TimerProblem {
  /** A Chinese sentence: what is wrong and how to write it. */
  readonly problem: string;
}

/** Reads the computed value of a timer that is armed now. */
export function timerDue(
  kind: TimerDefinition['timer'],
  value: Value,
  now: number,
): TimerDue | TimerProblem {
  const due = readDue(kind, value, now);
  if ('problem' in due || isInstant(due.dueAt)) return due;
  return problem(value, '可用的时间，须在公元 9999 年之前');
}

/**
 * The run after the one that was due at `dueAt`; `undefined` after the last. Periods are counted
 * from when it was due, so a cycle never drifts; runs that were missed altogether are skipped.
 */
export function nextRun(
  cycle: NonNullable<Job['cycle']>,
  dueAt: number,
  now: number,
): TimerDue | undefined {
  const { period } = readCycle(cycle.expression) ?? {};
  if (period === undefined) {
    const next = cronNext(cycle.expression, Math.max(dueAt, now));
    return next === undefined ? undefined : { dueAt: next, cycle };
  }
  const { at, runs } = afterPeriods(dueAt, period, now);
  if (!isInstant(at)) return undefined;
  if (cycle.left === undefined) return { dueAt: at, cycle };
  const left = cycle.left - runs;
  return left <= 0 ? undefined : { dueAt: at, cycle: { ...cycle, left } };
}

/** An instant as authored for a task: a date, or a duration from now. `undefined` for null. */
export function instantOf(run: Run, value: Value, node: Node, what: string): number | undefined {
  if (value === null || value === '') return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  const due = timerDue(text.startsWith('P') ? 'duration' : 'date', value, run.now);
  return 'problem' in due ? failed(run, node, `${what}${due.problem}`) : due.dueAt;
}

// ---------------------------------------------------------------------------------------------

function readDue(
  kind: TimerDefinition['timer'],
  value: Value,
  now: number,
): TimerDue | TimerProblem {
  const text = typeof value === 'string' ? value.trim() : '';
  switch (kind) {
    case 'date': {
      const dueAt = parseInstant(text);
      return dueAt === undefined ? problem(value, '日期，如 2026-03-01T09:00:00') : { dueAt };
    }
    case 'duration': {
      const duration = parseDuration(text);
      if (duration === undefined) return problem(value, '时长，如 PT10M、P3D、P1M');
      return { dueAt: addDuration(now, duration) };
    }
    case 'cycle':
      return firstRun(text, now) ?? problem(value, '周期，如 R3/PT10M 或 0 0 9 * * ?');
  }
}

/** The end of the year 9999 in UTC: what is later is a mistake, and could not be stored. */
const LAST_INSTANT = 253_402_300_799_999;

function isInstant(at: number): boolean {
  return Number.isInteger(at) && Math.abs(at) <= LAST_INSTANT;
}

interface Cycle {
  /** Absent: without end. */
  readonly times?: number;
  readonly start?: number;
  readonly period: Duration;
}

const CYCLE = /^R(\d{0,9})\/(?:([^/]+)\/)?(P[^/]+)$/;

function readCycle(text: string): Cycle | undefined {
  const match = CYCLE.exec(text);
  const period = match === null ? undefined : parseDuration(match[3]!);
  if (match === null || period === undefined || (period.months === 0 && period.ms === 0)) {
    return undefined;
  }
  const start = match[2] === undefined ? undefined : parseInstant(match[2]);
  if (match[2] !== undefined && start === undefined) return undefined;
  const times = match[1] === '' ? undefined : Number(match[1]);
  return times === 0 ? undefined : { period, start, times };
}

function firstRun(text: string, now: number): TimerDue | undefined {
  const cycle = readCycle(text);
  if (cycle === undefined) {
    const dueAt = text.startsWith('R') ? undefined : cronNext(text, now);
    return dueAt === undefined ? undefined : { dueAt, cycle: { expression: text } };
  }
  const { start, period, times } = cycle;
  const kept = {
    expression: text,
    left: times,
    everyMs: period.months === 0 ? period.ms : undefined,
  };
  if (start === undefined) return { dueAt: addDuration(now, period), cycle: kept };
  if (start > now) return { dueAt: start, cycle: kept };
  return nextRun(kept, start, now);
}

/** First instant after `now` that is a whole number of periods after `from`. */
function afterPeriods(from: number, period: Duration, now: number): { at: number; runs: number } {
  if (period.months === 0) {
    const runs = Math.max(1, Math.floor((now - from) / period.ms) + 1);
    return { at: from + runs * period.ms, runs };
  }
  let at = addDuration(from, period);
  let runs = 1;
  for (; at <= now; runs++) at = addDuration(at, period);
  return { at, runs };
}

function problem(value: Value, expected: string): TimerProblem {
  return {
    problem: `“${typeof value === 'string' ? value : JSON.stringify(value)}”不是${expected}`,
  };
}
