import { createHash } from 'node:crypto';
import {
  type PasswordAttempt,
  type Proven,
  checkPassword,
  credentialOf,
  staffOf,
} from '../../service/access/sign-in.js';
import type { Staff } from '../../service/access/principal.js';
import type { ServiceContext } from '../../service/context.js';
import { type Result, rejected } from '../../service/result.js';

/** HTTP Basic for scripts (RFC 7617), UTF-8. `undefined`: the header speaks of something else. */
export async function staffByBasic(
  context: ServiceContext,
  cache: BasicCache,
  header: string,
  address: string,
): Promise<Result<Staff> | undefined> {
  const [, text] = /^basic +(.*)$/i.exec(header) ?? [];
  if (text === undefined) return undefined;
  const attempt = credentials(text);
  if (!attempt) {
    const reason = 'Authorization 头应为“Basic ”加上 base64 编码的“账号:密码”';
    return rejected('INVALID_COMMAND', { reason });
  }
  return cache.check(context, text, { ...attempt, address });
}

function credentials(text: string): Omit<PasswordAttempt, 'address'> | undefined {
  if (text.length > LONGEST || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const plain = Buffer.from(text, 'base64').toString('utf8');
  const colon = plain.indexOf(':');
  if (colon < 1 || plain.includes('\ufffd')) return undefined;
  return { user: plain.slice(0, colon), password: plain.slice(colon + 1) };
}

/** The longest account and password, four bytes a sign, in base64. */
const LONGEST = 1_600;
const REMEMBER_MS = 60_000;
const MOST_KNOWN = 1_000;

interface Remembered {
  readonly until: number;
  readonly tenant: string;
  readonly user: string;
  readonly credential: string;
}

/**
 * scrypt costs 50 ms by design; a script that sends the same header again does not pay twice, and
 * one that sends it many times at once pays once. A new password, or a disabled account, counts at
 * once.
 */
export class BasicCache {
  readonly #known = new Map<string, Remembered>();
  readonly #underWay = new Map<string, Promise<Result<Proven>>>();

  async check(
    context: ServiceContext,
    text: string,
    attempt: PasswordAttempt,
  ): Promise<Result<Staff>> {
    const key = createHash('sha256').update(text).digest('base64');
    const known = this.#known.get(key);
    const staff = known && (await staffRemembered(context, known));
    if (staff) return { value: staff };
    const proven = await this.#prove(context, key, attempt);
    return 'rejected' in proven ? proven : { value: proven.value.staff };
  }

  #prove(context: ServiceContext, key: string, attempt: PasswordAttempt): Promise<Result<Proven>> {
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay;
    const proving = checkPassword(context, attempt)
      .then((proven) => {
        if ('value' in proven) this.#remember(key, proven.value, context.runtime.clock.now());
        return proven;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, proving);
    return proving;
  }

  #remember(key: string, { staff, credential }: Proven, now: number): void {
    const { tenant, user } = staff;
    this.#known.set(key, { tenant, user, credential, until: now + REMEMBER_MS });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) return;
      this.#known.delete(oldest);
    }
  }
}

async function staffRemembered(
  { directory, runtime }: ServiceContext,
  { until, tenant, user, credential }: Remembered,
): Promise<Staff | undefined> {
  if (until <= runtime.clock.now()) return undefined;
  const person = await directory.person(tenant, user);
  if (!person || credentialOf(person) !== credential) return undefined;
  return staffOf({ directory }, person);
}
