import { bookUnits, type Spell, type Spells } from './booking.js';
import type { Calendar } from './calendar.js';
import type { Clock } from './clock.js';
import { isExpired, momentInstant, mustDue } from './usage.js';

/** What a supervisor asks of an overdue clock: who held it when it turned red, who answers. */
export interface OverdueReport {
  /** Instant of turning red. */
  readonly at: number;
  readonly holder: string;
  readonly answerable: string;
  readonly perHolder: readonly HolderShare[];
}

export interface HolderShare {
  readonly holder: string;
  readonly answerable: string;
  /** Units of the clock, of them `overdue` after it expired. */
  readonly n: number;
  readonly overdue: number;
}

/** `undefined` while the clock is in time. */
export function overdueReport(
  clock: Clock,
  spells: Spells,
  now: number,
  calendar: Calendar,
): OverdueReport | undefined {
  const { expiresAt } = mustDue(clock, calendar);
  if (expiresAt === null || !isExpired(clock, now, calendar)) return undefined;
  const { holder, answerable } = spellAt(spells, expiresAt);
  const perHolder = sharesOf(clock, spells, now, calendar);
  return { at: expiresAt, holder, answerable, perHolder };
}

/** Units per holder and answerable organ, in the order in which they first held it. */
export function sharesOf(
  clock: Clock,
  spells: Spells,
  now: number,
  calendar: Calendar,
): HolderShare[] {
  const shares: { holder: string; answerable: string; n: number; overdue: number }[] = [];
  for (const { holder, answerable, n, overdue } of bookUnits(clock, spells, now, calendar)) {
    let share = shares.find((s) => s.holder === holder && s.answerable === answerable);
    if (!share) shares.push((share = { holder, answerable, n: 0, overdue: 0 }));
    share.n += n;
    if (overdue) share.overdue += n;
  }
  return shares;
}

/** The spell open just before that instant; between two spells the sender still has it. */
function spellAt(spells: Spells, instant: number): Spell {
  let open: Spell | undefined;
  let ended: Spell | undefined;
  const sorted = spells.toSorted((a, b) => momentInstant(a.from) - momentInstant(b.from));
  for (const spell of sorted) {
    if (momentInstant(spell.from) >= instant) continue;
    const end = spell.to === undefined ? Infinity : momentInstant(spell.to);
    if (end >= instant) open = spell;
    else if (!ended || end >= momentInstant(ended.to ?? spell.from)) ended = spell;
  }
  return open ?? ended ?? spells[0];
}
