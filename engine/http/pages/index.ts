import { Router } from '@koa/router';
import type { Context } from 'koa';
import type { ServiceContext } from '../../service/context.js';
import { ANONYMOUS } from '../../service/access/sign-in.js';
import { verifyDocument } from '../../service/documents/documents.js';
import { guideSheet } from '../../service/items/guide-sheet.js';
import { listItems } from '../../service/items/list-items.js';
import { isOpen } from '../../service/setup/set-up.js';
import { ASSETS } from './assets.js';
import { guidePage } from './guide-page.js';
import { messagePage } from './message-page.js';
import { setupPage } from './setup-page.js';
import { startPage } from './start-page.js';
import { type VerifyPage, verifyPage } from './verify-page.js';

export interface PagesOptions {
  readonly context: ServiceContext;
  readonly version: string;
}

/** The server's own pages, for anybody: nothing in them depends on who asks. */
export function pages({ context, version }: PagesOptions): Router {
  const router = new Router();
  const { tenant } = ANONYMOUS;
  router.get('/', async (ctx) => {
    const listed = await listItems(context, tenant);
    const items = 'rejected' in listed ? [] : listed.value.items;
    const empty = await isOpen(context);
    show(ctx, startPage({ items, demo: context.demo, empty, version }));
  });
  router.get('/setup', async (ctx) => show(ctx, setupPage(await isOpen(context))));
  router.get('/c/items/:key', async (ctx) => {
    const sheet = await guideSheet(context, tenant, String(ctx['params']['key']));
    if ('value' in sheet) return show(ctx, guidePage(sheet.value));
    show(ctx, messagePage('没有这个事项', '该事项不存在或尚未发布。'), 404);
  });
  router.get('/c/verify', async (ctx) => show(ctx, verifyPage(await verified(context, ctx))));
  for (const [path, { type, text }] of Object.entries(ASSETS)) {
    router.get(path, (ctx) => {
      ctx.set('Cache-Control', 'public, max-age=300');
      ctx.type = type;
      ctx.body = text;
    });
  }
  return router;
}

function show(ctx: Context, text: string, status = 200): void {
  ctx.status = status;
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = text;
}

async function verified(context: ServiceContext, ctx: Context): Promise<VerifyPage> {
  const number = one(ctx.query['n']).trim().slice(0, 100);
  const digits = one(ctx.query['h']).trim().toLowerCase().slice(0, 64);
  if (number === '' && digits === '') return { number, digits };
  if (number === '' || !/^[0-9a-f]{16,64}$/.test(digits)) {
    return { number, digits, found: 'malformed' };
  }
  const found = await verifyDocument(context, ANONYMOUS.tenant, number, digits);
  return { number, digits, found: 'rejected' in found ? 'unknown' : found.value };
}

/** Of a parameter that was given twice, the first. */
function one(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0])?.replaceAll('\u0000', '') ?? '';
}
