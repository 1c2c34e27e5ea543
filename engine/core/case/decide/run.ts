import type { Rejected } from '../../refusal.js';
import type { CaseCommand, CaseCommandType } from '../command.js';
import { shapeProblem } from '../command-shape.js';
import { checkPhase } from '../rules/phase.js';
import { recordLate } from '../rules/record-late.js';
import { checkStation } from '../rules/station-effects.js';
import { ACCEPTANCE_HANDLERS } from './acceptance.js';
import { CORRECTION_HANDLERS } from './correction.js';
import { DECIDE_HANDLERS } from './decide.js';
import { refused, type Decision } from './decision.js';
import { DEFERRAL_HANDLERS } from './deferral.js';
import { DOCUMENT_HANDLERS } from './documents.js';
import { EXTENSION_HANDLERS } from './extension.js';
import { HAND_OUT_HANDLERS } from './hand-out.js';
import { HAND_OVER_HANDLERS } from './hand-over.js';
import type { Handler, Handlers } from './handlers.js';
import { OVERSIGHT_HANDLERS } from './oversight.js';
import { RECEIVE } from './receive.js';
import { RETURN_HANDLERS } from './return.js';
import { REVIEW_HANDLERS } from './review.js';
import { SPECIAL_PROCEDURE_HANDLERS } from './special-procedure.js';
import { WITHDRAWAL_HANDLERS } from './withdrawal.js';

/** One entry per command: a missing one does not compile. */
const HANDLERS: Handlers<CaseCommandType> = {
  ...RECEIVE,
  ...CORRECTION_HANDLERS,
  ...ACCEPTANCE_HANDLERS,
  ...DEFERRAL_HANDLERS,
  ...WITHDRAWAL_HANDLERS,
  ...REVIEW_HANDLERS,
  ...HAND_OVER_HANDLERS,
  ...SPECIAL_PROCEDURE_HANDLERS,
  ...RETURN_HANDLERS,
  ...EXTENSION_HANDLERS,
  ...DECIDE_HANDLERS,
  ...HAND_OUT_HANDLERS,
  ...DOCUMENT_HANDLERS,
  ...OVERSIGHT_HANDLERS,
};

/** Guards first, what turned red meanwhile next, then the command itself. */
export function runCommand(decision: Decision, command: CaseCommand): Rejected | undefined {
  const problem = shapeProblem(command);
  if (problem !== undefined) return refused('INVALID_COMMAND', { reason: problem });
  if (command.type !== 'receive') {
    const refusal =
      checkPhase(decision.state, command.type) ?? checkStation(command, decision.context);
    if (refusal) return refusal;
    recordLate(decision);
  }
  // The table pairs each type with its own handler; the compiler cannot follow that.
  const handler = HANDLERS[command.type] as unknown as Handler<CaseCommandType>;
  return handler(decision, command);
}
