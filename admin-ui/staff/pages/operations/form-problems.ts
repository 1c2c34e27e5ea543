import { ApiProblem } from '../../../api/problem.js';
import type { Language } from '../../../i18n/language.js';

export interface FieldProblem {
  readonly name: (string | number)[];
  readonly errors: string[];
}

/** What the server refuses, by the fields that it names: `/posts/0/organ` is `['posts', 0, …]`. */
export function fieldProblems(error: unknown, language: Language): readonly FieldProblem[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.problems.map(({ path, message, messageEn }) => ({
    name: nameOf(path),
    errors: [language === 'zh' ? message : (messageEn ?? message)],
  }));
}

function nameOf(path: string): (string | number)[] {
  const parts = path.split(/[/.[\]]+/).filter((part) => part !== '');
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
