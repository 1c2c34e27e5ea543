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
      const rejected = refusalOfFailure(error) ?? transportRefusal(error);
      if (rejected) return refuse(ctx, rejected);
      const requestId = randomUUID();
      log.error(
        { requestId, err: error, path: ctx.path, method: ctx.method },
        'unexpected failure',
      );
      refuse(ctx, { code: 'UNEXPECTED', detail: { requestId } });
    }
  };
}

type Rejected = NonNullable<ReturnType<typeof refusalOfFailure>>;

/** What the body parser and the socket throw. */
function transportRefusal(error: unknown): Rejected | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return { code: 'SIZE_LIMIT', detail: { what: '请求内容', limit: '1 MB' } };
  if (status === 415) return { code: 'UNSUPPORTED_TYPE', detail: { expected: 'application/json' } };
  if (status === 400) {
    return { code: 'INVALID_COMMAND', detail: { reason: '请求内容不是合法的 JSON' } };
  }
  return undefined;
}
