import type { Language } from '../i18n/language.js';

/** The language in which the server made the page. */
export function language(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh';
}

/** A text in the language of the page; both are always there. */
export function say(zh: string, en: string): string {
  return language() === 'zh' ? zh : en;
}
