import type { Middleware } from 'koa';

/** `/healthz`: the process lives; `/readyz`: it takes requests. */
export function health(ready: () => boolean): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/healthz') {
      ctx.body = { status: 'ok' };
      return;
    }
    if (ctx.path === '/readyz') {
      ctx.status = ready() ? 200 : 503;
      ctx.body = { status: ready() ? 'ready' : 'not ready' };
      return;
    }
    await next();
  };
}
