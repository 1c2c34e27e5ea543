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

/** Has the page at an address loaded while it is still being found out who is there. */
export function loadAhead(address: string): void {
  const page = PAGES.find(({ path }) => matchPath(`/${path}`, address));
  // a failure shows itself when the page is drawn
  page?.load().catch(() => undefined);
}
