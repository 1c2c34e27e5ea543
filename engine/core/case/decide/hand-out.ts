import type { Rejected } from '../../refusal.js';
import { issueCollection } from '../documents/collection.js';
import { issueDeliveryReceipt } from '../documents/delivery-receipt.js';
import { isIssued } from '../documents/issue.js';
import { issueResult } from '../documents/result.js';
import { parseDate } from '../../clock/civil.js';
import { startAnchored, stopClocks } from '../rules/anchored-limits.js';
import { materialsIn, namesOf } from '../rules/materials.js';
import { checkSeparation } from '../rules/separation-of-posts.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { verdictOf } from '../verdict.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 出件: the result made, handed out, and the file put away. */
export const HAND_OUT_HANDLERS: Handlers<'issue' | 'deliver' | 'moveHandOut' | 'archive'> = {
  issue,
  deliver,
  moveHandOut,
  archive,
};

function issue(decision: Decision, command: Command<'issue'>): Rejected | undefined {
  const { fields = {}, validTo } = command;
  if (verdictOf(decision.state) !== 'grant') return refused('NOT_GRANTED');
  if (validTo !== undefined && parseDate(validTo) === undefined) {
    return refused('INVALID_COMMAND', { reason: `有效期须写成 YYYY-MM-DD（${validTo}）` });
  }
  if (validTo !== undefined && validTo < decision.today) {
    return refused('INVALID_COMMAND', { reason: `有效期至 ${validTo}，早于发证当日` });
  }
  const result = issueResult(decision, fields, validTo);
  if (!isIssued(result)) return result;
  const collection = issueCollection(decision, result.number);
  if (!isIssued(collection)) return collection;
  const { id: document } = result;
  decision.add({ type: 'issued', document, ...(validTo === undefined ? {} : { validTo }) });
  return startAnchored(decision, 'issued', decision.moment);
}

function deliver(decision: Decision, command: Command<'deliver'>): Rejected | undefined {
  const { state, item, context } = decision;
  const here = { kind: 'delivery', called: context.task?.station.called } as const;
  const separate = checkSeparation(state, item, here, context.actor.user);
  if (separate) return separate;
  const hasIssue = Object.values(item.stations).some(
    ({ kind, called }) => kind === 'issue' && called === undefined,
  );
  if (hasIssue && verdictOf(state) === 'grant' && !state.milestones.issued) {
    return refused('NOT_ISSUED');
  }
  const { type: _, ...notice } = command;
  const options = { template: outcomeNotice(context) };
  const document = issueDeliveryReceipt(decision, notice, options);
  if (!isIssued(document)) return document;
  decision.add({ type: 'delivered', ...notice, document: document.id });
  stopClocks(decision, 'delivery');
  return startAnchored(decision, 'delivered', decision.moment);
}

/** Another window may move the hand-out point to itself, and nothing else. */
function moveHandOut(decision: Decision, { to }: Command<'moveHandOut'>): Rejected | undefined {
  const { organ } = decision.context.actor;
  if (organ !== undefined && organ !== to) return refused('HAND_OUT_NOT_YOURS');
  const window = decision.organ(to);
  if (window === undefined) return refused('ORGAN_UNKNOWN', { organ: to });
  if (window.kind !== 'township') return refused('NOT_A_WINDOW', { organ: window.name });
  const from = decision.state.townships.handOut;
  if (from !== to) decision.add({ type: 'handOutMoved', from, to });
  return undefined;
}

function archive(decision: Decision, { catalogue }: Command<'archive'>): Rejected | undefined {
  const owed = materialsIn(decision, 'after');
  if (owed.length > 0) {
    return refused('MATERIAL_STILL_OWED', { materials: namesOf(decision.item, owed) });
  }
  decision.add({ type: 'archived', catalogue });
  return undefined;
}
