import type { Calendar } from './calendar.js';
import type { Clock } from './clock.js';
import { CLOCK_KINDS } from './kinds.js';
import type { ClockRefusal } from './refusals.js';
import type { Extension } from './term.js';
import { isExpired, mustDue } from './usage.js';

/** 行政许可法 §42: by whom and by how much a decision may be put off. */
export const EXTENSION_RULES = {
  single: { max: 10, approver: 'organHead', approverName: '本机关负责人' },
  joint: { max: 15, approver: 'governmentHead', approverName: '本级人民政府负责人' },
} as const;

/**
 * May this extension be granted at `now` (instant)? Only the statutory clock, once, before expiry,
 * by the organ's head up to 10 workdays or, for 联办 (§42(2)), the government's head up to 15, with
 * notice. `undefined`: yes.
 */
export function checkExtension(
  clock: Clock,
  extension: Extension,
  joint: boolean,
  now: number,
  calendar: Calendar,
): ClockRefusal | undefined {
  const rule = joint ? EXTENSION_RULES.joint : EXTENSION_RULES.single;
  const detail = { clock: CLOCK_KINDS[clock.kind].name };
  if (clock.kind !== 'statutory') return { code: 'EXTENSION_NOT_ALLOWED' };
  if (clock.stoppedAt !== undefined) return { code: 'CLOCK_STOPPED', detail };
  if (clock.extensions.length > 0) return { code: 'EXTENSION_ALREADY_GRANTED' };
  if (isExpired(clock, now, calendar)) {
    const { due } = mustDue(clock, calendar);
    return { code: 'CLOCK_EXPIRED', detail: { ...detail, due: due ?? '' } };
  }
  if (extension.unit !== clock.limit.unit) return { code: 'EXTENSION_UNIT_DIFFERS' };
  if (!Number.isInteger(extension.n) || extension.n < 1 || extension.n > rule.max) {
    return { code: 'EXTENSION_TOO_LONG', detail: { max: rule.max } };
  }
  if (extension.approver !== rule.approver) {
    return { code: 'EXTENSION_WRONG_APPROVER', detail: { approver: rule.approverName } };
  }
  return extension.notice ? undefined : { code: 'EXTENSION_NOTICE_REQUIRED' };
}
