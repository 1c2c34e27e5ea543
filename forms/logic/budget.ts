/**
 * How much JSONLogic one validation may do, however many rules and rows it has: loops over rows
 * within loops would otherwise hold the thread, and a `reduce` of `cat` doubles a text per row.
 */
const STEPS_MAX = 100_000;
const TEXT_LENGTH_MAX = 100_000;
const ITEMS_MAX = 10_000;

let steps = 0;

/** Validation is synchronous, so one counter serves; each validation begins by resetting it. */
export function resetBudget(): void {
  steps = 0;
}

export function spend(): void {
  steps += 1;
  if (steps > STEPS_MAX) throw new Error('logic takes too many steps');
}

export function spendSize<T>(value: T): T {
  if (typeof value === 'string' && value.length > TEXT_LENGTH_MAX) throw new Error('text too long');
  if (Array.isArray(value) && value.length > ITEMS_MAX) throw new Error('list too long');
  return value;
}
