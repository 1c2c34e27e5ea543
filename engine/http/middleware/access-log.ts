import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { performance } from 'node:perf_hooks';
import type { Known } from './principal.js';

/** One line a request: no query string, no body, nothing that could be personal. */
export function accessLog(log: Logger): Middleware {
  return async (ctx, next) => {
    const began = performance.now();
    await next();
    const known = ctx.state['known'] as Known | undefined;
    const user = known?.principal.kind === 'staff' ? known.principal.user : known?.principal.kind;
    const ms = Math.round(performance.now() - began);
    const route = ctx['_matchedRoute'] as string | undefined;
    log.info({ method: ctx.method, route: route ?? 'none', status: ctx.status, ms, user });
  };
}
