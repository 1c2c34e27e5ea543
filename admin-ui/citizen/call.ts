import { type ApiProblem, problemOf, problemText, unreachable } from '../api/problem.js';
import { language } from './say.js';

/**
 * Calls `/api`. Answers the body.
 *
 * @throws ApiProblem with the server's sentence, or that no answer came
 */
export async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch {
    throw unreachable();
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}

/** The sentence for the person; of a form that does not fit, the first thing that does not. */
export function told(error: unknown): string {
  const [first] = (error as Partial<ApiProblem>).problems ?? [];
  if (!first) return problemText(error, language());
  return language() === 'zh' ? first.message : (first.messageEn ?? first.message);
}
