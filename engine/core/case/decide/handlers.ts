import type { Rejected } from '../../refusal.js';
import type { CaseCommand, CaseCommandType } from '../command.js';
import type { Decision } from './decision.js';

export type Command<T extends CaseCommandType> = Extract<CaseCommand, { readonly type: T }>;

/** Adds the facts that a command makes, or says why it makes none. */
export type Handler<T extends CaseCommandType> = (
  decision: Decision,
  command: Command<T>,
) => Rejected | undefined;

export type Handlers<T extends CaseCommandType> = { readonly [K in T]: Handler<K> };
