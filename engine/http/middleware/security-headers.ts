import type { Middleware } from 'koa';

/**
 * Nothing is loaded from outside the origin, nothing may frame it, nothing is evaluated, no script
 * stands in a page. Styles may: the libraries of the staff app set them as it runs.
 */
const SITE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Of documents to be printed, which carry their style with them and load nothing. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'";

/** Of what people uploaded: wherever it is opened, it runs nothing and is nobody. */
export const SAVED_POLICY = "default-src 'none'; sandbox";

/** Of answers that are data. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

export const securityHeaders: Middleware = (ctx, next) => {
  const isData = ctx.path.startsWith('/api/');
  const { res } = ctx;
  res.setHeader('Content-Security-Policy', isData ? DATA_POLICY : SITE_POLICY);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'same-origin');
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  if (isData) res.setHeader('Cache-Control', 'no-store');
  return next();
};
