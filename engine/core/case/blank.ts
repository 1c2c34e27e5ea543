import type { CaseState } from './state.js';

/** What `fold` starts from; only `received` makes a case of it. */
export const BLANK: CaseState = {
  v: 1,
  number: '',
  queryCode: '',
  item: '',
  applicant: { kind: 6, name: '', idType: '', idNumber: '' },
  channel: 'other',
  townships: { accepting: '', handling: '', handOut: '' },
  organs: {},
  flags: [],
  materials: {},
  milestones: {},
  allInAt: 0,
  overrides: [],
  delegations: [],
  clocks: {},
  breaches: [],
  violations: [],
  opinions: {},
  handOvers: [],
  spells: [],
  pushedDown: 0,
  supervisions: [],
  documents: [],
  ratings: [],
};
