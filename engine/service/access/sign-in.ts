import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, rejected } from '../result.js';
import { Attempts } from './attempts.js';
import { passwordMatches } from './password.js';
import type { Principal, Staff } from './principal.js';

const FIFTEEN_MINUTES = 15 * 60_000;
/** Five wrong passwords lock an account, twenty an address, for a quarter of an hour. */
const ofAccount = new Attempts(5, FIFTEEN_MINUTES);
const ofAddress = new Attempts(20, FIFTEEN_MINUTES);

/** Checks a password, with lock-out; the same sentence for an unknown and a wrong one. */
export async function checkPassword(
  { directory, runtime }: ServiceContext,
  {
    user,
    password,
    address,
  }: { readonly user: string; readonly password: string; readonly address: string },
): Promise<Result<Staff>> {
  const now = runtime.clock.now();
  const wait = Math.max(ofAccount.waitFor(user, now), ofAddress.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  const person = await directory.person(DEFAULT_TENANT, user);
  const matches = await passwordMatches(password, person?.password);
  if (!person || !matches || person.disabled) {
    ofAccount.record(user, now);
    ofAddress.record(address, now);
    return rejected('WRONG_PASSWORD');
  }
  ofAccount.clear(user);
  const staff = await staffOf({ directory }, DEFAULT_TENANT, user);
  return staff ? { value: staff } : rejected('WRONG_PASSWORD');
}

/** The person behind a session; `anonymous` once the account is gone or disabled. */
export async function principalOf(
  context: Pick<ServiceContext, 'directory' | 'sessions'>,
  token: string | undefined,
): Promise<Principal | 'expired'> {
  const session = token === undefined ? undefined : await context.sessions.find(token);
  if (session === 'expired') return 'expired';
  if (!session) return { kind: 'anonymous', tenant: DEFAULT_TENANT };
  const { tenant } = session;
  if (session.kind === 'citizen') {
    const { caseNumber, secondFactor } = session;
    return { kind: 'citizen', tenant, caseNumber, secondFactor };
  }
  return (await staffOf(context, tenant, session.user)) ?? { kind: 'anonymous', tenant };
}

/** `undefined`: there is no such account, or it is disabled. */
export async function staffOf(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
  user: string,
): Promise<Staff | undefined> {
  const person = await directory.person(tenant, user);
  if (!person || person.disabled) return undefined;
  const posts = person.posts.map(({ organ, post }) => ({ organ, post }));
  const scopes = await Promise.all(posts.map(({ organ }) => directory.scopeOf(tenant, organ)));
  return {
    kind: 'staff',
    user,
    name: person.name,
    tenant,
    roles: person.roles,
    posts,
    groups: [...new Set(posts.map(({ organ, post }) => `${organ}/${post}`))],
    organs: [...new Set(scopes.flat())],
  };
}
