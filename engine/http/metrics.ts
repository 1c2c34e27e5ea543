import type { Middleware } from 'koa';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ServiceContext } from '../service/context.js';

/** How long a request took, by method, route and status. */
export type Observe = (method: string, route: string, status: number, seconds: number) => void;

/** `/metrics` for Prometheus: requests by route and status, commits, and the process itself. */
export function metrics(context: ServiceContext): {
  readonly observe: Observe;
  readonly page: Middleware;
} {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const commits = new Counter({
    name: 'yichuang_commits_total',
    help: 'Durable commits of process instances',
    registers: [registry],
  });
  context.runtime.onCommitted(() => commits.inc());
  return {
    observe: requestTimes(registry),
    page: async (ctx, next) => {
      if (ctx.path !== '/metrics') return next();
      ctx.type = registry.contentType;
      ctx.body = await registry.metrics();
    },
  };
}

/** Routes, methods and statuses are few: each combination is looked up by its labels once. */
function requestTimes(registry: Registry): Observe {
  const histogram = new Histogram({
    name: 'yichuang_http_request_seconds',
    help: 'HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.15, 0.5, 2],
    registers: [registry],
  });
  const known = new Map<string, { observe(seconds: number): void }>();
  return (method, route, status, seconds) => {
    const key = `${method} ${status} ${route}`;
    let one = known.get(key);
    if (!one) {
      one = histogram.labels({ method, route, status: String(status) });
      known.set(key, one);
    }
    one.observe(seconds);
  };
}
