import { dateOf } from '../clock/civil.js';
import { dueOf, isProblem } from '../clock/clock.js';
import { mustDue } from '../clock/usage.js';
import type { Seq } from '../seq.js';
import type { CaseCommand } from './command.js';
import { clockDue } from './clock-due.js';
import { runningClocks } from './clocks.js';
import { completion } from './completion.js';
import { Decision, refused } from './decide/decision.js';
import { runCommand } from './decide/run.js';
import { foldFact } from './fold/fold.js';
import type { CalledItem, StationSpec } from './item.js';
import { stageKind, stageLimit } from './observe/stations.js';
import { observeMovement } from './observe/observe.js';
import type { CaseContext, CasePolicy, Decided, Movement, StationWork } from './policy.js';
import { responsibleOrgan } from './power.js';
import type { CaseState } from './state.js';
import { CASE_STATUSES, statusOf } from './status.js';
import { caseView } from './view.js';
import type { Rejected } from '../refusal.js';
import { callItem } from './rules/call-item.js';
import { copyAtMilestones } from './rules/copies.js';
import { moveStations } from './rules/move-stations.js';

/** The case (办件) as the interpreter sees it: wires, computes nothing of its own. */
export const casePolicy: CasePolicy = {
  completion: (_state, facts, context) => completion(facts, context),
  decide,
  observe,
  fold: foldFact,
  openStations: ({ spells }) =>
    spells.filter(({ to }) => to === undefined).map(({ instance }) => instance),
  station,
  clockDue,
  call,
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

function call(state: CaseState, called: string, item: CalledItem, context: CaseContext): Decided {
  const { cases } = context.env;
  if (cases === undefined) return { rejected: NO_ORGANISATION };
  const decision = new Decision(state, context, cases);
  return decision.outcome(callItem(decision, called, item));
}

function settle(decision: Decision, rejected: Rejected | undefined): Decided {
  if (rejected === undefined) {
    moveStations(decision);
    copyAtMilestones(decision, decision.before.milestones);
  }
  return decision.outcome(rejected);
}

function station(
  state: CaseState,
  spec: StationSpec,
  instance: Seq,
  context: CaseContext,
): ReturnType<CasePolicy['station']> {
  const { cases } = context.env;
  if (cases === undefined) return { rejected: NO_ORGANISATION };
  const organ = responsibleOrgan(state, context.item, spec, dateOf(context.now), cases.delegations);
  const work: StationWork = {
    organ,
    post: spec.post,
    // nobody holds the applicant's post: the window finds what waits for applicants by it
    candidateGroups: [`${organ}/${spec.kind === 'applicant' ? 'applicant' : spec.post}`],
    ...(spec.form === undefined ? {} : { form: spec.form }),
  };
  const dueAt = stationDue(new Decision(state, context, cases), spec, instance);
  return dueAt === undefined ? work : { ...work, dueAt };
}

/** By the station's own clock once it runs; on entry by what that clock will be. */
function stationDue(decision: Decision, spec: StationSpec, instance: Seq): number | undefined {
  const { state, moment, context } = decision;
  const { calendar } = context.env;
  const kind = stageKind(spec);
  if (kind === undefined) return undefined;
  const entered = state.spells.some((spell) => spell.instance === instance);
  const running = runningClocks(state, kind).find(({ clock }) => clock.instance === instance);
  if (running) return mustDue(running.clock, calendar).dueAt ?? undefined;
  const again = state.spells.some((spell) => spell.station === spec.key);
  const limit = entered ? undefined : stageLimit(decision, spec, again);
  if (limit === undefined) return undefined;
  const due = dueOf({ kind, limit, anchor: moment, suspensions: [], extensions: [] }, calendar);
  return isProblem(due) ? undefined : (due.dueAt ?? undefined);
}

const NO_ORGANISATION = refused('INVALID_COMMAND', { reason: '缺少机构数据，无法办理办件' });
