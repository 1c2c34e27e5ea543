import type { ServiceContext } from '../context.js';
import { type PersonShown, savePerson } from '../organisation/people.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import type { Staff } from '../access/principal.js';
import { type Result, rejected } from '../result.js';
import { SETUP_NAME, type SetupToken, setupHash } from './prepare-empty.js';

export interface SetUpRequest {
  /** Of the link that the server printed. */
  readonly token: string;
  readonly user: string;
  readonly name: string;
  readonly password: string;
  /** Of the caller, for the limit. */
  readonly address: string;
}

/**
 * Makes the first administrator, once; whoever holds the link is the one who started the server.
 */
export async function setUp(
  context: ServiceContext,
  { token, address, user, name, password }: SetUpRequest,
): Promise<Result<PersonShown>> {
  const { limits, runtime } = context;
  const now = runtime.clock.now();
  if (!(await isOpen(context))) return rejected('ALREADY_SET_UP');
  const wait = limits.setupAddress.waitFor(address, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  if (password === user) {
    return rejected('INVALID_COMMAND', { reason: '密码不能与账号相同' });
  }
  limits.setupAddress.record(address, now);
  if (!(await takeToken(context, token, now))) return rejected('WRONG_SETUP_TOKEN');
  const person = { name, roles: ['administrator'], posts: [], password } as const;
  return savePerson(context, user, person, SYSTEM);
}

/** Whether nobody can sign in yet. */
export async function isOpen({ directory }: Pick<ServiceContext, 'directory'>): Promise<boolean> {
  return (await directory.people(DEFAULT_TENANT)).length === 0;
}

/** Of several who come with the token at the same time one takes it. */
async function takeToken(
  { runtime }: ServiceContext,
  token: string,
  now: number,
): Promise<boolean> {
  let taken = false;
  await runtime.documents.update<SetupToken>(SETUP_NAME, (head) => {
    taken = head !== undefined && head.hash === setupHash(token) && head.expiresAt > now;
    return taken && head ? { head: { ...head, expiresAt: 0 } } : undefined;
  });
  return taken;
}

/** Nobody has signed in yet: the system itself makes the account. */
const SYSTEM: Staff = {
  kind: 'staff',
  user: '',
  name: '系统初始化',
  tenant: DEFAULT_TENANT,
  roles: ['administrator'],
  posts: [],
  groups: [],
  organs: [],
};
