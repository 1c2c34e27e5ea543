import type { Context, Middleware } from 'koa';
import { refuse } from '../refuse.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Defence against cross-site requests, beside SameSite cookies: every browser says where a
 * changing request comes from, and that must be this origin. What sends no such header is no
 * browser and carries nobody's cookie.
 */
export const sameSite: Middleware = (ctx, next) => {
  if (SAFE.has(ctx.method) || comesFromHere(ctx)) return next();
  refuse(ctx, { code: 'CROSS_SITE' });
  return Promise.resolve();
};

function comesFromHere(ctx: Context): boolean {
  const { origin = '', 'sec-fetch-site': site = 'none' } = ctx.req.headers;
  if (site !== 'same-origin' && site !== 'none') return false;
  if (origin === '') return true;
  return URL.canParse(origin) && new URL(origin).host === ctx.host;
}
