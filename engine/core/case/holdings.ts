import type { Spell, Spells } from '../clock/booking.js';
import { dateTimeOf } from '../clock/civil.js';
import type { CaseState, HandOverState, Spell as StationSpell } from './state.js';

/**
 * Who held the case when, as booking wants it: the stations' spells, with the days between a
 * hand-over's sending and its taking over given to the sender (交接在途).
 */
export function holdingsOf(state: CaseState): Spells {
  const stations = state.spells.flatMap((spell) => afterTakeOver(spell, state.handOvers));
  const inTransit = state.handOvers
    .filter(({ sentAt, takenAt }) => takenAt === undefined || takenAt > sentAt)
    .map(({ from, answerable, sentAt, takenAt }) => holding(from, answerable, sentAt, takenAt));
  const [first, ...rest] = [...stations, ...inTransit];
  return first === undefined ? [acceptingOrgan(state)] : [first, ...rest];
}

/** The holding open at an instant, for the one question who has the file now. */
export function holderNow(state: CaseState): { holder: string; answerable: string } {
  const pending = state.handOvers.findLast(({ takenAt }) => takenAt === undefined);
  if (pending !== undefined) return { holder: pending.from, answerable: pending.answerable };
  const spell = state.spells.findLast(({ to }) => to === undefined) ?? lastEnded(state.spells);
  const { holder, answerable } = spell ?? acceptingOrgan(state);
  return { holder, answerable };
}

// ---------------------------------------------------------------------------------------------

/** A receiver holds nothing before it has taken over. */
function afterTakeOver(spell: StationSpell, handOvers: readonly HandOverState[]): Spell[] {
  let from = spell.from;
  for (const { to, sentAt, takenAt } of handOvers) {
    if (to !== spell.holder || spell.from < sentAt) continue;
    if (takenAt === undefined) return [];
    from = Math.max(from, takenAt);
  }
  if (spell.to !== undefined && spell.to < from) return [];
  return [holding(spell.holder, spell.answerable, from, spell.to)];
}

function holding(holder: string, answerable: string, from: number, to?: number): Spell {
  const start = dateTimeOf(from);
  return to === undefined
    ? { holder, answerable, from: start }
    : { holder, answerable, from: start, to: dateTimeOf(to) };
}

function lastEnded(spells: readonly StationSpell[]): StationSpell | undefined {
  return spells.toSorted((a, b) => (a.to ?? 0) - (b.to ?? 0)).at(-1);
}

function acceptingOrgan({ townships, milestones, allInAt }: CaseState): Spell {
  const { accepting } = townships;
  return {
    holder: accepting,
    answerable: accepting,
    from: dateTimeOf(milestones.received?.at ?? allInAt),
  };
}
