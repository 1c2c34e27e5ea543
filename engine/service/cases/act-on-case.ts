import { commandName } from '../../core/case/command-names.js';
import type { CaseCommand, CaseCommandType } from '../../core/case/command.js';
import type { Principal, Role } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, done, notFound, rejected } from '../result.js';
import { mayRead } from './access.js';
import { actingOrgan } from './acting-organ.js';
import { actorOf, caseCaller, commandKeyOf } from './case-caller.js';
import { type FoundCase, findCase } from './find-case.js';
import { type Identity, proves } from './identity.js';
import { checkMaterialFiles } from './material-files.js';

export type { CaseCommand };

export interface ActRequest {
  readonly fact: CaseCommand;
  /** What the applicant at another window shows to have the hand-out point moved there. */
  readonly identity?: Identity;
  readonly commandKey?: string;
}

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

/** States one fact about a case. */
export async function actOnCase(
  context: ServiceContext,
  number: string,
  { fact, identity, commandKey }: ActRequest,
  who: Principal,
): Promise<Result<{ readonly number: string }>> {
  const found = await findCase(context, who.tenant, number);
  if (!found) return notFound('办件');
  const unknown = checkAcquaintance(context, found, fact, identity, who);
  if (unknown) return unknown;
  const refusal = checkRole(who, fact) ?? (await checkMaterialFiles(context, found, fact, who));
  if (refusal) return refusal;
  const actor = actorOf(who, actingOrgan(found.state, fact, who));
  const caller = await caseCaller(context, who, actor, found.item);
  const result = done(
    await context.runtime.dispatch(
      found.aggregate.number,
      { type: 'case', facts: [fact] },
      { ...caller, commandKey: commandKeyOf(who, fact.type, commandKey) },
    ),
    '办件',
  );
  return 'rejected' in result ? result : { value: { number } };
}

/**
 * To who may not read it, a case is not there. Another window, shown number, query code and
 * identity by the applicant, may move the hand-out point to itself and do nothing else; wrong
 * guesses count against the case, as on the progress page.
 */
function checkAcquaintance(
  { limits, runtime }: ServiceContext,
  found: FoundCase,
  fact: CaseCommand,
  identity: Identity | undefined,
  who: Principal,
): Refused | undefined {
  if (mayRead(who, found)) return undefined;
  const toItself =
    fact.type === 'moveHandOut' && who.kind === 'staff' && who.organs.includes(fact.to);
  if (!toItself || identity === undefined) return notFound('办件');
  const { number } = found.state;
  const now = runtime.clock.now();
  const wait = limits.caseNumber.waitFor(number, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  limits.caseNumber.record(number, now);
  if (!proves(identity, found.state)) return rejected('WRONG_QUERY_CODE');
  limits.caseNumber.forgive(number);
  return undefined;
}

function checkRole(who: Principal, { type }: CaseCommand): Refused | undefined {
  const by = Object.hasOwn(STATED_BY, type) ? STATED_BY[type] : undefined;
  if (!by) return rejected('NOT_PERMITTED', { what: `“${commandName(type)}”须在办理环节中提出` });
  if (who.kind === 'citizen' && !who.secondFactor) return rejected('SECOND_FACTOR_REQUIRED');
  const roles: readonly Actor[] = who.kind === 'staff' ? who.roles : ['citizen'];
  return roles.some((role) => by.includes(role))
    ? undefined
    : rejected('NOT_PERMITTED', { what: commandName(type) });
}
