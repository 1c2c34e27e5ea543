import { createHash } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import type { Principal, Staff } from '../../service/access/principal.js';
import { checkPassword, principalOf, staffOf } from '../../service/access/sign-in.js';
import type { ServiceContext } from '../../service/context.js';
import { refuse } from '../refuse.js';

export const SESSION_COOKIE = 'yichuang';

export interface Known {
  principal: Principal;
  /** A session that has run out: told to those who need one, ignored by the others. */
  expired: boolean;
}

/** Says who asks: by the session cookie, or by HTTP Basic for scripts. */
export function principal(context: ServiceContext): Middleware {
  const basic = new BasicCache();
  return async (ctx, next) => {
    const credentials = basicCredentials(ctx);
    if (credentials) {
      const found = await basic.check(context, credentials, ctx.ip);
      if ('rejected' in found) {
        ctx.set('WWW-Authenticate', 'Basic realm="yichuang", charset="UTF-8"');
        return refuse(ctx, found.rejected);
      }
      ctx.state['known'] = { principal: found.value, expired: false } satisfies Known;
      return next();
    }
    const who = await principalOf(context, ctx.cookies.get(SESSION_COOKIE));
    const expired = who === 'expired';
    const principal = expired ? await principalOf(context, undefined) : who;
    ctx.state['known'] = { principal: principal as Principal, expired } satisfies Known;
    return next();
  };
}

interface Credentials {
  readonly user: string;
  readonly password: string;
  readonly text: string;
}

function basicCredentials(ctx: Context): Credentials | undefined {
  const [scheme, text] = ctx.get('Authorization').split(' ');
  if (scheme?.toLowerCase() !== 'basic' || text === undefined) return undefined;
  const plain = Buffer.from(text, 'base64').toString('utf8');
  const colon = plain.indexOf(':');
  return { user: plain.slice(0, Math.max(colon, 0)), password: plain.slice(colon + 1), text };
}

type Checked = Awaited<ReturnType<typeof checkPassword>>;

/** scrypt costs 50 ms by design; a script that sends the same header again does not pay twice. */
class BasicCache {
  readonly #known = new Map<string, { readonly until: number; readonly staff: Staff }>();

  async check(context: ServiceContext, given: Credentials, address: string): Promise<Checked> {
    const key = createHash('sha256').update(given.text).digest('base64');
    const now = context.runtime.clock.now();
    const known = this.#known.get(key);
    if (known && known.until > now) {
      const staff = await staffOf(context, known.staff.tenant, known.staff.user);
      if (staff) return { value: staff };
    }
    const checked = await checkPassword(context, { ...given, address });
    if ('value' in checked) this.#remember(key, checked.value, now);
    return checked;
  }

  #remember(key: string, staff: Staff, now: number): void {
    this.#known.set(key, { staff, until: now + REMEMBER_MS });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) return;
      this.#known.delete(oldest);
    }
  }
}

const REMEMBER_MS = 60_000;
const MOST_KNOWN = 1_000;
