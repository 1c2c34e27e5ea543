import { isWorkday, type Calendar } from './calendar.js';
import { dayOf, formatDate, formatDateTime, minuteOf } from './civil.js';
import type { Clock } from './clock.js';
import { workingPieces } from './office-hours.js';
import type { Span } from './span.js';
import { readMoment, type Moment, type ReadTerm } from './term.js';
import { endPoint, mustDue, mustRead } from './usage.js';
import { standstill } from './workday.js';

/**
 * Who had the file when (持有). As with a clock, the first day of a spell is not its own: day d is
 * booked to the spell with from < d <= to, so a hand-over day is the sender's. Between two spells
 * (handed over, not yet taken over) the sender keeps it; of two open spells the later one counts.
 */
export interface Spell {
  readonly from: Moment;
  readonly to?: Moment;
  /** Organ of the open station. */
  readonly holder: string;
  /** Organ that answers for it, by powerMode. */
  readonly answerable: string;
}

/** Never empty: the accepting organ holds a case from its receipt. */
export type Spells = readonly [Spell, ...Spell[]];

/** A run of consumed units of one spell. */
export interface Booking {
  readonly holder: string;
  readonly answerable: string;
  /** First and last consumed day; for hours the moments [from, to). */
  readonly from: string;
  readonly to: string;
  /** Units of the clock; over all bookings they sum to the units used. */
  readonly n: number;
  /** Consumed after the clock expired. */
  readonly overdue: boolean;
}

/** Books every unit that the clock has consumed until `now` (instant) or its stop, in order. */
export function bookUnits(
  clock: Clock,
  spells: Spells,
  now: number,
  calendar: Calendar,
): readonly Booking[] {
  const read = mustRead(clock);
  const { expiresAt } = mustDue(clock, calendar);
  const end = endPoint(clock, now);
  const limit = expiresAt === null ? Infinity : lastPoint(expiresAt, read);
  const holders = readSpells(spells, read);
  const hours = read.unit === 'hour';
  const pieces = hours
    ? cut(workingPieces(calendar, read.start, end, read.spans), [limit, ...edges(holders)])
    : consumedDays(read, end, calendar);
  const format = hours ? formatDateTime : formatDate;
  return join(pieces, holders, limit, hours).map(({ spell, from, to, n, overdue }) => ({
    holder: spell.holder,
    answerable: spell.answerable,
    from: format(from),
    to: format(to),
    n: hours ? n / 60 : n,
    overdue,
  }));
}

// ---------------------------------------------------------------------------------------------

interface ReadSpell extends Span {
  readonly spell: Spell;
}

interface Draft {
  readonly spell: Spell;
  readonly from: number;
  to: number;
  n: number;
  readonly overdue: boolean;
}

function readSpells(spells: Spells, { unit, start }: ReadTerm): ReadSpell[] {
  return spells
    .map((spell) => ({
      spell,
      from: readMoment(spell.from, unit) ?? start,
      to: spell.to === undefined ? Infinity : (readMoment(spell.to, unit) ?? Infinity),
    }))
    .toSorted((a, b) => a.from - b.from);
}

/** Joins neighbours of one spell; a day is a piece [d, d], office time a piece [from, to). */
function join(
  pieces: readonly Span[],
  spells: readonly ReadSpell[],
  limit: number,
  hours: boolean,
): Draft[] {
  const drafts: Draft[] = [];
  for (const { from, to } of pieces) {
    const spell = spellOf(spells, hours ? from + 1 : to);
    const overdue = hours ? from >= limit : to > limit;
    const n = hours ? to - from : 1;
    const last = drafts.at(-1);
    if (last && last.spell === spell && last.overdue === overdue) {
      last.to = to;
      last.n += n;
    } else {
      drafts.push({ spell, from, to, n, overdue });
    }
  }
  return drafts;
}

/** The spell with from < point <= to that began last; in a gap the one that ended last. */
function spellOf(spells: readonly ReadSpell[], point: number): Spell {
  let open: ReadSpell | undefined;
  let ended: ReadSpell | undefined;
  for (const candidate of spells) {
    if (candidate.from >= point) continue;
    if (point <= candidate.to) open = candidate;
    else if (!ended || candidate.to >= ended.to) ended = candidate;
  }
  return (open ?? ended ?? spells[0]!).spell;
}

function consumedDays(read: ReadTerm, end: number, calendar: Calendar): Span[] {
  const days: Span[] = [];
  for (let day = read.start + 1; day <= end; day++) {
    if (standstill(read.spans, day)) continue;
    if (read.unit === 'naturalDay' || isWorkday(calendar, day)) days.push({ from: day, to: day });
  }
  return days;
}

function edges(spells: readonly ReadSpell[]): number[] {
  return spells.flatMap(({ from, to }) => [from, to]);
}

/** Cuts pieces at the given points, so that each part has one holder. */
function cut(pieces: readonly Span[], points: readonly number[]): Span[] {
  const sorted = points.toSorted((a, b) => a - b);
  return pieces.flatMap(({ from, to }) => {
    const inside = sorted.filter((point) => from < point && point < to);
    const bounds = [from, ...inside, to];
    return bounds.slice(1).map((bound, i) => ({ from: bounds[i]!, to: bound }));
  });
}

/** Last day before expiry; for hours the minute of expiry. */
function lastPoint(expiresAt: number, { unit }: ReadTerm): number {
  return unit === 'hour' ? minuteOf(expiresAt) : dayOf(expiresAt - 1);
}
