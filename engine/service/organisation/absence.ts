import { parseDate } from '../../core/clock/civil.js';
import type { Principal, Role } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, notFound, rejected } from '../result.js';
import type { Absence, Person, PostHeld } from './organ.js';
import { type PersonShown, shownPerson } from './people.js';

const MOST_ABSENCES = 20;
/** What a post is worked with; no other role is ever lent. */
const WORKING: readonly Role[] = ['clerk', 'reviewer'];

export function absentOn({ absences = [] }: Person, day: string): Absence | undefined {
  return absences.find(({ from, to }) => from <= day && day <= to);
}

/**
 * Posts that a person has in place of absent colleagues today, and the roles to work with them:
 * only posts of organs in which the person has one of their own (不得再委托). Who decides may still
 * not be who accepted: that is judged by the person, not by the post.
 */
export function lentTo(
  { user, posts }: Person,
  people: readonly Person[],
  day: string,
): { readonly posts: readonly PostHeld[]; readonly roles: readonly Role[] } {
  const organs = new Set(posts.map(({ organ }) => organ));
  const absent = people.filter((one) => absentOn(one, day)?.substitute === user && !one.disabled);
  const lent = absent.flatMap((one) => one.posts.filter(({ organ }) => organs.has(organ)));
  const lenders = absent.filter((one) => one.posts.some(({ organ }) => organs.has(organ)));
  const roles = lenders.flatMap((one) => one.roles.filter((role) => WORKING.includes(role)));
  return { posts: lent, roles };
}

/** Replaces a person's absences; people enter their own, administrators and operators anybody's. */
export async function saveAbsences(
  { directory }: Pick<ServiceContext, 'directory'>,
  user: string,
  absences: readonly Absence[],
  who: Principal,
): Promise<Result<PersonShown>> {
  if (who.kind !== 'staff') return rejected('NOT_SIGNED_IN');
  const mayAll = who.roles.includes('administrator') || who.roles.includes('operator');
  if (user !== who.user && !mayAll) return rejected('NOT_PERMITTED', { what: '登记他人的离岗' });
  const person = await directory.person(who.tenant, user);
  if (!person) return notFound(`人员“${user}”`);
  const people = await directory.people(who.tenant);
  for (const absence of absences) {
    const refusal = check(absence, person, people);
    if (refusal) return refusal;
  }
  if (absences.length > MOST_ABSENCES) {
    return rejected('SIZE_LIMIT', { what: '离岗登记', limit: `每人 ${MOST_ABSENCES} 条` });
  }
  const sorted = absences.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const changed: Person = { ...person, absences: sorted };
  await directory.savePerson(changed);
  return { value: shownPerson(changed) };
}

// ---------------------------------------------------------------------------------------------

function check(
  { from, to, substitute }: Absence,
  person: Person,
  people: readonly Person[],
): Refused | undefined {
  const bad = [from, to].find((day) => parseDate(day) === undefined);
  if (bad !== undefined) return rejected('INVALID_COMMAND', { reason: `没有“${bad}”这一天` });
  if (to < from) return rejected('INVALID_COMMAND', { reason: '离岗的截止日早于起始日' });
  if (substitute === undefined) return undefined;
  const other = people.find(({ user }) => user === substitute);
  if (!other || other.disabled) return notFound(`代办人“${substitute}”`);
  const organs = new Set(person.posts.map(({ organ }) => organ));
  const isColleague = other.posts.some(({ organ }) => organs.has(organ));
  if (substitute === person.user || !isColleague) {
    return rejected('INVALID_COMMAND', { reason: '代办人须是同一机构的另一人（不得再委托）' });
  }
  return undefined;
}
