import { dueOf, isProblem } from '../../clock/clock.js';
import type { TermLimit } from '../../clock/term.js';
import type { Rejected } from '../../refusal.js';
import { issueCorrection } from '../documents/correction.js';
import { isIssued } from '../documents/issue.js';
import { APPLICANT } from '../power.js';
import { startAnchored, startClock, stopClocks } from '../rules/anchored-limits.js';
import { checkMaterials, findMaterial } from '../rules/materials.js';
import { checkOneNotice } from '../rules/one-notice-only.js';
import { outcomeNotice } from '../rules/station-effects.js';
import { isRejected, refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';
import { RECEIPT_LIMIT } from './receive.js';

/** 补正: one notice, the applicant's own time, and the day on which everything had arrived. */
export const CORRECTION_HANDLERS: Handlers<'notifyCorrection' | 'supplyCorrection'> = {
  notifyCorrection,
  supplyCorrection,
};

/** Where neither the item nor the notice sets the applicant a time. */
const DEFAULT_CORRECTION: TermLimit = { n: 10, unit: 'workday' };

function notifyCorrection(
  decision: Decision,
  command: Command<'notifyCorrection'>,
): Rejected | undefined {
  const { item } = decision;
  if (item.regime.kind === 'return') return refused('NOTICE_NOT_IN_REGIME');
  const { defects } = command;
  if (defects.length === 0) return refused('REASON_REQUIRED', { what: '补正内容' });
  const shared = defects.find(({ subject }) => findMaterial(item, subject)?.sharing);
  if (shared) {
    const material = findMaterial(item, shared.subject)!.name;
    return refused('SHARED_MATERIAL_DEMANDED', { material });
  }
  const subjects = defects.map(({ subject }) => subject);
  const notice = checkOneNotice(decision, subjects);
  if (isRejected(notice)) return notice;

  const limit = correctionLimit(decision, command.days);
  const document = issueCorrection(decision, defects, deadlineOf(decision, limit), {
    template: outcomeNotice(decision.context),
  });
  if (!isIssued(document)) return document;
  if (notice === 'overridden') {
    const of = decision.state.townships.accepting;
    decision.add({ type: 'violated', rule: 'SECOND_NOTICE', of });
  }
  decision.add({
    type: 'correctionNotified',
    defects,
    ...(notice === 'first' ? {} : { reduced: notice === 'reduced' }),
    document: document.id,
  });
  stopClocks(decision, 'receipt', 'correction');
  return startClock(decision, {
    kind: 'correction',
    limit,
    since: 'notified',
    anchor: decision.moment,
    holder: APPLICANT,
    ...(item.correction?.withdrawal && { basis: item.correction.withdrawal.text }),
  });
}

function supplyCorrection(
  decision: Decision,
  command: Command<'supplyCorrection'>,
): Rejected | undefined {
  const { correction } = decision.state;
  if (correction === undefined || correction.open.length === 0) return refused('NOTHING_NOTIFIED');
  const { materials, subjects = [], submission } = command;
  const wrong = checkMaterials(decision.item, materials);
  if (wrong) return wrong;
  const brought = [...materials.map(({ code }) => code), ...subjects];
  const stray = brought.find((subject) => !correction.notified.includes(subject));
  if (stray !== undefined) return refused('SUBJECT_NOT_NOTIFIED', { subject: stray });
  decision.add({
    type: 'correctionSupplied',
    materials,
    subjects,
    ...(submission === undefined ? {} : { submission }),
  });
  return decision.state.correction?.open.length === 0 ? corrected(decision) : undefined;
}

// ---------------------------------------------------------------------------------------------

/** Everything has arrived: the organ's five workdays begin anew (§32). */
function corrected(decision: Decision): Rejected | undefined {
  const { item, state, moment } = decision;
  decision.add({ type: 'corrected' });
  stopClocks(decision, 'correction');
  return (
    startClock(decision, {
      kind: 'receipt',
      limit: item.regime.limit ?? RECEIPT_LIMIT,
      since: 'corrected',
      anchor: moment,
      holder: state.townships.accepting,
      basis: item.regime.basis.text,
    }) ?? startAnchored(decision, 'corrected', moment)
  );
}

function correctionLimit({ item }: Decision, days: number | undefined): TermLimit {
  if (days !== undefined) return { n: days, unit: 'workday' };
  const { correction } = item;
  return correction === undefined ? DEFAULT_CORRECTION : { n: correction.n, unit: correction.unit };
}

function deadlineOf(decision: Decision, limit: TermLimit): string | undefined {
  const term = { kind: 'correction', anchor: decision.moment, suspensions: [], extensions: [] };
  const due = dueOf({ ...term, kind: 'correction', limit }, decision.context.env.calendar);
  return isProblem(due) ? undefined : (due.due ?? undefined);
}
