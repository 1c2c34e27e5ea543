import { Router } from '@koa/router';
import type { Context } from 'koa';
import type { ServiceContext } from '../../service/context.js';
import { ANONYMOUS } from '../../service/access/sign-in.js';
import { listItems } from '../../service/items/list-items.js';
import { isOpen } from '../../service/setup/set-up.js';
import { ASSETS } from './assets.js';
import { citizenPages } from './citizen/router.js';
import { setupPage } from './setup-page.js';
import { startPage } from './start-page.js';

export interface PagesOptions {
  readonly context: ServiceContext;
  readonly version: string;
  /** Folder of the built pages, for the citizens' script; absent: they are read without it. */
  readonly site?: string;
}

/** The server's own pages, for anybody: nothing in them depends on who asks. */
export function pages({ context, version, site }: PagesOptions): Router {
  const router = new Router();
  const { tenant } = ANONYMOUS;
  router.get('/', async (ctx) => {
    const listed = await listItems(context, tenant);
    const items = 'rejected' in listed ? [] : listed.value.items;
    const empty = await isOpen(context);
    show(ctx, startPage({ items, demo: context.demo, empty, version }));
  });
  router.get('/setup', async (ctx) => show(ctx, setupPage(await isOpen(context))));
  router.use(citizenPages(context, site).routes());
  for (const [path, { type, text }] of Object.entries(ASSETS)) {
    router.get(path, (ctx) => {
      ctx.set('Cache-Control', 'public, max-age=300');
      ctx.type = type;
      ctx.body = text;
    });
  }
  return router;
}

function show(ctx: Context, text: string): void {
  ctx.status = 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = text;
}
