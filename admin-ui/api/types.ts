import type { Static } from 'typebox';
import type { CaseListed, QueuedTask } from '../../engine/http/contract/case.js';

export type { Me } from '../../engine/http/contract/session.js';
export type { Problem } from '../../engine/http/contract/problem.js';
export type QueuedTask = Static<typeof QueuedTask>;
export type CaseListed = Static<typeof CaseListed>;

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total?: number;
}

export type Role = 'administrator' | 'clerk' | 'reviewer' | 'supervisor' | 'operator';
export type Light = 'green' | 'yellow' | 'red' | 'blue';
