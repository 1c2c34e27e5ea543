import { api } from '../../../../api/client.js';
import { ApiProblem } from '../../../../api/problem.js';
import type { Page } from '../../../../api/types.js';
import type { Language } from '../../../../i18n/language.js';
import type { Use } from '../workbench/model.js';

/** `unknown`: the diagram has errors, so that nobody can tell. */
export type Uses = readonly Use[] | 'unknown';

/** Where the saved draft names a form or a field. */
export async function usesOf(
  draft: string,
  wanted: { readonly form: string; readonly field?: string },
): Promise<Uses> {
  try {
    const path = `/design/drafts/${draft}/uses`;
    return (await api.get<Page<Use>>(path, { query: wanted })).items;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'NOT_DEPLOYABLE') return 'unknown';
    throw error;
  }
}

/** One place in words, with the expression as it is written; each place once. */
export function wordsOfUses(uses: readonly Use[], language: Language): readonly string[] {
  const lines = uses.map(({ message, messageEn, text }) => {
    const where = language === 'zh' ? message : messageEn;
    return text === undefined ? where : `${where}：${text}`;
  });
  return [...new Set(lines)];
}
