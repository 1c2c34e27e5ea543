import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { absentOn } from './absence.js';
import type { PostHeld } from './organ.js';

/** Somebody to whom work can be given. */
export interface Colleague {
  readonly user: string;
  readonly name: string;
  readonly posts: readonly PostHeld[];
  /** Today; with the account of the substitute, if there is one. */
  readonly absent?: { readonly to: string; readonly substitute?: string };
}

/** Everybody active in an organ of the person's own posts, by name of account. */
export async function colleagues(
  { directory }: Pick<ServiceContext, 'directory'>,
  who: Staff,
): Promise<Result<{ readonly items: readonly Colleague[] }>> {
  const organs = new Set(who.posts.map(({ organ }) => organ));
  const people = await directory.people(who.tenant);
  const items = people
    .filter(({ disabled, posts }) => !disabled && posts.some(({ organ }) => organs.has(organ)))
    .map((person): Colleague => {
      const absence = absentOn(person, directory.today);
      return {
        user: person.user,
        name: person.name,
        posts: person.posts.filter(({ organ }) => organs.has(organ)),
        absent: absence && { to: absence.to, substitute: absence.substitute },
      };
    })
    .toSorted((a, b) => (a.user < b.user ? -1 : 1));
  return { value: { items } };
}
