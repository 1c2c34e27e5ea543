import type { CaseState } from '../state.js';
import { reach, type Fact, type Folds } from './folds.js';

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
  copied: (state, { document, to, at }) => ({
    ...state,
    copies: [...(state.copies ?? []), { document, to, at }],
  }),
};

function documentIssued(state: CaseState, fact: Fact<'documentIssued'>): CaseState {
  const { id, type, number, on, organ, called } = fact.document;
  const writtenBy = fact.organ === undefined ? {} : { writtenBy: fact.organ };
  const within = called === undefined ? {} : { called };
  const entry = { id, type, number, on, nameOf: organ.id, ...writtenBy, ...within };
  return { ...state, documents: [...state.documents, entry] };
}
