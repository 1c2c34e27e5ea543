import type { ServiceContext } from '../context.js';
import { lentTo } from '../organisation/absence.js';
import type { Person } from '../organisation/organ.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, rejected } from '../result.js';
import { passwordMatches } from './password.js';
import type { Principal, Staff } from './principal.js';

export interface PasswordAttempt {
  readonly user: string;
  readonly password: string;
  /** Of the caller, for the limit. */
  readonly address: string;
}

/** Somebody whose password was right, and what ties a session to that password. */
export interface Proven {
  readonly staff: Staff;
  readonly credential: string;
}

/** Opens a session; the same sentence for an unknown account, a disabled one, a wrong password. */
export async function signIn(
  context: ServiceContext,
  attempt: PasswordAttempt,
): Promise<Result<{ readonly staff: Staff; readonly token: string }>> {
  const proven = await checkPassword(context, attempt);
  if ('rejected' in proven) return proven;
  const { staff, credential } = proven.value;
  const { tenant, user } = staff;
  const token = await context.sessions.open(tenant, { kind: 'staff', user, credential });
  return { value: { staff, token } };
}

/** Checks a password, with lock-out. */
export async function checkPassword(
  context: ServiceContext,
  attempt: PasswordAttempt,
): Promise<Result<Proven>> {
  const checked = await context.limits.passwords.run(() => check(context, attempt));
  return checked === 'full' ? rejected('TOO_MANY_ATTEMPTS', { minutes: 1 }) : checked;
}

async function check(
  { directory, runtime, limits }: ServiceContext,
  { user, password, address }: PasswordAttempt,
): Promise<Result<Proven>> {
  const now = runtime.clock.now();
  const wait = Math.max(limits.account.waitFor(user, now), limits.address.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  limits.account.record(user, now);
  limits.address.record(address, now);
  const person = await directory.person(DEFAULT_TENANT, user);
  const matches = await passwordMatches(password, person?.password);
  const staff = person && matches ? await staffOf({ directory }, person) : undefined;
  if (!person || !staff) return rejected('WRONG_PASSWORD');
  limits.account.clear(user);
  limits.address.forgive(address);
  return { value: { staff, credential: credentialOf(person) } };
}

/**
 * The person behind a session. `expired` once it has run out or the password is another one,
 * `anonymous` once the account is gone or disabled.
 */
export async function principalOf(
  { directory, sessions }: Pick<ServiceContext, 'directory' | 'sessions'>,
  token: string | undefined,
): Promise<Principal | 'expired'> {
  const session = token === undefined ? undefined : await sessions.find(token);
  if (session === 'expired') return 'expired';
  if (!session) return ANONYMOUS;
  const { tenant } = session;
  if (session.kind === 'citizen') {
    const { caseNumber, secondFactor } = session;
    return { kind: 'citizen', tenant, caseNumber, secondFactor };
  }
  const person = await directory.person(tenant, session.user);
  if (person && credentialOf(person) !== session.credential) return 'expired';
  return (person && (await staffOf({ directory }, person))) ?? { kind: 'anonymous', tenant };
}

export const ANONYMOUS: Principal = { kind: 'anonymous', tenant: DEFAULT_TENANT };

/** Another one with every new password: sessions opened under the old one end. */
export function credentialOf({ password }: Person): string {
  return password?.salt ?? '';
}

const known = new WeakMap<Person, { readonly of: string; readonly staff: Staff }>();

/**
 * `undefined`: the account is disabled. Remembered until the organisation or the day changes: on
 * another day a substitute has other posts.
 */
export async function staffOf(
  { directory }: Pick<ServiceContext, 'directory'>,
  person: Person,
): Promise<Staff | undefined> {
  if (person.disabled) return undefined;
  const of = `${directory.revision}/${directory.today}`;
  const before = known.get(person);
  if (before?.of === of) return before.staff;
  const { tenant, user, name } = person;
  const lent = lentTo(person, await directory.people(tenant), directory.today);
  const roles = [...new Set([...person.roles, ...lent.roles])];
  const posts = [...person.posts, ...lent.posts].map(({ organ, post }) => ({ organ, post }));
  const scopes = await Promise.all(posts.map(({ organ }) => directory.scopeOf(tenant, organ)));
  const groups = [...new Set(posts.map(({ organ, post }) => `${organ}/${post}`))];
  const organs = [...new Set(scopes.flat())];
  const region = await regionOf({ directory }, tenant, posts);
  const staff: Staff = { kind: 'staff', user, name, tenant, roles, posts, groups, organs, region };
  known.set(person, { of, staff });
  return staff;
}

/** A township's supervision post looks over the township; any other over the county. */
async function regionOf(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
  posts: Staff['posts'],
): Promise<readonly string[] | undefined> {
  const region: string[] = [];
  for (const { organ, post } of posts) {
    if (post !== 'supervision') continue;
    if ((await directory.organ(tenant, organ))?.kind !== 'township') return undefined;
    region.push(...(await directory.scopeOf(tenant, organ)));
  }
  return region.length === 0 ? undefined : region;
}
