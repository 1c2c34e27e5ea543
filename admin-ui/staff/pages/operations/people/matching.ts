import type { Person } from '../queries.js';

/** As the address has them; none narrows nothing. */
export interface PeopleFilter {
  readonly q?: string;
  readonly organ?: string;
  readonly role?: string;
  readonly state?: string;
}

/** People whom a filter finds. */
export function matching(people: readonly Person[], filter: PeopleFilter): readonly Person[] {
  const { q = '', organ, role, state } = filter;
  const words = q.toLowerCase();
  return people.filter(
    ({ user, name, roles, posts, disabled = false, absences = [] }) =>
      (words === '' || user.toLowerCase().includes(words) || name.includes(q)) &&
      (!organ || posts.some((post) => post.organ === organ)) &&
      (!role || roles.some((one) => one === role)) &&
      (state !== 'disabled' || disabled) &&
      (state !== 'active' || !disabled) &&
      (state !== 'absent' || absences.length > 0),
  );
}

/** Whether somebody is away on a day `YYYY-MM-DD`. */
export function absenceOn({ absences = [] }: Person, day: string) {
  return absences.find(({ from, to }) => from <= day && day <= to);
}

/** Who may stand in for somebody: others of the same organs. */
export function substitutesOf(person: Person, people: readonly Person[]): readonly Person[] {
  const organs = new Set(person.posts.map(({ organ }) => organ));
  return people.filter(
    ({ user, posts, disabled }) =>
      user !== person.user && !disabled && posts.some(({ organ }) => organs.has(organ)),
  );
}
