import { dateOf, dateTimeOf } from '../clock/civil.js';
import { dueOf, isProblem } from '../clock/clock.js';
import type { Seq } from '../aggregate.js';
import type { CaseCommand } from './command.js';
import { completion } from './completion.js';
import { clockDue } from './clock-due.js';
import { Decision, refused } from './decide/decision.js';
import { runCommand } from './decide/run.js';
import { foldFact } from './fold/fold.js';
import type { StationSpec } from './item.js';
import { stageKind, stageLimit } from './observe/stations.js';
import { observeMovement } from './observe/observe.js';
import type { CaseContext, CasePolicy, Decided, Movement, StationWork } from './policy.js';
import { responsibleOrgan } from './power.js';
import type { CaseState } from './state.js';
import { CASE_STATUSES, statusOf } from './status.js';
import { caseView } from './view.js';
import type { Rejected } from '../refusal.js';
import { copyAtMilestones } from './rules/copies.js';

/** The case (办件) as the interpreter sees it: wires, computes nothing of its own. */
export const casePolicy: CasePolicy = {
  completion: (_state, facts, context) => completion(facts, context),
  decide,
  observe,
  fold: foldFact,
  station,
  clockDue,
  view: caseView,
  over: (state) => (state.ended ? CASE_STATUSES[statusOf(state)][0] : undefined),
};

// ---------------------------------------------------------------------------------------------

function decide(state: CaseState | undefined, command: CaseCommand, context: CaseContext): Decided {
  const { cases } = context.env;
  if (cases === undefined) return { rejected: NO_ORGANISATION };
  const decision = new Decision(state, context, cases);
  return settle(decision, runCommand(decision, command));
}

function observe(state: CaseState, movement: Movement, context: CaseContext): Decided {
  const { cases } = context.env;
  if (cases === undefined) return { rejected: NO_ORGANISATION };
  const decision = new Decision(state, context, cases);
  return settle(decision, observeMovement(decision, movement));
}

function settle(decision: Decision, rejected: Rejected | undefined): Decided {
  if (rejected === undefined) copyAtMilestones(decision, decision.before.milestones);
  return decision.outcome(rejected);
}

function station(
  state: CaseState,
  spec: StationSpec,
  _instance: Seq,
  context: CaseContext,
): ReturnType<CasePolicy['station']> {
  const { cases, calendar } = context.env;
  if (cases === undefined) return { rejected: NO_ORGANISATION };
  const organ = responsibleOrgan(state, context.item, spec, dateOf(context.now), cases.delegations);
  const work: StationWork = {
    organ,
    post: spec.post,
    candidateGroups: spec.kind === 'applicant' ? [] : [`${organ}/${spec.post}`],
    ...(spec.form === undefined ? {} : { form: spec.form }),
  };
  const again = state.spells.some((spell) => spell.station === spec.key);
  const limit = stageLimit(new Decision(state, context, cases), spec, again);
  const kind = stageKind(spec);
  if (limit === undefined || kind === undefined) return work;
  const anchor = dateTimeOf(context.now);
  const due = dueOf({ kind, limit, anchor, suspensions: [], extensions: [] }, calendar);
  return isProblem(due) || due.dueAt === null ? work : { ...work, dueAt: due.dueAt };
}

const NO_ORGANISATION = refused('INVALID_COMMAND', { reason: '缺少机构数据，无法办理办件' });
