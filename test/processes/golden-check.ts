import { expect } from 'chai';
import type { DocumentData } from '../../engine/core/case/documents/document.js';
import { runningClocks } from '../../engine/core/case/clocks.js';
import { holderNow } from '../../engine/core/case/holdings.js';
import type { CaseState } from '../../engine/core/case/state.js';
import { statusOf } from '../../engine/core/case/status.js';
import { dueOf, isProblem } from '../../engine/core/clock/clock.js';
import { county } from '../engine/core/clock/county.js';
import type { Expected, GoldenRun, Step } from './golden.js';

/** What a document must carry by statute and file-review standard (domain, 2.5). */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  receipt: ['applicant', 'item', 'materials', 'receivedAt', 'receiver', 'notice', 'queryCode'],
  acceptance: ['applicant', 'contact', 'item', 'appliedOn', 'acceptedOn', 'legalBases', 'decideBy'],
  correction: ['defects', 'deadline', 'consequence'],
  return: ['reason', 'defects'],
  nonAcceptance: ['reason', 'remedies'],
  deferral: ['materials', 'consequence', 'copies'],
  undertaking: ['materials', 'signer'],
  specialProcedureStart: ['procedure', 'basis', 'days', 'startsOn'],
  specialProcedureEnd: ['procedure', 'result', 'endsOn'],
  extension: ['approver', 'reason', 'decideBy'],
  forwarding: ['opinion', 'to', 'file'],
  grant: ['decision', 'legalBases', 'decidedOn'],
  refusal: ['decision', 'legalBases', 'decidedOn', 'reason', 'remedies'],
  result: ['holder', 'issuedOn', 'content'],
  collection: ['result', 'place'],
  deliveryReceipt: ['delivered', 'method', 'place', 'time', 'signer', 'relation', 'server'],
  handOver: ['what', 'from', 'to', 'list'],
  supervisionOrder: [],
};

/** Drives a whole run, reading the case again after each step as after a restart. */
export function checkRun(run: GoldenRun): void {
  const { golden } = run;
  check(run, 'start', golden.start, run.start());
  for (const [index, step] of golden.steps.entries()) {
    check(run, where(index, step), step, run.step(step));
    if (run.world.aggregate !== undefined) run.world.reload();
  }
}

// ---------------------------------------------------------------------------------------------

/** For the message of a failure. */
function where(index: number, { station, outcome, until, case: facts, at }: Step): string {
  const what = until ?? (station && `${station} ${outcome ?? ''}`) ?? facts?.[0]?.type;
  return `step ${index + 1} (${at ?? ''} ${what ?? ''})`;
}

/** One step of a run against what it says must then be so. */
function check(run: GoldenRun, at: string, step: Step, refused: string | undefined): void {
  expect(refused, at).to.equal(step.refused);
  if (step.refused !== undefined) return;
  for (const document of run.issued) checkMandatory(at, document);
  const { documents = [], ...expected } = step.expect ?? {};
  for (const [name, value] of Object.entries(expected)) {
    expect(FOUND[name as keyof typeof FOUND](run, value as never), `${at}: ${name}`).to.deep.equal(
      value,
    );
  }
  if (step.expect?.documents === undefined) return;
  const issued = run.issued.map((document, index) => comparable(document, documents[index]));
  expect(issued, `${at}: documents`).to.deep.equal(documents);
}

type Found = {
  [K in Exclude<keyof Expected, 'documents'>]-?: (run: GoldenRun, given: never) => unknown;
};

const FOUND: Found = {
  status: ({ state }) => statusOf(state),
  stations: ({ stations }) => stations,
  holder: ({ state }) => holderNow(state).holder,
  handOut: ({ state }) => state.townships.handOut,
  quotaPlace: ({ state }) => state.quotaPlace,
  milestones: ({ state }, given: object) => {
    const reached = Object.keys(given).map((name) => [name, milestoneOn(state, name)]);
    return Object.fromEntries(reached) as unknown;
  },
  due: ({ state }, given: object) => {
    if (Object.keys(given).length === 0) return dues(state);
    const all = dues(state);
    return Object.fromEntries(Object.keys(given).map((kind) => [kind, all[kind]]));
  },
  deemed: ({ state }) =>
    Object.entries(state.opinions)
      .filter(([, { deemed }]) => deemed)
      .map(([station]) => station)
      .toSorted(),
  breaches: ({ state }) => state.breaches.map(({ kind }) => kind as string).toSorted(),
  violations: ({ state }) => state.violations.map(({ rule }) => rule),
  decision: ({ state }, given: object) => {
    const decision = state.decision as Readonly<Record<string, unknown>> | undefined;
    return Object.fromEntries(Object.keys(given).map((name) => [name, decision?.[name]]));
  },
};

function milestoneOn(state: CaseState, name: string): string | undefined {
  return state.milestones[name as keyof CaseState['milestones']]?.on;
}

/** Of several running clocks of one kind the newest. */
function dues(state: CaseState): Record<string, string | null> {
  const entries = runningClocks(state).map(({ clock }) => {
    const due = dueOf(clock, county);
    return [clock.kind, isProblem(due) ? due.message : due.due];
  });
  return Object.fromEntries(entries) as Record<string, string | null>;
}

type ExpectedDocument = NonNullable<Expected['documents']>[number];

function comparable({ type, organ, fields }: DocumentData, given: ExpectedDocument | undefined) {
  if (given?.fields === undefined) return { type, organ: organ.id };
  const named = Object.keys(given.fields).map((name) => [name, fields[name]]);
  return { type, organ: organ.id, fields: Object.fromEntries(named) as unknown };
}

function checkMandatory(at: string, { type, number, on, organ, fields }: DocumentData): void {
  expect(number, `${at}: ${type} number`).to.match(/〔\d{4}〕\d+号$/);
  expect(on, `${at}: ${type} day`).to.match(/^\d{4}-\d\d-\d\d$/);
  expect(organ.seal, `${at}: ${type} seal`).to.be.a('string').that.is.not.empty;
  const lacking = MANDATORY[type]!.filter((name) => isBlank(fields[name]));
  expect(lacking, `${at}: ${type} lacks`).to.deep.equal([]);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (value as []).length === 0;
}
