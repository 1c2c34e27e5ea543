import type { Context, Middleware, Next } from 'koa';

/** Several steps as one, each handing on to the next; the last one to what follows the chain. */
export function chain(...nested: readonly (Middleware | readonly Middleware[])[]): Middleware {
  const steps = nested.flat();
  const run = (at: number, ctx: Context, next: Next): Promise<unknown> => {
    const step = steps[at];
    return step ? step(ctx, () => run(at + 1, ctx, next)) : next();
  };
  return (ctx, next) => run(0, ctx, next);
}
