import type { Calendar } from './calendar.js';
import { formatInstant } from './civil.js';
import { dueWithTrace, isProblem } from './clock.js';
import { explainSpan } from './explain.js';
import { readPreviewInput } from './preview-input.js';
import type { Problem } from './problem.js';
import type { TraceSpan } from './trace.js';

export interface Preview {
  /** `YYYY-MM-DD`, for hours `YYYY-MM-DDTHH:mm`; `null` while a suspension is open. */
  readonly due: string | null;
  /** RFC 3339 with offset +08:00. */
  readonly dueAt: string | null;
  readonly provisional: boolean;
  readonly trace: readonly (TraceSpan & { readonly text: string; readonly textEn: string })[];
}

/**
 * The deadline calculator behind `POST /api/clocks/preview`.
 *
 * @param body the parsed JSON, untrusted
 * @param calendars the revisions that are known; without `calendarRev` the newest is used
 * @returns the answer, or all that does not fit
 */
export function preview(
  body: unknown,
  calendars: readonly Calendar[],
): Preview | { readonly problems: readonly Problem[] } {
  const input = readPreviewInput(body);
  if (!('term' in input)) return { problems: input };
  const calendar = pick(calendars, input.calendarRev);
  if (!calendar) return { problems: [unknownRevision(calendars, input.calendarRev)] };
  const due = dueWithTrace(input.term, calendar);
  if (isProblem(due)) return { problems: [due] };
  const { unit } = input.term.limit;
  return {
    due: due.due,
    dueAt: due.dueAt === null ? null : formatInstant(due.dueAt),
    provisional: due.provisional,
    trace: due.trace.map((span) => ({
      ...span,
      text: explainSpan(span, unit, 'zh'),
      textEn: explainSpan(span, unit, 'en'),
    })),
  };
}

function pick(calendars: readonly Calendar[], rev: number | undefined): Calendar | undefined {
  if (rev !== undefined) return calendars.find(({ revision }) => revision === rev);
  return calendars.toSorted((a, b) => b.revision - a.revision)[0];
}

function unknownRevision(calendars: readonly Calendar[], rev: number | undefined): Problem {
  const known = calendars
    .map(({ revision }) => revision)
    .slice(-10)
    .join('、');
  return {
    path: 'calendarRev',
    message: `没有第 ${rev ?? '?'} 版日历，现有：${known || '无'}`,
    messageEn: `There is no calendar revision ${rev ?? '?'}; known: ${known || 'none'}`,
  };
}
