import { hashPassword } from '../access/password.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';
import type { Person } from './organ.js';

/** A person as others may see it: never with the password's hash. */
export type PersonShown = Omit<Person, 'v' | 'tenant' | 'password'>;
export interface PersonChange extends Omit<PersonShown, 'user' | 'absences'> {
  readonly password?: string;
}

export async function listPeople(
  { directory }: ServiceContext,
  who: Principal,
): Promise<Result<{ readonly items: readonly PersonShown[] }>> {
  const people = await directory.people(who.tenant);
  return { value: { items: people.map(shownPerson) } };
}

/** Makes or replaces an account; without a password an existing one keeps its own. */
export async function savePerson(
  { directory }: ServiceContext,
  user: string,
  { password, ...change }: PersonChange,
  who: Principal,
): Promise<Result<PersonShown>> {
  const { tenant } = who;
  const before = await directory.person(tenant, user);
  if (!before && password === undefined) {
    return rejected('INVALID_COMMAND', { reason: '新账号须设置密码' });
  }
  if (!mayGrant(who, change, before)) {
    return rejected('NOT_PERMITTED', { what: '只有管理员可以设置管理员账号' });
  }
  for (const { organ } of change.posts) {
    if (!(await directory.organ(tenant, organ))) return notFound(`机构“${organ}”`);
  }
  if (who.kind === 'staff' && who.user === user && (change.disabled || loses(change, before))) {
    return rejected('INVALID_COMMAND', { reason: '不能停用自己的账号或取消自己的管理员角色' });
  }
  const hash = password === undefined ? before?.password : await hashPassword(password);
  const kept = before?.absences && { absences: before.absences };
  const person: Person = { ...change, v: 1, tenant, user, password: hash, ...kept };
  await directory.savePerson(person);
  return { value: shownPerson(person) };
}

/** Who is no administrator makes none, and changes none, lest they become one by it. */
function mayGrant(who: Principal, change: PersonChange, before: Person | undefined): boolean {
  if (who.kind === 'staff' && who.roles.includes(ADMINISTRATOR)) return true;
  return ![...change.roles, ...(before?.roles ?? [])].includes(ADMINISTRATOR);
}

function loses(change: PersonChange, before: Person | undefined): boolean {
  return before?.roles.includes(ADMINISTRATOR) === true && !change.roles.includes(ADMINISTRATOR);
}

const ADMINISTRATOR = 'administrator';

export function shownPerson({
  v: _v,
  tenant: _tenant,
  password: _password,
  ...person
}: Person): PersonShown {
  return person;
}
