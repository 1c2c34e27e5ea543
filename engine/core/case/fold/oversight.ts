import { APPLICANT } from '../power.js';
import type { CaseState } from '../state.js';
import { withFlag, type Fact, type Folds } from './folds.js';

export const OVERSIGHT_FOLDS: Folds<
  | 'urged'
  | 'supervised'
  | 'supervisionAnswered'
  | 'supervisionEscalated'
  | 'overridden'
  | 'violated'
  | 'rated'
  | 'hastened'
  | 'sampled'
> = {
  urged: (state, { at, addressee, organ = APPLICANT }) => ({
    ...state,
    urgings: {
      ...state.urgings,
      [organ]: addressee === undefined ? { at } : { at, addressee },
    },
  }),
  supervised: (state, { order, addressee, rule }) => ({
    ...state,
    supervisions: [...state.supervisions, { order, addressee, rule, rung: 1 }],
  }),
  supervisionAnswered: (state, { order }) => withOrder(state, order, { answered: true }),
  supervisionEscalated: (state, { order, rung }) => withOrder(state, order, { rung }),
  overridden: (state, { rule }) => ({ ...state, overrides: [...state.overrides, rule] }),
  violated: (state, { rule, of, at }) => ({
    ...state,
    violations: [...state.violations, { rule, of, at }],
  }),
  rated: (state, { level, occasion }) => ({
    ...state,
    ratings: [...state.ratings, { level, occasion }],
  }),
  hastened: (state) => withFlag(state, 'urgent'),
  sampled: (state) => withFlag(state, 'sampled'),
};

function withOrder(
  state: CaseState,
  order: Fact<'supervised'>['order'],
  change: Partial<CaseState['supervisions'][number]>,
): CaseState {
  const supervisions = state.supervisions.map((entry) =>
    entry.order === order ? { ...entry, ...change } : entry,
  );
  return { ...state, supervisions };
}
