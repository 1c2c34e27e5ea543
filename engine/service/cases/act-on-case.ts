import type { CaseCommand, CaseCommandType } from '../../core/case/command.js';
import type { CaseState } from '../../core/case/state.js';
import type { Principal, Role } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { hasPart, mayRead } from './access.js';
import { actorOf, caseCaller } from './case-caller.js';
import { type FoundCase, findCase } from './find-case.js';

export type { CaseCommand };

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
  fact: CaseCommand,
  who: Principal,
  commandKey?: string,
): Promise<Result<{ readonly number: string }>> {
  const found = await findCase(context, who.tenant, number);
  if (!found || !mayAct(who, found.state, fact)) return notFound('办件');
  const refusal = refuse(who, fact);
  if (refusal) return refusal;
  const caller = await caseCaller(context, who, actorOf(who, actingOrgan(found, who)), found.item);
  const result = done(
    await context.runtime.dispatch(
      found.aggregate.number,
      { type: 'case', facts: [fact] },
      { ...caller, commandKey },
    ),
    '办件',
  );
  return 'rejected' in result ? result : { value: { number } };
}

/** Another window, that knows the case by number, may only move the hand-out point to itself. */
function mayAct(who: Principal, state: CaseState, fact: CaseCommand): boolean {
  if (mayRead(who, state)) return true;
  return fact.type === 'moveHandOut' && who.kind === 'staff' && who.organs.includes(fact.to);
}

function refuse(who: Principal, fact: CaseCommand): ReturnType<typeof rejected> | undefined {
  const by = Object.hasOwn(STATED_BY, fact.type) ? STATED_BY[fact.type] : undefined;
  if (!by) return rejected('NOT_PERMITTED', { what: `“${fact.type}”须在办理环节中提出` });
  if (who.kind === 'citizen') {
    if (!who.secondFactor) return rejected('SECOND_FACTOR_REQUIRED');
    return by.includes('citizen') ? undefined : rejected('NOT_PERMITTED', { what: fact.type });
  }
  const may = who.kind === 'staff' && who.roles.some((role) => by.includes(role));
  return may ? undefined : rejected('NOT_PERMITTED', { what: fact.type });
}

/** Of the person's organs the one that has a part in the case. */
function actingOrgan({ state }: FoundCase, who: Principal): string | undefined {
  if (who.kind !== 'staff' || !hasPart(who, state)) return undefined;
  const { townships, organs, handOvers } = state;
  const parties = new Set<string | undefined>([
    ...handOvers.filter(({ takenAt }) => takenAt === undefined).map(({ to }) => to),
    townships.accepting,
    townships.handling,
    townships.handOut,
    ...Object.values(organs),
  ]);
  return who.posts.find(({ organ }) => parties.has(organ))?.organ;
}
