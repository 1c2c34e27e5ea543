import type { CaseShown } from '../../../../api/types.js';
import { tidy } from '../receive/application.js';

export type Who = 'self' | 'agent' | 'other';

export interface Receiver {
  readonly who: Who;
  readonly name: string;
  readonly relation: string;
  /** In full, or its last four. */
  readonly idNumber: string;
}

/** Does the number on the card belong to who is to collect? `unknown`: nobody can say. */
export function identityOf(
  of: CaseShown,
  { who, idNumber }: Receiver,
): 'right' | 'wrong' | 'unknown' {
  const known = who === 'self' ? of.applicant.idNumber : who === 'agent' ? of.agent?.idNumber : '';
  const shown = tidy(idNumber);
  if (!known || shown.length < 4) return 'unknown';
  const same = shown.length === 4 ? tidy(known).endsWith(shown) : tidy(known) === shown;
  return same ? 'right' : 'wrong';
}

/** 送达: how a result may reach its owner. */
export const METHODS = ['direct', 'post', 'electronic', 'lien', 'proxy'] as const;
