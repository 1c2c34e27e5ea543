import type { CaseState } from '../state.js';
import { reach, unchanged, type Fact, type Folds } from './folds.js';

export const HAND_OUT_FOLDS: Folds<
  | 'issued'
  | 'delivered'
  | 'handOutMoved'
  | 'archived'
  | 'documentIssued'
  | 'documentVoided'
  | 'copied'
> = {
  issued: (state, { at }) => reach(state, 'issued', at),
  delivered: (state, { at }) => reach(state, 'delivered', at),
  handOutMoved: (state, { to }) => ({
    ...state,
    townships: { ...state.townships, handOut: to },
  }),
  archived: (state, { at }) => reach(state, 'archived', at),
  documentIssued,
  documentVoided: (state, { document }) => ({
    ...state,
    documents: state.documents.map((entry) =>
      entry.id === document ? { ...entry, void: true } : entry,
    ),
  }),
  copied: unchanged,
};

function documentIssued(state: CaseState, { document }: Fact<'documentIssued'>): CaseState {
  const { id, type, number, on } = document;
  return { ...state, documents: [...state.documents, { id, type, number, on }] };
}
