import { type Preview, preview } from '../core/clock/preview.js';
import type { Problem } from '../core/clock/problem.js';
import { type Recomputation, recomputation } from './cases/calendar-recompute.js';
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
  { calendars, runtime, sweep }: ServiceContext,
  year: unknown,
): Promise<Result<{ readonly revision: number }>> {
  const problems = await calendars.importYear(runtime.documents, year);
  return problems.length > 0 ? refused(problems) : revised({ calendars, sweep });
}

export async function addClosure(
  { calendars, runtime, sweep }: ServiceContext,
  closure: unknown,
): Promise<Result<{ readonly revision: number }>> {
  const problems = await calendars.addClosure(runtime.documents, closure);
  return problems.length > 0 ? refused(problems) : revised({ calendars, sweep });
}

/** Open cases are recomputed in the background. */
export async function calendarRecomputation(
  context: ServiceContext,
): Promise<Result<Partial<Recomputation>>> {
  return { value: (await recomputation(context)) ?? {} };
}

// ---------------------------------------------------------------------------------------------

function revised({ calendars, sweep }: Pick<ServiceContext, 'calendars' | 'sweep'>) {
  sweep.wake();
  return { value: { revision: calendars.newest().revision } };
}

function refused(problems: readonly Problem[]): Refused {
  const reason = problems.map(({ path, message }) => `${path} ${message}`).join('；');
  return { ...rejected('INVALID_COMMAND', { reason }), problems };
}
