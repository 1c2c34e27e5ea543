import { hashPassword } from '../access/password.js';
import type { Staff } from '../access/principal.js';
import { checkPassword, credentialOf } from '../access/sign-in.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound } from '../result.js';

export interface PasswordChange {
  readonly password: string;
  readonly newPassword: string;
  readonly address: string;
}

/**
 * Gives oneself another password, by the one that holds. All sessions end but the one that is
 * opened here: whoever knew the old password is out.
 */
export async function changeOwnPassword(
  context: ServiceContext,
  { password, newPassword, address }: PasswordChange,
  { tenant, user }: Staff,
): Promise<Result<{ readonly token: string }>> {
  const proven = await checkPassword(context, { user, password, address });
  if ('rejected' in proven) return proven;
  const person = await context.directory.person(tenant, user);
  if (!person) return notFound(`人员“${user}”`);
  const changed = { ...person, password: await hashPassword(newPassword) };
  await context.directory.savePerson(changed);
  const credential = credentialOf(changed);
  return {
    value: { token: await context.sessions.open(tenant, { kind: 'staff', user, credential }) },
  };
}
