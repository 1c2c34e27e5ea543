import { type Preview, preview } from '../core/clock/preview.js';
import type { Problem } from '../core/clock/problem.js';
import type { ServiceContext } from './context.js';
import { type Refused, type Result, rejected } from './result.js';

/** The deadline calculator (时限计算): no case needed. */
export async function previewClock(
  { calendars }: ServiceContext,
  body: unknown,
): Promise<Result<Preview>> {
  const answer = preview(body, calendars.all());
  return 'problems' in answer ? refused(answer.problems) : { value: answer };
}

export async function importCalendarYear(
  { calendars, runtime }: ServiceContext,
  year: unknown,
): Promise<Result<{ readonly revision: number }>> {
  const problems = await calendars.importYear(runtime.documents, year);
  return problems.length > 0
    ? refused(problems)
    : { value: { revision: calendars.newest().revision } };
}

export async function addClosure(
  { calendars, runtime }: ServiceContext,
  closure: unknown,
): Promise<Result<{ readonly revision: number }>> {
  const problems = await calendars.addClosure(runtime.documents, closure);
  return problems.length > 0
    ? refused(problems)
    : { value: { revision: calendars.newest().revision } };
}

function refused(problems: readonly Problem[]): Refused {
  const reason = problems.map(({ path, message }) => `${path} ${message}`).join('；');
  return { ...rejected('INVALID_COMMAND', { reason }), problems };
}
