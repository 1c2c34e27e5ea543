import type { CaseCommand } from '../../core/case/command.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, done, notFound, rejected } from '../result.js';
import { mayRead } from './access.js';
import { actingOrgan } from './acting-organ.js';
import { actorOf, caseCaller, commandKeyOf } from './case-caller.js';
import { type FoundCase, findCase } from './find-case.js';
import { type Identity, proves } from './identity.js';
import { checkMaterialFiles } from './material-files.js';
import { mayState } from './may-state.js';
import { takesWithdrawal } from './may-withdraw.js';

export type { CaseCommand };

export interface ActRequest {
  readonly fact: CaseCommand;
  /** What the applicant at another window shows to have the hand-out point moved there. */
  readonly identity?: Identity;
  readonly commandKey?: string;
}

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
  const refusal =
    mayState(who, fact) ??
    checkWithdrawal(found, fact, who) ??
    (await checkMaterialFiles(context, found, fact, who));
  if (refusal) return refusal;
  const tooOften = who.kind === 'citizen' && checkPace(context, number);
  if (tooOften) return tooOften;
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

function checkWithdrawal(
  { state }: FoundCase,
  { type }: CaseCommand,
  who: Principal,
): Refused | undefined {
  if (type !== 'withdraw' || takesWithdrawal(who, state)) return undefined;
  return rejected('NOT_PERMITTED', { what: '撤回由申请人本人或收件的窗口办理' });
}

/** Each act stays on record for good: nobody may fill a case with them. */
function checkPace({ limits, runtime }: ServiceContext, number: string): Refused | undefined {
  const now = runtime.clock.now();
  const wait = limits.applicantActs.waitFor(number, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  limits.applicantActs.record(number, now);
  return undefined;
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
