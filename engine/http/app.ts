import { Router, type RouterContext } from '@koa/router';
import Koa, { type Context, type Middleware } from 'koa';
import type { Logger } from 'pino';
import type { ServiceContext } from '../service/context.js';
import { chain } from './chain.js';
import { handlerOf } from './handle.js';
import { health } from './health.js';
import { metrics } from './metrics.js';
import { accessLog } from './middleware/access-log.js';
import { errorPages } from './middleware/error-pages.js';
import { errors } from './middleware/errors.js';
import { principal } from './middleware/principal.js';
import { sameSite } from './middleware/same-site.js';
import { securityHeaders } from './middleware/security-headers.js';
import { openApi } from './openapi.js';
import { pages } from './pages/index.js';
import { refuse } from './refuse.js';
import type { Route } from './route.js';
import { site } from './site.js';

export interface AppOptions {
  readonly context: ServiceContext;
  readonly routes: readonly Route[];
  readonly version: string;
  readonly log: Logger;
  /** False while the server starts or stops. */
  readonly ready: () => boolean;
  /** Folder of the built pages; where there is none the server's own start page stands at `/`. */
  readonly site?: string;
  /** Behind a proxy that sets X-Forwarded-For, -Proto and -Host itself. */
  readonly proxy?: boolean;
}

/**
 * The HTTP surface: middleware in the order in which a request meets them, then the tables. Calls
 * into the API are many and go past nothing that is there for pages alone.
 */
export function createApp(options: AppOptions): Koa {
  const { context, routes, version, log, ready, proxy } = options;
  // of the addresses that a client may have made up only the one that our proxy saw counts
  const app = new Koa({ proxy: proxy === true, maxIpsCount: 1 });
  app.on('error', (err: NodeJS.ErrnoException) => {
    // who closes a page has left its stream
    const hasLeft = err.code === 'ERR_STREAM_PREMATURE_CLOSE';
    log[hasLeft ? 'debug' : 'warn']({ err }, 'an answer could not be sent');
  });
  const { observe, page } = metrics(context);
  const staffApp = options.site === undefined ? undefined : site(options.site);
  const ahead = [errors(log), securityHeaders, health(ready)];
  const toApi = chain(ahead, sameSite, principal(context), apiRouter(context, routes, version));
  const toPages = chain(
    errorPages,
    ahead,
    page,
    sameSite,
    staffApp?.files ?? [],
    pages({ context, version, site: options.site }).routes() as Middleware,
    staffApp?.deepLinks ?? [],
  );
  app.use(accessLog(log, observe));
  app.use((ctx, next) => (ctx.path.startsWith(`${API}/`) ? toApi : toPages)(ctx, next));
  app.use(noRoute);
  return app;
}

const API = '/api';

/** A router for each first part of an address: nobody goes through the whole table. */
function apiRouter(context: ServiceContext, routes: readonly Route[], version: string): Middleware {
  const routers = new Map<string, Router>();
  const routerOf = (path: string): Router => {
    const part = firstPart(path);
    const router = routers.get(part) ?? new Router({ prefix: API });
    routers.set(part, router);
    return router;
  };
  const document = openApi(routes, version);
  routerOf('/openapi.json').get('/openapi.json', (ctx) => {
    ctx.body = document;
  });
  for (const route of routes) {
    routerOf(route.path).register(route.path, [route.method], handlerOf(route, context));
  }
  const inner = new Map([...routers].map(([part, router]) => [part, router.routes()]));
  return (ctx, next) => {
    const found = inner.get(firstPart(ctx.path.slice(API.length)));
    return found ? found(ctx as RouterContext, next) : next();
  };
}

/** `tasks` of `/tasks/1/complete`; like the routers it does not mind capitals. */
function firstPart(path: string): string {
  const end = path.indexOf('/', 1);
  return path.slice(1, end === -1 ? undefined : end).toLowerCase();
}

/** An address that is known, but not by this method, is another matter than one that is not. */
function noRoute(ctx: Context): void {
  const matched = (ctx['matched'] ?? []) as readonly { readonly methods: readonly string[] }[];
  const methods = matched.flatMap((layer) => layer.methods);
  if (methods.length === 0) {
    return refuse(ctx, { code: 'NO_SUCH_ROUTE', detail: { path: ctx.path.slice(0, 200) } });
  }
  const allow = [...methods, 'OPTIONS'].join(', ');
  ctx.set('Allow', allow);
  if (ctx.method === 'OPTIONS') ctx.status = 204;
  else refuse(ctx, { code: 'METHOD_NOT_ALLOWED', detail: { method: ctx.method, allow } });
}
