import { lightOfCase } from '../../core/case/clocks-of.js';
import { runningClock } from '../../core/case/clocks.js';
import type { ClockKind, LimitUnit } from '../../core/case/item.js';
import type { CaseState } from '../../core/case/state.js';
import type { Calendar } from '../../core/clock/calendar.js';
import { type Light, lightOf } from '../../core/clock/light.js';
import { isSuspended, usageOf } from '../../core/clock/usage.js';
import type { ServiceContext } from '../context.js';
import { type FoundCase, caseIn } from './find-case.js';

/** How an open case stands at this moment, for a row of a list. */
export interface CaseLimits {
  /** The worst of its offices' running clocks. */
  readonly light: Light;
  /** 收件后的受理期 (许可法 §32): by then it is accepted, corrected or refused. */
  readonly receipt?: LimitLeft;
  /** 承诺时限, from its anchor on. */
  readonly promised?: LimitLeft;
  /** 送达时限 (许可法 §44), from the decision on. */
  readonly delivery?: LimitLeft;
}

export interface LimitLeft {
  readonly remaining: number;
  readonly unit: LimitUnit;
  readonly suspended: boolean;
  readonly light: Light;
}

export function limitsOf(state: CaseState, now: number, calendar: Calendar): CaseLimits {
  const left = (kind: ClockKind): LimitLeft | undefined => {
    const clock = runningClock(state, kind)?.clock;
    return (
      clock && {
        remaining: usageOf(clock, now, calendar).remaining,
        unit: clock.limit.unit,
        suspended: isSuspended(clock, now),
        light: lightOf(clock, now, calendar) ?? 'green',
      }
    );
  };
  const light = lightOfCase(state, now, calendar);
  const [receipt, promised, delivery] = [left('receipt'), left('promised'), left('delivery')];
  return { light, receipt, promised, delivery };
}

/** Of many, others have their turn in between. */
const AT_ONCE = 50;

/** The cases of a page's rows, each read once: what it costs does not grow with the list. */
export async function casesOf(
  context: Pick<ServiceContext, 'runtime'>,
  rows: readonly { readonly aggregate: number }[],
): Promise<ReadonlyMap<number, FoundCase | undefined>> {
  const cases = new Map<number, FoundCase | undefined>();
  for (const { aggregate } of rows) {
    if (cases.has(aggregate)) continue;
    if (cases.size % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    const read = await context.runtime.read(aggregate);
    cases.set(aggregate, read && (await caseIn(context, read)));
  }
  return cases;
}
