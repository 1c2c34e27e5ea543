import { dueOf, isProblem } from '../../clock/clock.js';
import { checkExtension } from '../../clock/extension.js';
import type { Extension } from '../../clock/term.js';
import type { Rejected } from '../../refusal.js';
import { runningClock, type NamedClock } from '../clocks.js';
import { issueExtension } from '../documents/extension.js';
import { isIssued } from '../documents/issue.js';
import { UNIT_NAMES } from '../documents/names.js';
import { nameOf, stationOrgan } from '../power.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 延期 (§42): only the statutory clock, once, before it expires, by the head, with notice. */
export const EXTENSION_HANDLERS: Handlers<'requestExtension' | 'grantExtension' | 'denyExtension'> =
  { requestExtension, grantExtension, denyExtension };

function requestExtension(
  decision: Decision,
  { n, reason }: Command<'requestExtension'>,
): Rejected | undefined {
  if (decision.state.extension?.state === 'requested') return refused('EXTENSION_OPEN');
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '延期' });
  const statutory = runningClock(decision.state, 'statutory');
  if (statutory === undefined) return refused('EXTENSION_NOT_ALLOWED');
  const refusal = check(decision, statutory, n, properApprover(decision), 'to follow');
  if (refusal) return refusal;
  const { unit } = statutory.clock.limit;
  decision.add({ type: 'extensionRequested', n, unit, reason });
  return undefined;
}

function grantExtension(
  decision: Decision,
  command: Command<'grantExtension'>,
): Rejected | undefined {
  const { state, context, item } = decision;
  const requested = state.extension;
  if (requested?.state !== 'requested') return refused('EXTENSION_NOT_REQUESTED');
  const station = context.task?.station;
  if (station?.post !== 'head') return refused('HEAD_ONLY');
  const statutory = runningClock(state, 'statutory');
  if (statutory === undefined) return refused('EXTENSION_NOT_ALLOWED');
  const n = command.n ?? requested.n;
  const organ = stationOrgan(state, item, station);
  const approver = decision.organ(organ)?.kind === 'government' ? 'governmentHead' : 'organHead';
  const refusal = check(decision, statutory, n, approver, 'to follow');
  if (refusal) return refusal;
  const { unit } = statutory.clock.limit;
  const document = issueExtension(
    decision,
    nameOf(state, item, station),
    {
      approver: `${decision.organName(organ)}负责人${context.actor.user ?? ''}`,
      reason: requested.reason,
      by: `${n} ${UNIT_NAMES[unit][0]}`,
      decideBy: dueWith(decision, statutory, { n, unit }),
    },
    { template: outcomeNotice(context) },
  );
  if (!isIssued(document)) return document;
  decision.add({
    type: 'extensionGranted',
    clock: statutory.id,
    n,
    unit,
    approver,
    document: document.id,
    notice: document.number,
  });
  return undefined;
}

function denyExtension(decision: Decision, { reason }: Command<'denyExtension'>) {
  if (decision.state.extension?.state !== 'requested') return refused('EXTENSION_NOT_REQUESTED');
  if (decision.context.task?.station.post !== 'head') return refused('HEAD_ONLY');
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '不批准延期' });
  decision.add({ type: 'extensionDenied', reason });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

type Approver = 'organHead' | 'governmentHead';

function check(
  decision: Decision,
  { clock }: NamedClock,
  n: number,
  approver: Approver,
  notice: string,
): Rejected | undefined {
  const { joint } = decision.item;
  const extension = { n, unit: clock.limit.unit, approver, notice };
  return checkExtension(clock, extension, joint, decision.now, decision.context.env.calendar);
}

/** While it is only asked for, the right approver is taken for granted. */
function properApprover({ item }: Decision): Approver {
  return item.joint ? 'governmentHead' : 'organHead';
}

function dueWith(decision: Decision, { clock }: NamedClock, extension: Extension): string {
  const extended = { ...clock, extensions: [...clock.extensions, extension] };
  const due = dueOf(extended, decision.context.env.calendar);
  return isProblem(due) || due.due === null ? '特别程序结束后确定' : due.due;
}
