import { Router, type RouterContext } from '@koa/router';
import Koa, { type Context, type Middleware } from 'koa';
import type { Logger } from 'pino';
import type { ServiceContext } from '../service/context.js';
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

/** The HTTP surface: middleware in the order in which a request meets them, then the tables. */
export function createApp(options: AppOptions): Koa {
  const { context, routes, version, log, ready, proxy } = options;
  const staffApp = options.site === undefined ? undefined : site(options.site);
  // of the addresses that a client may have made up only the one that our proxy saw counts
  const app = new Koa({ proxy: proxy === true, maxIpsCount: 1 });
  app.on('error', (err: NodeJS.ErrnoException) => {
    // who closes a page has left its stream
    const hasLeft = err.code === 'ERR_STREAM_PREMATURE_CLOSE';
    log[hasLeft ? 'debug' : 'warn']({ err }, 'an answer could not be sent');
  });
  const { observe, page } = metrics(context);
  app.use(accessLog(log, observe));
  app.use(errorPages);
  app.use(errors(log));
  app.use(securityHeaders);
  app.use(health(ready));
  app.use(page);
  app.use(sameSite);
  if (staffApp) app.use(staffApp.files);
  app.use(outsideApi(pages({ context, version, site: options.site }).routes()));
  if (staffApp) app.use(staffApp.deepLinks);
  app.use(principal(context));
  app.use(apiRouter(context, routes, version).routes());
  app.use(noRoute);
  return app;
}

function apiRouter(context: ServiceContext, routes: readonly Route[], version: string): Router {
  const router = new Router({ prefix: '/api' });
  const document = openApi(routes, version);
  router.get('/openapi.json', (ctx) => {
    ctx.body = document;
  });
  for (const route of routes) {
    router.register(route.path, [route.method], handlerOf(route, context));
  }
  return router;
}

/** Calls into the API are many: they do not go past the pages. */
function outsideApi(inner: ReturnType<Router['routes']>): Middleware {
  return (ctx, next) => (ctx.path.startsWith('/api/') ? next() : inner(ctx as RouterContext, next));
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
