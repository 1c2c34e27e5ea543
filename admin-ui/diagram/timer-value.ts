/** What a person picks for a timer; `free` is a value that the pickers cannot show. */
export type TimerValue =
  | { readonly kind: 'duration'; readonly n: number; readonly unit: DurationUnit }
  | {
      readonly kind: 'cycle';
      readonly n: number;
      readonly unit: DurationUnit;
      /** Absent: for ever. */
      readonly times?: number;
    }
  | { readonly kind: 'date' /** `YYYY-MM-DDTHH:mm`, Beijing time. */; readonly at: string }
  | { readonly kind: 'free'; readonly timer: TimerKind; readonly source: string };

export type TimerKind = 'date' | 'duration' | 'cycle';

/** ISO 8601 designators: `M` is minutes here; months are written free. */
export const DURATION_UNITS = ['D', 'H', 'M'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** The ISO 8601 text for the element `timeDuration`, `timeCycle` or `timeDate`. */
export function buildTimer(value: TimerValue): string {
  switch (value.kind) {
    case 'duration':
      return duration(value.n, value.unit);
    case 'cycle':
      return `R${value.times ?? ''}/${duration(value.n, value.unit)}`;
    case 'date':
      return `${value.at}:00+08:00`;
    case 'free':
      return value.source;
  }
}

export function parseTimer(timer: TimerKind, source: string): TimerValue {
  const text = source.trim();
  const free: TimerValue = { kind: 'free', timer, source: text };
  if (timer === 'date') {
    const date = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::00)?\+08:00$/.exec(text);
    return date === null ? free : { kind: 'date', at: date[1] as string };
  }
  const parts = (timer === 'cycle' ? CYCLE : DURATION).exec(text)?.groups;
  if (parts === undefined) return free;
  const { days, time, timeUnit, times } = parts;
  const n = Number(days ?? time);
  const unit: DurationUnit = days === undefined ? (timeUnit as 'H' | 'M') : 'D';
  if (timer === 'duration') return { kind: 'duration', n, unit };
  return { kind: 'cycle', n, unit, ...(times !== '' && { times: Number(times) }) };
}

export function timerKind(value: TimerValue): TimerKind {
  return value.kind === 'free' ? value.timer : value.kind;
}

// ---------------------------------------------------------------------------------------------

const AMOUNT = String.raw`P(?:(?<days>\d{1,4})D|T(?<time>\d{1,5})(?<timeUnit>[HM]))`;
const DURATION = new RegExp(`^${AMOUNT}$`);
const CYCLE = new RegExp(String.raw`^R(?<times>\d{0,4})/${AMOUNT}$`);

function duration(n: number, unit: DurationUnit): string {
  return unit === 'D' ? `P${n}D` : `PT${n}${unit}`;
}
