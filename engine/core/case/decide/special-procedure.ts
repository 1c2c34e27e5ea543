import type { Rejected } from '../../refusal.js';
import { isIssued } from '../documents/issue.js';
import { issueProcedureEnd, issueProcedureStart } from '../documents/special-procedure.js';
import { nameOf } from '../power.js';
import { checkHold } from '../rules/suspension.js';
import { runningClocks } from '../clocks.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 特别程序 (§45): named and noticed first; clocks stand still while its activity is open. */
export const SPECIAL_PROCEDURE_HANDLERS: Handlers<'beginSpecialProcedure' | 'endSpecialProcedure'> =
  { beginSpecialProcedure, endSpecialProcedure };

function beginSpecialProcedure(
  decision: Decision,
  command: Command<'beginSpecialProcedure'>,
): Rejected | undefined {
  const { procedure: open } = decision.state;
  if (open !== undefined && !open.ended) return refused('SPECIAL_PROCEDURE_OPEN');
  const { procedure, basis, days, reason } = command;
  const usable = Number.isInteger(days) && days > 0 && basis.trim() !== '';
  if (!usable) return refused('PROCEDURE_BASIS_REQUIRED');
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '特别程序' });
  const refusal = checkStatutory(decision, command);
  if (refusal) return refusal;
  const template = outcomeNotice(decision.context);
  const organ = issuer(decision);
  const called = decision.context.task?.station.called;
  const document = issueProcedureStart(decision, organ, command, { template, called });
  if (!isIssued(document)) return document;
  const { id, number: notice } = document;
  decision.add({
    type: 'specialProcedureBegun',
    procedure,
    basis,
    days,
    reason,
    document: id,
    notice,
  });
  return undefined;
}

function endSpecialProcedure(
  decision: Decision,
  { result }: Command<'endSpecialProcedure'>,
): Rejected | undefined {
  const { procedure: open } = decision.state;
  if (open === undefined || open.ended) return refused('NO_SPECIAL_PROCEDURE');
  if (result.trim() === '') return refused('REASON_REQUIRED', { what: '特别程序结果' });
  const { procedure } = open;
  const template = outcomeNotice(decision.context);
  const options = { template, called: decision.context.task?.station.called };
  const document = issueProcedureEnd(decision, issuer(decision), procedure, result, options);
  if (!isIssued(document)) return document;
  decision.add({ type: 'specialProcedureEnded', procedure, result, document: document.id });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

/** No notice is written for a suspension that could not begin: it would promise what is not so. */
function checkStatutory(
  decision: Decision,
  { procedure, basis }: Command<'beginSpecialProcedure'>,
): Rejected | undefined {
  if (procedure === 'other') return undefined;
  for (const named of runningClocks(decision.state, 'statutory')) {
    const refusal = checkHold(decision, named, { procedure, basis, notice: 'this' });
    if (refusal) return refusal;
  }
  return undefined;
}

function issuer({ state, item, context }: Decision): string {
  const { task } = context;
  return task === undefined ? state.townships.accepting : nameOf(state, item, task.station);
}
