import type { MilestoneName } from '../case/item.js';
import type { Calendar } from './calendar.js';
import { dateTimeOf } from './civil.js';
import type { Clock } from './clock.js';
import type { ClockRefusal } from './refusals.js';
import type { Moment } from './term.js';
import { isExpired } from './usage.js';

/** A point of the case that starts, anchors and stops clocks. */
export interface ReachedMilestone {
  readonly name: MilestoneName;
  /** Instant at which it became known. */
  readonly at: number;
  /** Earlier moment from which the law counts it (视为受理, acceptance after 补正). */
  readonly effective?: Moment;
}

/** Moment from which clocks run that the milestone anchors. */
export function anchorOf({ at, effective }: ReachedMilestone): Moment {
  return effective ?? dateTimeOf(at);
}

/**
 * 视为受理, 行政许可法 §32(4): nobody told the applicant within five workdays, so acceptance is
 * dated back to the moment from which the receipt clock ran: receipt, or after 补正 the day on
 * which everything had arrived. Only for the `licence` regime; the caller knows the regime.
 */
export function deemAccepted(
  receipt: Clock,
  now: number,
  calendar: Calendar,
): ReachedMilestone | ClockRefusal {
  const silent = receipt.kind === 'receipt' && receipt.stoppedAt === undefined;
  if (!silent || !isExpired(receipt, now, calendar)) return { code: 'RECEIPT_NOT_EXPIRED' };
  return { name: 'accepted', at: now, effective: receipt.anchor };
}
