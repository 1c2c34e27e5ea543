/** Days `YYYY-MM-DD`, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['month', 'lastMonth', 'thirty', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** The server counts no longer spans; see `GET /statistics`. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** The days of a preset, up to and with today. */
export function periodOf(preset: Preset, today: string): Period {
  const [year = 0, month = 0] = today.split('-').map(Number);
  switch (preset) {
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: today };
    case 'lastMonth': {
      const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
      const first = `${y}-${String(m).padStart(2, '0')}-01`;
      return { from: first, to: daysAfter(`${today.slice(0, 8)}01`, -1) };
    }
    case 'thirty':
      return { from: daysAfter(today, -29), to: today };
    case 'year':
      return { from: `${year}-01-01`, to: today };
  }
}

/** Which preset a period is, if it is one. */
export function presetOf({ from, to }: Period, today: string): Preset | undefined {
  return PRESETS.find((preset) => {
    const period = periodOf(preset, today);
    return period.from === from && period.to === to;
  });
}

/** Of what an address says; days that are none, or are too many, are left out. */
export function readPeriod(search: URLSearchParams, today: string): Period {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const [first, last] = [instantOf(from), instantOf(to)];
  const isSpan = first <= last && last - first < MOST_DAYS * DAY_MS;
  return isSpan ? { from, to } : periodOf('month', today);
}

export function daysAfter(day: string, days: number): string {
  return new Date(instantOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

// ---------------------------------------------------------------------------------------------

/** `NaN` for what is no day of the calendar; comparisons with it fail. */
function instantOf(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return Number.NaN;
  const instant = Date.parse(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
  return isReal ? instant : Number.NaN;
}
