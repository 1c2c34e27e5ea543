import { dateTimeOf } from '../../clock/civil.js';
import { dueOf, isProblem } from '../../clock/clock.js';
import type { Rejected } from '../../refusal.js';
import { runningClocks } from '../clocks.js';
import { isIssued } from '../documents/issue.js';
import { issueSupervisionOrder } from '../documents/supervision-order.js';
import { holderNow } from '../holdings.js';
import { APPLICANT } from '../power.js';
import { startClock } from '../rules/anchored-limits.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** 催办, 督办, 监督放行, 好差评. */
export const OVERSIGHT_HANDLERS: Handlers<
  'urge' | 'supervise' | 'answerSupervision' | 'override' | 'rate' | 'hasten' | 'checkClocks'
> = {
  urge,
  supervise,
  answerSupervision,
  override,
  rate,
  hasten,
  /** What turned red is recorded before every decision; this one has nothing to add. */
  checkClocks: () => undefined,
};

function urge(decision: Decision, { text }: Command<'urge'>): Rejected | undefined {
  const { holder } = holderNow(decision.state);
  const lately = urgedLately(decision, holder);
  if (lately) return lately;
  decision.add({ type: 'urged', text, addressee: holder });
  return undefined;
}

function supervise(decision: Decision, command: Command<'supervise'>): Rejected | undefined {
  if (!isSupervisor(decision)) return refused('SUPERVISOR_ONLY');
  const { addressee, text, rule, days } = command;
  if (decision.organ(addressee) === undefined)
    return refused('ORGAN_UNKNOWN', { organ: addressee });
  if (text.trim() === '') return refused('REASON_REQUIRED', { what: '督办' });
  const open = openOrder(decision, addressee, rule);
  if (open) return open;
  const anchor = decision.moment;
  const limit = { n: days, unit: 'workday' } as const;
  const { calendar } = decision.context.env;
  const due = dueOf({ limit, anchor, suspensions: [], extensions: [] }, calendar);
  if (isProblem(due)) return refused('INVALID_COMMAND', { reason: due.message });
  const issuer = decision.context.actor.organ ?? decision.state.townships.accepting;
  const notice = { addressee, text, rule, answerBy: due.due ?? undefined };
  const document = issueSupervisionOrder(decision, issuer, notice);
  if (!isIssued(document)) return document;
  const order = document.number;
  decision.add({ type: 'supervised', order, addressee, text, rule, document: document.id });
  return startClock(decision, {
    kind: 'supervision',
    limit,
    since: 'supervised',
    anchor,
    holder: addressee,
    of: order,
  });
}

function answerSupervision(
  decision: Decision,
  { order, text }: Command<'answerSupervision'>,
): Rejected | undefined {
  const entry = decision.state.supervisions.find((known) => known.order === order);
  if (entry === undefined || entry.answered) return refused('SUPERVISION_UNKNOWN', { order });
  if (text.trim() === '') return refused('REASON_REQUIRED', { what: '答复督办' });
  const { organ } = decision.context.actor;
  if (organ !== undefined && organ !== entry.addressee) {
    return refused('NOT_ADDRESSEE', { organ: decision.organName(entry.addressee) });
  }
  decision.add({ type: 'supervisionAnswered', order, text });
  for (const { id, clock } of runningClocks(decision.state, 'supervision')) {
    if (clock.of === order) decision.add({ type: 'clockStopped', clock: id });
  }
  return undefined;
}

function override(decision: Decision, { rule, reason }: Command<'override'>): Rejected | undefined {
  if (!isSupervisor(decision)) return refused('SUPERVISOR_ONLY');
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '监督放行' });
  decision.add({ type: 'overridden', rule, reason });
  return undefined;
}

/** Never by staff, never by default; one for the case, one for each visit. */
function rate(decision: Decision, command: Command<'rate'>): Rejected | undefined {
  const { level, occasion, channel, text } = command;
  if (decision.context.actor.organ !== undefined) return refused('RATING_BY_APPLICANT_ONLY');
  const { ratings } = decision.state;
  const rated = occasion === 'case' && ratings.some((rating) => rating.occasion === 'case');
  if (rated || ratings.length >= MAX_RATINGS) return refused('RATED_ALREADY');
  decision.add({
    type: 'rated',
    level,
    occasion,
    channel,
    source: 'applicant',
    ...(text === undefined ? {} : { text }),
  });
  return undefined;
}

const MAX_RATINGS = 20;

function hasten(decision: Decision, { reason }: Command<'hasten'>): Rejected | undefined {
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '急办' });
  decision.add({ type: 'hastened', reason });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

/** Once in so many hours does, whoever of an organ it is; a new holder may be urged at once. */
const URGE_AGAIN_HOURS = 24;

function urgedLately(decision: Decision, addressee: string | undefined): Rejected | undefined {
  const { state, now, context } = decision;
  const last = state.urgings?.[context.actor.organ ?? APPLICANT];
  if (last === undefined || last.addressee !== addressee) return undefined;
  const next = last.at + URGE_AGAIN_HOURS * 3_600_000;
  if (now >= next) return undefined;
  return refused('URGED_LATELY', {
    at: shown(last.at),
    next: shown(next),
    hours: URGE_AGAIN_HOURS,
    organ: addressee === undefined ? '承办机关' : decision.organName(addressee),
  });
}

/** A matter has one order at a time: it climbs by itself when nobody answers. */
function openOrder(decision: Decision, addressee: string, rule: string): Rejected | undefined {
  const open = decision.state.supervisions.find(
    (entry) =>
      !entry.answered &&
      entry.addressee === addressee &&
      (entry.rule === undefined || entry.rule === rule),
  );
  if (open === undefined) return undefined;
  const organ = decision.organName(addressee);
  return refused('SUPERVISION_OPEN', { order: open.order, organ, rule: open.rule ?? rule });
}

/** `YYYY-MM-DD HH:mm`, in China. */
function shown(at: number): string {
  return dateTimeOf(at).replace('T', ' ');
}

function isSupervisor({ context }: Decision): boolean {
  const { actor, task } = context;
  return (actor.posts?.includes('supervision') ?? false) || task?.station.post === 'supervision';
}
