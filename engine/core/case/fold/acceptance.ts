import type { MaterialIn } from '../parties.js';
import type { CaseState, MaterialState } from '../state.js';
import { reach, withFlag, type Fact, type Folds } from './folds.js';

export const ACCEPTANCE_FOLDS: Folds<
  | 'correctionNotified'
  | 'correctionSupplied'
  | 'corrected'
  | 'accepted'
  | 'deemedAccepted'
  | 'fileReturned'
  | 'acceptanceRefused'
  | 'materialsDeferred'
  | 'materialsSupplied'
  | 'withdrawn'
  | 'deemedWithdrawn'
> = {
  correctionNotified,
  correctionSupplied,
  corrected: (state, { at }) => reach({ ...state, allInAt: at }, 'corrected', at),
  accepted,
  deemedAccepted: accepted,
  fileReturned: (state, { at }) => withFlag(endedAs(state, 'returned', at), 'returned'),
  acceptanceRefused: (state, { at }) => endedAs(state, 'acceptanceRefused', at),
  materialsDeferred,
  materialsSupplied: (state, { materials }) => withMaterials(state, materials),
  withdrawn: (state, { at }) => endedAs(state, 'withdrawn', at),
  deemedWithdrawn: (state, { at }) => endedAs(state, 'deemedWithdrawn', at),
};

function endedAs(state: CaseState, ended: CaseState['ended'], endedAt: number): CaseState {
  return { ...state, ended, endedAt };
}

/** The first notice fixes what may ever be asked; a supervisor's override adds to it. */
function correctionNotified(state: CaseState, fact: Fact<'correctionNotified'>): CaseState {
  const open = fact.defects.map(({ subject }) => subject);
  const notified = state.correction?.notified ?? [];
  const all = [...notified, ...open.filter((subject) => !notified.includes(subject))];
  const notices = (state.correction?.notices ?? 0) + 1;
  const used = state.overrides.filter((rule) => rule !== 'ONE_NOTICE_ONLY');
  return withFlag(
    {
      ...state,
      correction: { notified: all, open, notices },
      overrides: fact.reduced === false ? used : state.overrides,
    },
    'corrected',
  );
}

function correctionSupplied(state: CaseState, fact: Fact<'correctionSupplied'>): CaseState {
  const supplied = withMaterials(state, fact.materials);
  const { correction } = state;
  if (correction === undefined) return supplied;
  const codes = fact.materials.map(({ code }) => code);
  const brought = new Set([...codes, ...fact.subjects]);
  const open = correction.open.filter((subject) => !brought.has(subject));
  const { submission } = fact;
  return {
    ...supplied,
    correction: { ...correction, open },
    ...(submission === undefined ? {} : { submission }),
  };
}

function accepted(state: CaseState, fact: Fact<'accepted' | 'deemedAccepted'>): CaseState {
  const deemed = fact.type === 'deemedAccepted';
  const { by, quotaPlace } = fact;
  return reach(
    {
      ...state,
      delegations: fact.delegations,
      ...(by === undefined || deemed ? {} : { acceptedBy: by }),
      ...(quotaPlace === undefined ? {} : { quotaPlace }),
    },
    'accepted',
    fact.at,
    { on: fact.on, ...(deemed ? { deemed } : {}) },
  );
}

function materialsDeferred(state: CaseState, fact: Fact<'materialsDeferred'>): CaseState {
  const materials: Record<string, MaterialState> = { ...state.materials };
  for (const { code, days } of fact.materials) materials[code] = { is: 'deferred', days };
  return withFlag({ ...state, materials }, 'deferred');
}

function withMaterials(state: CaseState, supplied: readonly MaterialIn[]): CaseState {
  if (supplied.length === 0) return state;
  const materials: Record<string, MaterialState> = { ...state.materials };
  for (const { code, form } of supplied) materials[code] = { is: form };
  return { ...state, materials };
}
