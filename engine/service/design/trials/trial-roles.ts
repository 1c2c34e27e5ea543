import type { CaseState } from '../../../core/case/state.js';
import type { Principal, Role, Staff } from '../../access/principal.js';
import type { Post } from '../../../core/case/item.js';
import { POSTS } from '../../items/words.js';
import type { ServiceContext } from '../../context.js';

/** Whoever is needed: in a trial one person plays every role in turn. */
export type TrialRole = 'citizen' | 'clerk' | 'reviewer' | 'supervisor';

/** Somebody of that post, with a name of their own, so that the separation of posts holds. */
export async function staffAt(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
  organ: string,
  post: string,
): Promise<Staff> {
  const name = (await directory.organ(tenant, organ))?.name ?? organ;
  return {
    kind: 'staff',
    user: `${organ}.${post}`,
    name: `${name}${Object.hasOwn(POSTS, post) ? POSTS[post as Post][0] : post}`,
    tenant,
    roles: ['clerk', 'reviewer'],
    posts: [{ organ, post }],
    groups: [`${organ}/${post}`],
    organs: await directory.scopeOf(tenant, organ),
  };
}

/** Sees everything of the case, as the one who tries it out must. */
export async function onlooker(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
): Promise<Staff> {
  const organs = (await directory.organs(tenant)).map(({ id }) => id);
  const roles: readonly Role[] = ['clerk', 'reviewer', 'supervisor'];
  const about = { user: 'onlooker', name: '试运行', tenant, roles, organs };
  return { kind: 'staff', ...about, posts: [], groups: [] };
}

/** Who states a fact outside any station: the applicant, or the organs that have the case. */
export async function actorAs(
  context: Pick<ServiceContext, 'directory'>,
  tenant: string,
  role: TrialRole,
  { number, townships, organs }: CaseState,
): Promise<Principal> {
  if (role === 'citizen')
    return { kind: 'citizen', tenant, caseNumber: number, secondFactor: true };
  const { accepting, handling, handOut } = townships;
  const post = POST_OF[role];
  const at = [...new Set([accepting, handling, handOut, ...Object.values(organs)])];
  const government = (await context.directory.organs(tenant)).find(
    ({ kind }) => kind === 'government',
  );
  const held = role === 'supervisor' && government ? [government.id] : at;
  return {
    kind: 'staff',
    user: `${role}.trial`,
    name: '试运行',
    tenant,
    roles: [role],
    posts: held.map((organ) => ({ organ, post })),
    groups: held.map((organ) => `${organ}/${post}`),
    organs: at,
  };
}

const POST_OF = { clerk: 'acceptance', reviewer: 'review', supervisor: 'supervision' } as const;
