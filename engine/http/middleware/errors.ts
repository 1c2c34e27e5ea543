import { randomUUID } from 'node:crypto';
import type { Middleware } from 'koa';
import type { Logger } from 'pino';
import { refusalOfFailure } from '../../service/refusals.js';
import { refuse } from '../refuse.js';

/**
 * The one place where a throw ends: a failure that the caller can understand is told, anything
 * else is a bug that crashes this request, gets an id and leaks nothing.
 */
export function errors(log: Logger): Middleware {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const rejected = refusalOfFailure(error);
      if (rejected) return refuse(ctx, rejected);
      const requestId = randomUUID();
      const route = String(ctx['_matchedRoute'] ?? 'none');
      log.error({ requestId, err: error, method: ctx.method, route }, 'unexpected failure');
      refuse(ctx, { code: 'UNEXPECTED', detail: { requestId } });
    }
  };
}
