import type { CaseCommand } from '../../core/case/command.js';
import { isStationCommand } from '../../core/case/rules/station-effects.js';
import type { Principal } from '../access/principal.js';
import { actorOf, caseCaller, commandKeyOf } from '../cases/case-caller.js';
import { checkMaterialFiles } from '../cases/material-files.js';
import { mayState } from '../cases/may-state.js';
import type { ServiceContext } from '../context.js';
import { variablesIn } from '../process/variables.js';
import { type Refused, type Result, done, notFound, rejected } from '../result.js';
import { isInQueue, refuseGone, refuseHandler, refuseOthers } from './access.js';
import type { CompleteRequest } from './complete-request.js';
import { type FoundTask, type GoneTask, findTask } from './find-task.js';
import { statedFacts } from './stated-facts.js';
import { type Submitted, submitStationForm } from './station-form.js';
import { withAssigneeName } from './task-names.js';

export type { CompleteRequest };

type Completed = Result<{ readonly id: string; readonly ended: boolean }>;

/** 办结: whoever has the task, or, while nobody has it, anybody whose queue it stands in. */
export async function completeTask(
  context: ServiceContext,
  id: string,
  request: CompleteRequest,
  who: Principal,
): Promise<Completed> {
  const completed = await completeFound(context, id, request, who);
  return withAssigneeName(context, completed, who.tenant);
}

// ---------------------------------------------------------------------------------------------

async function completeFound(
  context: ServiceContext,
  id: string,
  request: CompleteRequest,
  who: Principal,
): Promise<Completed> {
  const found = await findTask(context, who.tenant, id);
  if (!found) return notFound('任务');
  if ('gone' in found) return completedBefore(context, id, found, request, who);
  if (!isInQueue(found, who)) return notFound('任务');
  const refusal = await refuse(context, found, request, who);
  if (refusal) return refusal;
  const submitted = await submitStationForm(context, found, request, who);
  return 'rejected' in submitted
    ? submitted
    : complete(context, id, found, request, submitted.value, who);
}

async function refuse(
  context: ServiceContext,
  found: FoundTask,
  { facts = [], variables }: CompleteRequest,
  who: Principal,
): Promise<Refused | undefined> {
  const others = refuseOthers(found, who);
  if (others) return others;
  if (who.kind === 'citizen' && !who.secondFactor) return rejected('SECOND_FACTOR_REQUIRED');
  if (!found.case) return undefined;
  if (variables) {
    return rejected('INVALID_COMMAND', { reason: '办件的数据须通过表单填写，不能直接设置变量' });
  }
  for (const fact of facts) {
    const refusal =
      refuseFact(who, fact) ?? (await checkMaterialFiles(context, found.case, fact, who));
    if (refusal) return refusal;
  }
  return who.kind === 'staff' ? refuseHandler(context, found, who) : undefined;
}

/** What is no station's own needs the same role as it does beside the station. */
function refuseFact(who: Principal, fact: CaseCommand): Refused | undefined {
  if (fact.type === 'fillForm') {
    return rejected('INVALID_COMMAND', { reason: '表单数据须放在 form 中' });
  }
  return isStationCommand(fact.type) ? undefined : mayState(who, fact);
}

async function complete(
  context: ServiceContext,
  id: string,
  found: FoundTask,
  request: CompleteRequest,
  { submission, fields }: Submitted,
  who: Principal,
): Promise<Completed> {
  const facts = await statedFacts(context, found, request, submission, who.tenant);
  if ('rejected' in facts) return facts;
  const { task, aggregate } = found;
  const actor = actorOf(who, task.station?.organ);
  const caller = await caseCaller(context, who, actor, found.case?.item);
  const command = {
    type: 'completeTask',
    task: task.seq,
    outcome: request.outcome,
    facts: facts.value,
    variables: variablesIn({ ...request.variables, ...fields }),
  } as const;
  const commandKey = commandKeyOf(who, id, request.commandKey);
  const result = done(
    await context.runtime.dispatch(aggregate, command, { ...caller, commandKey }),
    '任务',
  );
  return 'rejected' in result ? result : { value: { id, ended: result.value.ended } };
}

/** Sent again under its key, a completion is answered as it was the first time. */
async function completedBefore(
  context: ServiceContext,
  id: string,
  found: GoneTask,
  request: CompleteRequest,
  who: Principal,
): Promise<Completed> {
  const commandKey = commandKeyOf(who, id, request.commandKey);
  if (commandKey === undefined) return refuseGone(context, found, who);
  const { aggregate, seq: task } = found.gone;
  const caller = { tenant: who.tenant, actor: actorOf(who), commandKey };
  const again = await context.runtime.dispatch(aggregate, { type: 'completeTask', task }, caller);
  const isKnown = again && 'duplicate' in again;
  return isKnown ? { value: { id, ended: again.ended } } : refuseGone(context, found, who);
}
