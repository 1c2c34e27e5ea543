import type { Me } from '../../api/types.js';
import { PAGES, type Page } from '../routes.js';
import { hasRole } from '../session.js';

/** What stands in the menu of somebody with these roles. */
export function menuOf(me: Me): readonly Page[] {
  return PAGES.filter(({ icon, roles }) => icon !== undefined && hasRole(me, roles));
}
