import type { Answer } from '../../engine/main.js';

/** What a call of the library gave; a refusal, where none is expected, fails the test. */
export function given<T extends object>(answer: Answer<T>): T {
  if ('rejected' in answer) throw new Error(answer.rejected.message);
  return answer;
}
