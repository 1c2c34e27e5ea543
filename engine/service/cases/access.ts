import type { CaseState } from '../../core/case/state.js';
import type { Principal, Staff } from '../access/principal.js';

/** Organs that have a part in the case: its townships, its organs, everybody who held it. */
export function partiesOf({
  townships,
  organs,
  spells,
  handOvers,
}: CaseState): ReadonlySet<string> {
  const { accepting, handling, handOut, domicile } = townships;
  return new Set([
    accepting,
    handling,
    handOut,
    ...(domicile === undefined ? [] : [domicile]),
    ...Object.values(organs),
    ...spells.map(({ holder }) => holder),
    ...handOvers.flatMap(({ from, to }) => [from, to]),
  ]);
}

/**
 * A township sees its own cases, a department those in which it has a part, supervisors all of
 * their region, a citizen the one whose number and query code they know.
 */
export function mayRead(who: Principal, state: CaseState): boolean {
  if (who.kind === 'citizen') return who.caseNumber === state.number;
  if (who.kind !== 'staff') return false;
  return who.roles.includes('supervisor') || hasPart(who, state);
}

export function hasPart(who: Staff, state: CaseState): boolean {
  const parties = partiesOf(state);
  const works = who.roles.includes('clerk') || who.roles.includes('reviewer');
  return works && who.organs.some((organ) => parties.has(organ));
}

/** Whether the person works at that township's window. */
export function atWindow(who: Principal, township: string): boolean {
  return who.kind === 'staff' && who.roles.includes('clerk') && who.organs.includes(township);
}
