import { html } from './html.js';
import { page } from './page.js';

/** A page that says one thing. */
export function messagePage(title: string, message: string): string {
  const body = html`<div class="narrow"><h1>${title}</h1><p>${message}</p><p><a href="/">返回首页</a></p></div>`;
  return page({ title, body });
}
