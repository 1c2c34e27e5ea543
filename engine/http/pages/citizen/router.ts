import { Router } from '@koa/router';
import type { Context } from 'koa';
import { placesOfItem } from '../../../service/applications/places.js';
import type { ServiceContext } from '../../../service/context.js';
import { verifyDocument } from '../../../service/documents/documents.js';
import { guideSheet } from '../../../service/items/guide-sheet.js';
import { listItems } from '../../../service/items/list-items.js';
import { CitizenScript } from './assets.js';
import { bookingPages } from './booking-pages.js';
import { casePages } from './case-pages.js';
import { citizenMessage } from './frame.js';
import { guidePage } from './guide-page.js';
import { homePage } from './home-page.js';
import { chooseLanguage, sayIn } from './language.js';
import { applyPage } from './task-pages.js';
import { type VerifyPage, verifyPage } from './verify-page.js';
import { PageVisit, TENANT, valueOr } from './visit.js';

export type Handler = (visit: PageVisit) => Promise<void>;
/** Registers one page; the switch of languages is the same on all of them. */
export type AddPage = (method: 'get' | 'post', path: string, handler: Handler) => void;

/** The pages for citizens below `/c`: whole as the server sends them. `site`: the built files. */
export function citizenPages(context: ServiceContext, site: string | undefined): Router {
  const router = new Router();
  const script = new CitizenScript(site);
  const add: AddPage = (method, path, handler) => {
    router[method](path, async (ctx: Context) => {
      if (method === 'get' && chooseLanguage(ctx)) return;
      await handler(await PageVisit.of(ctx, context, script));
    });
  };
  add('get', '/c', showHome);
  add('get', '/c/items/:key', showGuide);
  add('get', '/c/apply/:key', showApply);
  add('get', '/c/verify', async (visit) => {
    visit.show(verifyPage(await verified(visit), visit.around));
  });
  casePages(add);
  bookingPages(add);
  add('get', '/c/{*rest}', async (visit) => {
    const t = sayIn(visit.around.lang);
    const text = t('地址可能写错了，或者页面已经搬走。', 'The address may be wrong.');
    visit.show(citizenMessage(t('没有这个页面', 'No such page'), text, visit.around), 404);
  });
  return router;
}

// ---------------------------------------------------------------------------------------------

async function showHome(visit: PageVisit): Promise<void> {
  const query = visit.asked('q', 50);
  const listed = await listItems(visit.context, TENANT, query === '' ? {} : { q: query });
  const { items } = valueOr(listed, { items: [], total: 0 });
  visit.show(homePage({ items, query }, visit.around));
}

async function showGuide(visit: PageVisit): Promise<void> {
  const key = String(visit.ctx['params']['key']);
  const [sheet, places] = await Promise.all([
    guideSheet(visit.context, TENANT, key),
    placesOfItem(visit.context, TENANT, key),
  ]);
  if ('rejected' in sheet) return noItem(visit);
  visit.show(guidePage(sheet.value, valueOr(places, { items: [] }).items, visit.around));
}

async function showApply(visit: PageVisit): Promise<void> {
  const sheet = await guideSheet(visit.context, TENANT, String(visit.ctx['params']['key']));
  if ('rejected' in sheet) return noItem(visit);
  visit.show(applyPage(sheet.value, visit.around));
}

function noItem(visit: PageVisit): void {
  const t = sayIn(visit.around.lang);
  const text = t('该事项不存在或尚未发布。', 'It does not exist or has not been published.');
  visit.show(citizenMessage(t('没有这个事项', 'No such service'), text, visit.around), 404);
}

async function verified(visit: PageVisit): Promise<VerifyPage> {
  const number = visit.asked('n');
  const digits = visit.asked('h', 64).toLowerCase();
  if (number === '' && digits === '') return { number, digits };
  if (number === '' || !/^[0-9a-f]{16,64}$/.test(digits)) {
    return { number, digits, found: 'malformed' };
  }
  const found = await verifyDocument(visit.context, TENANT, number, digits);
  return { number, digits, found: 'rejected' in found ? 'unknown' : found.value };
}
