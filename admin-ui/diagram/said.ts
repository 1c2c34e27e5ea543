import type { Language } from '../i18n/language.js';
import type { Wording } from './wording.js';

/** Of a pair the one for the language; apart from i18n so that the cores stay free of React. */
export function said(wording: Wording, language: Language): string {
  return language === 'zh' ? wording[0] : wording[1];
}
