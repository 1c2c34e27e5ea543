import type { Middleware } from 'koa';

/** `/healthz`: the process lives; `/readyz`: it takes requests. */
export function health(ready: () => boolean): Middleware {
  return (ctx, next) => {
    const isReady = ready();
    // while it stops, clients are asked to come back on another connection
    if (!isReady) ctx.set('Connection', 'close');
    if (ctx.path === '/healthz') {
      ctx.body = { status: 'ok' };
      return Promise.resolve();
    }
    if (ctx.path === '/readyz') {
      ctx.status = isReady ? 200 : 503;
      ctx.body = { status: isReady ? 'ready' : 'not ready' };
      return Promise.resolve();
    }
    return next();
  };
}
