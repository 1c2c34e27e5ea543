import type { Context } from 'koa';

export type Lang = 'zh' | 'en';

/** A text of the page in its language; both are always there. */
export type Say = (zh: string, en: string) => string;

const COOKIE = 'yc-lang';

export function sayIn(lang: Lang): Say {
  return (zh, en) => (lang === 'zh' ? zh : en);
}

/** Chinese first; whoever chose English did so by the link in the header, without a script. */
export function langOf(ctx: Context): Lang {
  return ctx.cookies.get(COOKIE) === 'en' ? 'en' : 'zh';
}

/** `?lang=en` on any page: kept for this browser, then the same page again without it. */
export function chooseLanguage(ctx: Context): boolean {
  const { lang, ...others } = ctx.query;
  if (lang !== 'en' && lang !== 'zh') return false;
  ctx.cookies.set(COOKIE, lang, { sameSite: 'lax', httpOnly: false, overwrite: true });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(others)) {
    if (typeof value === 'string') search.set(name, value);
  }
  ctx.redirect(search.size === 0 ? ctx.path : `${ctx.path}?${search.toString()}`);
  ctx.status = 303;
  return true;
}
