import type { Context, Middleware } from 'koa';
import { ENCODINGS, type Encoding, type SiteFile, SiteFiles } from './site-files.js';

export interface Site {
  /** `/` and the files of the build; before the server's own pages. */
  readonly files: Middleware;
  /** The app's page at every address that only the app knows; after the server's own pages. */
  readonly deepLinks: Middleware;
}

/** Addresses below which the app has no page: what is unknown there is a 404. */
const NOT_OF_THE_APP = /^\/(api|assets|vendor|c|setup)(\/|$)/;

/** The staff app out of the folder where the build put it. Without a build all is passed on. */
export function site(folder: string): Site {
  const built = new SiteFiles(folder);
  return {
    files: async (ctx, next) => {
      if (!isRead(ctx) || ctx.path.startsWith('/api/')) return next();
      const encoding = encodingFor(ctx);
      const home = ctx.path === '/' || ctx.path === '/index.html';
      const file = await (home ? built.page(encoding) : built.find(ctx.path, encoding));
      return file ? send(ctx, file) : next();
    },
    deepLinks: async (ctx, next) => {
      if (!isRead(ctx) || NOT_OF_THE_APP.test(ctx.path) || !wantsPage(ctx)) return next();
      const page = await built.page(encodingFor(ctx));
      return page ? send(ctx, page) : next();
    },
  };
}

function isRead({ method }: Context): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Somebody goes there in a browser; scripts that take anything are told that it is not there. */
function wantsPage(ctx: Context): boolean {
  return (ctx.get('Accept') ?? '').includes('text/html');
}

function encodingFor(ctx: Context): Encoding {
  const accepted = ctx.acceptsEncodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => encoding === accepted) ?? 'identity';
}

function send(ctx: Context, { type, body, encoding, etag, immutable }: SiteFile): void {
  ctx.set('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  ctx.set('ETag', etag);
  ctx.vary('Accept-Encoding');
  if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
  ctx.type = type;
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.body = body;
}
