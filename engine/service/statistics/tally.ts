/** Figures of a group of cases: of a township, a department, an item, or of all. */
export interface Figures {
  readonly received: number;
  readonly decided: number;
  readonly onTime: number;
  /** 0 to 1; `null`: nothing was decided. */
  readonly onTimeRate: number | null;
  /** Working days until decided. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly open: number;
  /** Due today by the promise, and not over yet. */
  readonly dueToday: number;
  readonly overdue: number;
}

/** Adds cases up; what it keeps is bounded by the days that cases take, not by their number. */
export class Tally {
  received = 0;
  open = 0;
  dueToday = 0;
  overdue = 0;
  #decided = 0;
  #onTime = 0;
  readonly #days = new Map<number, number>();

  addDecided(onTime: boolean, workdays: number | undefined): void {
    this.#decided++;
    if (onTime) this.#onTime++;
    if (workdays !== undefined) this.#days.set(workdays, (this.#days.get(workdays) ?? 0) + 1);
  }

  get isEmpty(): boolean {
    return this.received + this.open + this.dueToday + this.overdue + this.#decided === 0;
  }

  figures(): Figures {
    const { received, open, dueToday, overdue } = this;
    const [decided, onTime] = [this.#decided, this.#onTime];
    return {
      received,
      decided,
      onTime,
      onTimeRate: decided === 0 ? null : onTime / decided,
      medianDays: median(this.#days),
      p90Days: nearestRank(this.#days, 0.9),
      open,
      dueToday,
      overdue,
    };
  }
}

/** The middle one; of an even number the mean of both. `counts`: how often each value was there. */
export function median(counts: ReadonlyMap<number, number>): number | null {
  const total = sum(counts);
  const lower = valueAt(counts, Math.floor((total - 1) / 2));
  const upper = valueAt(counts, Math.floor(total / 2));
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** The smallest value that at least that share of all does not exceed. */
export function nearestRank(counts: ReadonlyMap<number, number>, share: number): number | null {
  return valueAt(counts, Math.ceil(sum(counts) * share) - 1) ?? null;
}

// ---------------------------------------------------------------------------------------------

function sum(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** The value at a place, from 0, of all in order. */
function valueAt(counts: ReadonlyMap<number, number>, place: number): number | undefined {
  if (place < 0) return undefined;
  let passed = 0;
  for (const [value, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    passed += count;
    if (place < passed) return value;
  }
  return undefined;
}
