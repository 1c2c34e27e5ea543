import type { Rejected } from '../../refusal.js';
import type { CaseCommandType } from '../command.js';
import { refused } from '../decide/decision.js';
import { phaseOf, type Phase } from '../phase.js';
import type { CaseState } from '../state.js';
import { CASE_STATUSES, statusOf } from '../status.js';
import { commandName, commandNameEn } from '../command-names.js';

const OPEN: readonly Phase[] = ['received', 'accepted', 'decided', 'delivered'];
const ALL: readonly Phase[] = [...OPEN, 'archived', 'ended'];

/** When a command is possible at all. */
const PHASES: Readonly<Record<CaseCommandType, readonly Phase[]>> = {
  receive: [],
  notifyCorrection: ['received'],
  supplyCorrection: ['received'],
  accept: ['received'],
  returnFile: ['received'],
  refuseAcceptance: ['received'],
  deferMaterials: ['received'],
  supplyDeferred: OPEN,
  withdraw: ['received', 'accepted'],
  opinion: ['received', 'accepted'],
  forward: ['accepted'],
  takeOver: ['accepted'],
  sendHandOver: ['accepted', 'decided'],
  takeOverHandOver: OPEN,
  beginSpecialProcedure: ['accepted'],
  endSpecialProcedure: ['accepted'],
  invite: ['accepted'],
  supplyInvited: ['accepted'],
  fillForm: OPEN,
  returnInternally: ['received', 'accepted', 'decided'],
  requestExtension: ['accepted'],
  grantExtension: ['accepted'],
  denyExtension: ['accepted'],
  decide: ['accepted'],
  explainDelay: OPEN,
  issue: ['decided'],
  deliver: ['decided'],
  moveHandOut: ['received', 'accepted', 'decided'],
  archive: ['delivered', 'ended'],
  voidDocument: ALL,
  reissueDocument: ALL,
  markCopied: ALL,
  urge: ['received', 'accepted', 'decided'],
  supervise: OPEN,
  answerSupervision: ALL,
  override: ['received'],
  rate: ALL,
  hasten: ['received', 'accepted'],
  lapse: ['received', 'accepted'],
  checkClocks: ALL,
};

/** Demands on the applicant: after acceptance refused with the law's own reason (§32, §35). */
const DEMANDS: readonly CaseCommandType[] = ['notifyCorrection', 'deferMaterials'];

export function checkPhase(state: CaseState, command: CaseCommandType): Rejected | undefined {
  if (state.number === '') return refused('CASE_NOT_RECEIVED');
  const phase = phaseOf(state);
  if (PHASES[command].includes(phase)) return undefined;
  if (DEMANDS.includes(command) && state.milestones.accepted) {
    return refused('MATERIAL_AFTER_ACCEPTANCE');
  }
  const [status, statusEn] = CASE_STATUSES[statusOf(state)];
  return refused('WRONG_STATUS', {
    status,
    statusEn,
    command: commandName(command),
    commandEn: commandNameEn(command),
  });
}
