import type { Middleware } from 'koa';
import type { Principal } from '../../service/access/principal.js';
import { ANONYMOUS, principalOf } from '../../service/access/sign-in.js';
import type { ServiceContext } from '../../service/context.js';
import { refuse } from '../refuse.js';
import { BasicCache, staffByBasic } from './basic.js';

export const SESSION_COOKIE = 'yichuang';

export interface Known {
  readonly principal: Principal;
  /** A session that has run out: told to those who need one, ignored by the others. */
  readonly expired: boolean;
}

/** Says who asks: by HTTP Basic for scripts, or by the session cookie. */
export function principal(context: ServiceContext): Middleware {
  const cache = new BasicCache();
  return async (ctx, next) => {
    const { authorization: header = '' } = ctx.req.headers;
    const byBasic = header === '' ? undefined : await staffByBasic(context, cache, header, ctx.ip);
    if (byBasic && 'rejected' in byBasic) {
      refuse(ctx, byBasic.rejected);
      if (ctx.status === 401) ctx.set('WWW-Authenticate', 'Basic realm="yichuang"');
      return;
    }
    const who = byBasic?.value ?? (await principalOf(context, ctx.cookies.get(SESSION_COOKIE)));
    const known: Known = {
      principal: who === 'expired' ? ANONYMOUS : who,
      expired: who === 'expired',
    };
    ctx.state['known'] = known;
    return next();
  };
}
