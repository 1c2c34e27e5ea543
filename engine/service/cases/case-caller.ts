import { randomBytes } from 'node:crypto';
import type { Aggregate } from '../../core/aggregate.js';
import { CASE, ROOT } from '../../core/case-part.js';
import type { CaseEnvironment } from '../../core/case/environment.js';
import type { Item } from '../../core/case/item.js';
import type { Actor } from '../../core/env.js';
import type { Caller } from '../../runtime/dispatcher.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Lookups } from '../organisation/directory.js';

/** Who acts, and the organisation facts that a case of this item is decided on. */
export async function caseCaller(
  context: Pick<ServiceContext, 'directory'>,
  who: Pick<Principal, 'tenant'>,
  actor: Actor,
  item: Item | undefined,
): Promise<Caller> {
  const { tenant } = who;
  if (!item) return { tenant, actor };
  return { tenant, actor, cases: environment(await context.directory.lookups(tenant)) };
}

/** The actor of a person: for the organ that is named, else for that of the first post. */
export function actorOf(who: Principal, organ?: string): Actor {
  if (who.kind !== 'staff') return { user: nameOfUser(who) };
  const held = who.posts.filter((post) => organ === undefined || post.organ === organ);
  const acting = held[0]?.organ ?? who.posts[0]?.organ;
  const posts = who.posts.filter((post) => post.organ === acting).map(({ post }) => post);
  return { user: who.user, groups: who.groups, organ: acting, posts };
}

/**
 * A caller's own key for one operation. The same text given by somebody else, or for something
 * else, is another key: it must not answer with what happened there.
 */
export function commandKeyOf(
  who: Principal,
  operation: string,
  key: string | undefined,
): string | undefined {
  return key === undefined ? undefined : [nameOfUser(who) ?? '', operation, key].join('/');
}

/** For jobs and messages, where nobody has looked the organisation up: the system acts. */
export async function callersOfJobs(
  context: Pick<ServiceContext, 'directory'>,
  aggregate: Aggregate,
): Promise<Caller['cases']> {
  const scope = aggregate.parts.get(ROOT);
  if (aggregate.parts.get(CASE)?.kind !== 'case' || scope?.kind !== 'process') return undefined;
  return environment(await context.directory.lookups(aggregate.tenant));
}

export function environment(lookups: Lookups): NonNullable<Caller['cases']> {
  const random = randomBytes(16).toString('hex');
  return (number): CaseEnvironment => ({
    number,
    random,
    organ: (id) => lookups.organ(id),
    play: (role, townships) => lookups.play(role, townships),
    delegations: lookups.delegations,
  });
}

/** Under which an act is recorded; `undefined`: the system's own, or nobody's. */
export function nameOfUser(who: Principal): string | undefined {
  if (who.kind === 'staff') return who.user;
  if (who.kind === 'applicant') return `applicant:${who.application}`;
  return who.kind === 'citizen' ? `citizen:${who.caseNumber}` : undefined;
}
