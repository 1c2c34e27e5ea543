import type { Language } from '../../i18n/language.js';
import { DOCUMENT_TYPES } from '../pages/queue/words.js';

/** A document by its kind; the result is called what the item calls it, in either language. */
export function documentTitle(
  { type, title }: { readonly type: string; readonly title: string },
  language: Language,
): string {
  const kind = DOCUMENT_TYPES[type];
  return language === 'zh' || type === 'result' || !kind ? title : kind[1];
}
