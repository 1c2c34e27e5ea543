import type { Rejected } from '../../refusal.js';
import { issueHandOver } from '../documents/hand-over.js';
import { isIssued } from '../documents/issue.js';
import { holderNow } from '../holdings.js';
import { answerableFor, stationOrgan } from '../power.js';
import { startAnchored } from '../rules/anchored-limits.js';
import type { CaseState, HandOverState } from '../state.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 交接: confirmed by both sides; the time between belongs to the sender. */
export const HAND_OVER_HANDLERS: Handlers<'takeOver' | 'sendHandOver' | 'takeOverHandOver'> = {
  takeOver: (decision, { handOver }) => takeOver(decision, handOver, 'file'),
  sendHandOver: send,
  takeOverHandOver: (decision, { handOver }) => takeOver(decision, handOver),
};

export interface Sending {
  readonly what: 'file' | 'result';
  readonly from: string;
  readonly to: string;
  readonly list: readonly string[];
  readonly answerable: string;
  /** Within a called item: no milestone of the case. */
  readonly called?: string;
}

export function sendHandOver(decision: Decision, sending: Sending): Rejected | undefined {
  const { what, from, to, list } = sending;
  if (from === to) return refused('HAND_OVER_TO_ITSELF');
  if (decision.organ(to) === undefined) return refused('ORGAN_UNKNOWN', { organ: to });
  const document = issueHandOver(decision, what, from, to, list);
  if (!isIssued(document)) return document;
  const handOver = `H${decision.state.handOvers.length + 1}`;
  decision.add({ type: 'handOverSent', handOver, ...sending, document: document.id });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function send(decision: Decision, command: Command<'sendHandOver'>): Rejected | undefined {
  const { what, to, list } = command;
  const { state, item, context } = decision;
  const station = context.task?.station;
  if (station !== undefined) {
    const from = stationOrgan(state, item, station);
    const answerable = answerableFor(state, item, station);
    const within = station.called === undefined ? {} : { called: station.called };
    return sendHandOver(decision, { what, from, to, list, answerable, ...within });
  }
  const { holder, answerable } = holderNow(state);
  const { organ: from = holder } = context.actor;
  if (!holdersNow(state).has(from)) return refused('HAND_OVER_NOT_HELD');
  return sendHandOver(decision, { what, from, to, list, answerable });
}

/** Organs that have the file or the result: those of the open stations, else the last one. */
function holdersNow(state: CaseState): ReadonlySet<string> {
  const open = state.spells.filter(({ to }) => to === undefined).map(({ holder }) => holder);
  const taken = state.handOvers.findLast(({ takenAt }) => takenAt !== undefined);
  return new Set([...open, ...(taken ? [taken.to] : []), holderNow(state).holder]);
}

/** Without an id the newest that waits is meant. */
function takeOver(
  decision: Decision,
  id: string | undefined,
  what?: 'file' | 'result',
): Rejected | undefined {
  const meant = decision.state.handOvers.filter(
    (handOver) =>
      (id === undefined || handOver.id === id) && (what === undefined || handOver.what === what),
  );
  const pending = meant.findLast(({ takenAt }) => takenAt === undefined);
  if (pending === undefined) {
    // named, and confirmed outside its station before: the station is not left waiting for it
    const isThere = decision.context.task !== undefined && id !== undefined && meant.length > 0;
    return isThere ? undefined : refused('HAND_OVER_UNKNOWN', { handOver: id ?? '—' });
  }
  const refusal = checkReceiver(decision, pending);
  if (refusal) return refusal;
  const { id: handOver, what: sent, from, to, called } = pending;
  const within = called === undefined ? {} : { called };
  decision.add({ type: 'handOverTaken', handOver, what: sent, from, to, ...within });
  if (called !== undefined) return undefined;
  if (sent === 'result') return startAnchored(decision, 'handedOver', decision.moment);
  if (decision.state.milestones.takenOver) return undefined;
  decision.add({ type: 'takenOver', to });
  return startAnchored(decision, 'takenOver', decision.moment);
}

/** The receiver's own person confirms; the system may, for a receiver outside (outside organ). */
function checkReceiver(decision: Decision, { to, by }: HandOverState): Rejected | undefined {
  const { user, organ } = decision.context.actor;
  const foreign = organ !== undefined && organ !== to;
  const sender = user !== undefined && user === by;
  if (!foreign && !sender) return undefined;
  return refused('HAND_OVER_BOTH_SIDES', { organ: decision.organName(to) });
}
