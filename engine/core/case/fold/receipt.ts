import type { CaseState, MaterialState } from '../state.js';
import { reach, type Fact, type Folds } from './folds.js';

export const RECEIPT_FOLDS: Folds<'received'> = { received };

function received(state: CaseState, fact: Fact<'received'>): CaseState {
  const { agent, submission, flags, organ } = fact;
  const elsewhere = organ !== undefined && organ !== fact.townships.accepting;
  const made: CaseState = {
    ...state,
    number: fact.number,
    queryCode: fact.queryCode,
    item: fact.item,
    applicant: fact.applicant,
    ...(agent === undefined ? {} : { agent }),
    channel: fact.channel,
    townships: fact.townships,
    ...(elsewhere ? { counter: organ } : {}),
    organs: fact.organs,
    flags,
    materials: materialsOf(fact),
    allInAt: fact.at,
    ...(submission === undefined ? {} : { submission }),
  };
  return reach(made, 'received', fact.at);
}

function materialsOf({ materials, missing, after }: Fact<'received'>): CaseState['materials'] {
  const states: Record<string, MaterialState> = {};
  for (const code of missing) states[code] = { is: 'missing' };
  for (const code of after) states[code] = { is: 'after' };
  for (const { code, form } of materials) states[code] = { is: form };
  return states;
}
