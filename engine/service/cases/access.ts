import { involvedOrgans } from '../../core/case/involved-organs.js';
import type { Principal, Staff } from '../access/principal.js';
import type { FoundCase } from './find-case.js';

type Parties = Pick<FoundCase, 'state' | 'item'>;

/**
 * A township sees its own cases, a department those in which it has or had a part, supervisors all
 * of their region, a citizen the one whose number and query code they know. A case that has ended
 * stays with those who had a part in it.
 */
export function mayRead(who: Principal, found: Parties): boolean {
  if (who.kind === 'citizen') return who.caseNumber === found.state.number;
  if (who.kind !== 'staff') return false;
  return looksOver(who, found) || hasPart(who, found);
}

/** A supervisor of the county, or of a township that has a part in the case. */
export function looksOver({ roles, region }: Staff, { state, item }: Parties): boolean {
  if (!roles.includes('supervisor')) return false;
  if (region === undefined) return true;
  const parties = involvedOrgans(state, item);
  return region.some((organ) => parties.has(organ));
}

/** Works on the case or has worked on it: sees it unmasked. */
export function hasPart(who: Staff, { state, item }: Parties): boolean {
  const works = who.roles.includes('clerk') || who.roles.includes('reviewer');
  const parties = involvedOrgans(state, item);
  return works && who.organs.some((organ) => parties.has(organ));
}

/** Whether the person works at that township's window. */
export function atWindow(who: Principal, township: string | undefined): boolean {
  if (who.kind !== 'staff' || township === undefined) return false;
  return who.roles.includes('clerk') && who.organs.includes(township);
}
