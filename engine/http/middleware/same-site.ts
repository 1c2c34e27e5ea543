import type { Middleware } from 'koa';
import { refuse } from '../refuse.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Defence against cross-site requests, beside SameSite cookies: every browser says where a
 * changing request comes from, and that must be this origin. What sends no such header is no
 * browser and carries nobody's cookie.
 */
export const sameSite: Middleware = async (ctx, next) => {
  if (
    SAFE.has(ctx.method) ||
    comesFromHere(ctx.get('Origin'), ctx.get('Sec-Fetch-Site'), ctx.host)
  ) {
    return next();
  }
  refuse(ctx, { code: 'CROSS_SITE' });
};

function comesFromHere(origin: string, site: string, host: string): boolean {
  if (site !== '' && site !== 'same-origin' && site !== 'none') return false;
  if (origin === '') return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
