import type { Context, Middleware } from 'koa';
import type { Logger } from 'pino';
import { performance } from 'node:perf_hooks';
import type { Observe } from '../metrics.js';
import type { Known } from './principal.js';

/** One line a request: no query string, no body, nothing that could be personal. */
export function accessLog(log: Logger, observe: Observe): Middleware {
  return async (ctx, next) => {
    const began = performance.now();
    await next();
    const ms = performance.now() - began;
    const { method, status } = ctx;
    const route = (ctx['_matchedRoute'] as string | undefined) ?? 'none';
    observe(method, route, status, ms / 1_000);
    if (log.isLevelEnabled('info')) {
      log.info({ method, route, status, ms: Math.round(ms), user: userOf(ctx) });
    }
  };
}

function userOf(ctx: Context): string | undefined {
  const principal = (ctx.state['known'] as Known | undefined)?.principal;
  return principal?.kind === 'staff' ? principal.user : principal?.kind;
}
