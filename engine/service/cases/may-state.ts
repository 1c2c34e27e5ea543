import { commandName } from '../../core/case/command-names.js';
import type { CaseCommand, CaseCommandType } from '../../core/case/command.js';
import type { Principal, Role } from '../access/principal.js';
import { type Refused, rejected } from '../result.js';

type Actor = Role | 'citizen';

/**
 * Facts that move no token of themselves, and who may state them. Those of a station are stated by
 * completing its task; what is not here cannot be sent from outside at all.
 */
const STATED_BY: Partial<Record<CaseCommandType, readonly Actor[]>> = {
  supplyCorrection: ['clerk', 'citizen'],
  deferMaterials: ['clerk'],
  supplyDeferred: ['clerk', 'citizen'],
  supplyInvited: ['clerk', 'citizen'],
  withdraw: ['clerk', 'citizen'],
  takeOverHandOver: ['clerk', 'reviewer'],
  sendHandOver: ['clerk', 'reviewer'],
  invite: ['reviewer'],
  explainDelay: ['reviewer'],
  moveHandOut: ['clerk', 'citizen'],
  archive: ['clerk', 'reviewer'],
  voidDocument: ['clerk', 'reviewer'],
  reissueDocument: ['clerk', 'reviewer'],
  markCopied: ['clerk', 'reviewer'],
  urge: ['clerk', 'citizen', 'supervisor'],
  supervise: ['supervisor'],
  answerSupervision: ['clerk', 'reviewer'],
  override: ['supervisor'],
  rate: ['citizen'],
  hasten: ['clerk', 'supervisor'],
};

/** Refuses a fact that this person's roles do not let them state, beside a station or at one. */
export function mayState(who: Principal, { type }: CaseCommand): Refused | undefined {
  const by = Object.hasOwn(STATED_BY, type) ? STATED_BY[type] : undefined;
  if (!by) return rejected('NOT_PERMITTED', { what: `“${commandName(type)}”须在办理环节中提出` });
  if (who.kind === 'citizen' && !who.secondFactor) return rejected('SECOND_FACTOR_REQUIRED');
  const roles: readonly Actor[] = who.kind === 'staff' ? who.roles : ['citizen'];
  return roles.some((role) => by.includes(role))
    ? undefined
    : rejected('NOT_PERMITTED', { what: commandName(type) });
}
