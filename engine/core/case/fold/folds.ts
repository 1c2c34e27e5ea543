import { dateOf } from '../../clock/civil.js';
import type { CaseEvent, CaseEventType } from '../event.js';
import type { MilestoneName } from '../item.js';
import type { CaseState, MilestoneReached } from '../state.js';

export type Fact<T extends CaseEventType> = Extract<CaseEvent, { readonly type: T }>;

/** How facts change the state: pure, total, never dependent on anything but the two. */
export type Folds<T extends CaseEventType> = {
  readonly [K in T]: (state: CaseState, fact: Fact<K>) => CaseState;
};

export const unchanged = (state: CaseState): CaseState => state;

/** A milestone counts from its first time. */
export function reach(
  state: CaseState,
  name: MilestoneName,
  at: number,
  reached: Partial<MilestoneReached> = {},
): CaseState {
  if (state.milestones[name] !== undefined) return state;
  const milestone = { at, on: dateOf(at), ...reached };
  return { ...state, milestones: { ...state.milestones, [name]: milestone } };
}

export function withFlag(state: CaseState, flag: CaseState['flags'][number]): CaseState {
  return state.flags.includes(flag) ? state : { ...state, flags: [...state.flags, flag] };
}
