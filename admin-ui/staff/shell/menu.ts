import { matchPath } from 'react-router';
import type { Me } from '../../api/types.js';
import { PAGES, type Page } from '../routes.js';
import { hasRole } from '../session.js';

/** Whether a page is for somebody. */
export function mayOpen(me: Me, { roles, admits }: Page): boolean {
  return hasRole(me, roles) && admits?.(me) !== false;
}

/** What stands in somebody's menu. */
export function menuOf(me: Me): readonly Page[] {
  return PAGES.filter((page) => page.icon !== undefined && mayOpen(me, page));
}

/** False for a page of other roles; an address that is no page is open to everybody. */
export function mayGoTo(me: Me, address: string): boolean {
  const page = pageAt(address);
  return page === undefined || mayOpen(me, page);
}

/** Has the page at an address fetched before it is drawn; at the root the first of the menu. */
export function loadAhead(me: Me, address: string): void {
  const page = address === '/' ? menuOf(me)[0] : pageAt(address);
  // a failure shows itself when the page is drawn
  page?.load().catch(() => undefined);
}

function pageAt(address: string): Page | undefined {
  return PAGES.find(({ path }) => matchPath(`/${path}`, address));
}
