import { CITIZEN_CSS } from './citizen/css.js';
import { SETUP_SCRIPT } from './setup-script.js';
import { SITE_CSS } from './site-css.js';

export interface Asset {
  readonly type: string;
  readonly text: string;
}

/** A square window with its counter, in the colour of the site. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<rect width="32" height="32" rx="7" fill="#1b5fa8"/>' +
  '<path d="M8 7h16v12H8z" fill="none" stroke="#fff" stroke-width="2.4"/>' +
  '<path d="M16 7v12M5 24h22" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>';

/** What the pages load, by address. */
export const ASSETS: Readonly<Record<string, Asset>> = {
  '/assets/site.css': { type: 'text/css; charset=utf-8', text: SITE_CSS },
  '/assets/citizen.css': { type: 'text/css; charset=utf-8', text: CITIZEN_CSS },
  '/assets/setup.js': { type: 'text/javascript; charset=utf-8', text: SETUP_SCRIPT },
  '/assets/icon.svg': { type: 'image/svg+xml', text: ICON },
};
