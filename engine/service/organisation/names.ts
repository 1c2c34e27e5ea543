import type { ServiceContext } from '../context.js';

/** What organs and people are called; an id that nobody knows any more stands for itself. */
export interface NamesOf {
  readonly organ: (id: string) => string;
  readonly person: (user: string) => string;
}

/** Looked up synchronously from here on. */
export async function namesOf(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
): Promise<NamesOf> {
  const organs = await directory.lookups(tenant);
  const people = new Map((await directory.people(tenant)).map(({ user, name }) => [user, name]));
  return {
    organ: (id) => organs.organ(id)?.name ?? id,
    person: (user) => people.get(user) ?? (BY_APPLICANT.test(user) ? '申请人' : user),
  };
}

/** What applicants do by themselves is on record under their case or their application. */
const BY_APPLICANT = /^(citizen|applicant):/;
