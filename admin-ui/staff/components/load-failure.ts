import { ApiProblem } from '../../api/problem.js';

/** How browsers say that a file of the pages did not come. */
const NOT_LOADED = /dynamically imported module|importing a module script failed|preload CSS/i;

/**
 * A part of the pages that could not be fetched: the server is away, or has newer pages than this
 * tab. Browsers remember the failure, so only loading the whole page anew helps.
 */
export function loadFailure(error: unknown): ApiProblem | undefined {
  if (!(error instanceof Error) || !NOT_LOADED.test(error.message)) return undefined;
  return new ApiProblem({
    status: 0,
    code: 'PAGE_NOT_LOADED',
    message: '这部分页面没有载入：可能连不上服务器，或系统刚刚更新过。恢复后点“重试”重新载入页面。',
    messageEn:
      'This part could not be loaded: the server is away, or has newer pages. Try again to reload.',
  });
}
