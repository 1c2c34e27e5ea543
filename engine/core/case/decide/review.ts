import type { Rejected } from '../../refusal.js';
import { isIssued } from '../documents/issue.js';
import { fileList, issueForwarding } from '../documents/forwarding.js';
import { answerableFor, leadDecision, stationOrgan } from '../power.js';
import { isChained, startAnchored, stopClocks } from '../rules/anchored-limits.js';
import { checkMaterials, findMaterial } from '../rules/materials.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { refused, type Decision } from './decision.js';
import { sendHandOver } from './hand-over.js';
import type { Command, Handlers } from './handlers.js';

export const REVIEW_HANDLERS: Handlers<
  'opinion' | 'forward' | 'invite' | 'supplyInvited' | 'fillForm'
> = {
  opinion,
  forward,
  invite,
  supplyInvited,
  fillForm,
};

function opinion(decision: Decision, command: Command<'opinion'>): Rejected | undefined {
  const { task } = decision.context;
  if (task === undefined)
    return refused('NOT_AT_THIS_STATION', {
      station: '—',
      command: '出具意见',
      commandEn: 'opinion',
    });
  const { agree, text, signers } = command;
  const { station, instance } = task;
  const outcome = station.outcomes.find(({ id }) => id === task.outcome);
  if (text.trim() === '' && (!agree || outcome?.reasonRequired)) {
    return refused('REASON_REQUIRED', { what: outcome?.label ?? station.name });
  }
  const wanted = station.kind === 'siteVisit' ? Math.max(2, station.signers ?? 2) : station.signers;
  const signed = new Set((signers ?? []).map((name) => name.trim()).filter((name) => name !== ''));
  if (wanted !== undefined && signed.size < wanted) {
    return refused('TWO_SIGNERS_REQUIRED', { n: wanted });
  }
  decision.add({
    type: 'opinionGiven',
    station: station.key,
    instance,
    agree,
    text,
    ...(signed.size === 0 ? {} : { signers: [...signed] }),
  });
  return undefined;
}

/** The submission is stored before; this makes it the newest of the case. */
function fillForm(decision: Decision, command: Command<'fillForm'>): Rejected | undefined {
  const station = decision.context.task?.station;
  if (station === undefined) {
    const detail = { station: '—', command: '填写表单', commandEn: 'fill a form' };
    return refused('NOT_AT_THIS_STATION', detail);
  }
  decision.add({ type: 'formFilled', station: station.key, submission: command.submission });
  return undefined;
}

/** 转报: opinion and whole file go up; the township's own statutory clock ends where it has one. */
function forward(decision: Decision, command: Command<'forward'>): Rejected | undefined {
  const { item, state, context } = decision;
  const station = context.task?.station;
  const lead = leadDecision(item, station?.called);
  if (station === undefined)
    return refused('NOT_AT_THIS_STATION', { station: '—', command: '转报', commandEn: 'forward' });
  if (command.opinion.trim() === '') return refused('REASON_REQUIRED', { what: station.name });
  const from = stationOrgan(state, item, station);
  const to = command.to ?? (lead === undefined ? '' : stationOrgan(state, item, lead));
  const template = outcomeNotice(context);
  const { called } = station;
  const within = called === undefined ? {} : { called };
  const document = issueForwarding(decision, from, to, command.opinion, { template, called });
  if (!isIssued(document)) return document;
  const { opinion: text } = command;
  decision.add({ type: 'forwarded', opinion: text, from, to, document: document.id, ...within });
  if (called === undefined && isChained(item)) stopClocks(decision, 'statutory');
  const refusal =
    called === undefined ? startAnchored(decision, 'forwarded', decision.moment) : undefined;
  if (refusal) return refusal;
  const answerable = answerableFor(state, item, station);
  const list = fileList(decision);
  return sendHandOver(decision, { what: 'file', from, to, list, answerable, ...within });
}

/** 请自愿补充: no clock stops; what was demanded before acceptance stays what was demanded. */
function invite(decision: Decision, { materials, reason }: Command<'invite'>) {
  const unknown = materials.find((code) => findMaterial(decision.item, code) === undefined);
  if (unknown !== undefined) return refused('MATERIAL_UNKNOWN', { material: unknown });
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '邀请自愿补充' });
  decision.add({ type: 'supplementInvited', materials, reason });
  return undefined;
}

function supplyInvited(decision: Decision, { materials }: Command<'supplyInvited'>) {
  const wrong = checkMaterials(decision.item, materials);
  if (wrong) return wrong;
  const stray = materials.find(({ code }) => {
    const is = decision.state.materials[code]?.is;
    return is === 'deferred' || is === 'after';
  });
  if (stray !== undefined) return refused('MATERIAL_NOT_AWAITED', { material: stray.code });
  decision.add({ type: 'materialsSupplied', phase: 'invited', materials });
  return undefined;
}
