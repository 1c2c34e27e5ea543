import type { Middleware } from 'koa';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ServiceContext } from '../service/context.js';

/** `/metrics` for Prometheus: requests by route and status, commits, and the process itself. */
export function metrics(context: ServiceContext): Middleware {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'yichuang_http_request_seconds',
    help: 'HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 2],
    registers: [registry],
  });
  const commits = new Counter({
    name: 'yichuang_commits_total',
    help: 'Durable commits of process instances',
    registers: [registry],
  });
  context.runtime.onCommitted(() => commits.inc());
  return async (ctx, next) => {
    if (ctx.path === '/metrics') {
      ctx.type = registry.contentType;
      ctx.body = await registry.metrics();
      return;
    }
    const stop = requests.startTimer();
    await next();
    const route = String(ctx['_matchedRoute'] ?? 'none');
    stop({ method: ctx.method, route, status: String(ctx.status) });
  };
}
