import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import type { Logger } from 'pino';
import type { ServiceContext } from '../service/context.js';
import { handlerOf } from './handle.js';
import { health } from './health.js';
import { metrics } from './metrics.js';
import { accessLog } from './middleware/access-log.js';
import { errors } from './middleware/errors.js';
import { principal } from './middleware/principal.js';
import { sameSite } from './middleware/same-site.js';
import { securityHeaders } from './middleware/security-headers.js';
import { openApi } from './openapi.js';
import { refuse } from './refuse.js';
import type { Route } from './route.js';

export interface AppOptions {
  readonly context: ServiceContext;
  readonly routes: readonly Route[];
  readonly version: string;
  readonly log: Logger;
  /** False while the server starts or stops. */
  readonly ready: () => boolean;
}

/** The HTTP surface: middleware in the order in which a request meets them, then the table. */
export function createApp({ context, routes, version, log, ready }: AppOptions): Koa {
  const app = new Koa();
  app.use(accessLog(log));
  app.use(errors(log));
  app.use(securityHeaders);
  app.use(health(ready));
  app.use(metrics(context));
  app.use(sameSite);
  app.use(principal(context));
  app.use(apiRouter({ context, routes, version }).routes());
  app.use((ctx) => refuse(ctx, { code: 'NO_SUCH_ROUTE', detail: { path: ctx.path } }));
  return app;
}

function apiRouter({
  context,
  routes,
  version,
}: Pick<AppOptions, 'context' | 'routes' | 'version'>): Router {
  const router = new Router({ prefix: '/api' });
  const document = openApi(routes, version);
  router.get('/openapi.json', (ctx) => {
    ctx.body = document;
  });
  for (const route of routes) {
    router.register(route.path, [route.method], [...parserOf(route), handlerOf(route, context)]);
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    router.all(path, (ctx) =>
      refuse(ctx, { code: 'METHOD_NOT_ALLOWED', detail: { method: ctx.method } }),
    );
  }
  return router;
}

/** Only routes with a body read one, and none more than it needs. */
function parserOf({ body, mostBodyBytes = MOST_BODY_BYTES }: Route): Koa.Middleware[] {
  if (!body) return [];
  return [bodyParser({ enableTypes: ['json'], jsonLimit: mostBodyBytes, jsonStrict: false })];
}

const MOST_BODY_BYTES = 1024 * 1024;
