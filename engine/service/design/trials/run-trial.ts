import { parseInstant } from '../../../core/timer/iso8601.js';
import type { CaseCommand } from '../../../core/case/command.js';
import type { Item } from '../../../core/case/item.js';
import type { Staff } from '../../access/principal.js';
import { actOnCase } from '../../cases/act-on-case.js';
import { documentOfCase } from '../../cases/case-documents.js';
import { findCase } from '../../cases/find-case.js';
import { type ReceiveRequest, receiveCase } from '../../cases/receive.js';
import type { ServiceContext } from '../../context.js';
import { type ClockMove, moveDemoClock } from '../../demo/demo-clock.js';
import { type Result, notFound, rejected } from '../../result.js';
import { completeTask } from '../../tasks/complete-task.js';
import { findTask } from '../../tasks/find-task.js';
import { type TrialShown, showTrial, workerOf } from './show-trial.js';
import { type TrialRole, actorAs, onlooker, staffAt } from './trial-roles.js';
import type { Trial } from './trials.js';

type Shown = Promise<Result<TrialShown>>;

export interface StartTrial
  extends Partial<Pick<ReceiveRequest, 'applicant' | 'agent' | 'materials'>>,
    Pick<ReceiveRequest, 'handling' | 'handOut' | 'urgent' | 'form'> {}

export async function readTrial(context: ServiceContext, id: string, who: Staff): Shown {
  return inTrial(context, id, who, async () => undefined);
}

/** Receives the case at the township's window; once more begins anew. */
export async function startTrialCase(
  context: ServiceContext,
  id: string,
  request: StartTrial,
  who: Staff,
): Shown {
  return inTrial(context, id, who, async (trial) => {
    const { draft: item, township: accepting } = trial;
    const { context: inside } = trial.sandbox;
    const definition = await inside.runtime.definitions.load(who.tenant, { key: item });
    if (!definition?.model.item) return notFound('试运行');
    const clerk = await staffAt(inside, who.tenant, accepting, 'acceptance');
    const { applicant = APPLICANT, materials = demanded(definition.model.item) } = request;
    const received = await receiveCase(
      inside,
      { ...request, item, accepting, applicant, materials, channel: 'window' },
      clerk,
    );
    if ('rejected' in received) return received;
    trial.number = received.value.number;
    return undefined;
  });
}

/** Completes a task as somebody of the post whose turn it is. */
export async function completeTrialTask(
  context: ServiceContext,
  id: string,
  task: string,
  request: {
    readonly outcome?: string;
    readonly form?: unknown;
    readonly facts?: readonly CaseCommand[];
  },
  who: Staff,
): Shown {
  return inTrial(context, id, who, async ({ sandbox }) => {
    const found = await findTask(sandbox.context, who.tenant, task);
    if (!found || 'gone' in found)
      return found ? rejected('TASK_ALREADY_COMPLETED') : notFound('任务');
    const worker = await workerOf(sandbox.context, found, who.tenant);
    const done = await completeTask(sandbox.context, task, request, worker);
    return 'rejected' in done ? done : undefined;
  });
}

/** Lets time pass: timers fire and clocks run out on the way, in their order. */
export async function moveTrialClock(
  context: ServiceContext,
  id: string,
  move: ClockMove,
  who: Staff,
): Shown {
  return inTrial(context, id, who, async ({ sandbox }) => {
    const moved = await moveDemoClock(sandbox.context, move);
    return 'rejected' in moved ? moved : undefined;
  });
}

/** States a fact about the case outside any station: what was supplied, withdrawn, urged … */
export async function stateTrialFact(
  context: ServiceContext,
  id: string,
  { as, fact }: { readonly as: TrialRole; readonly fact: CaseCommand },
  who: Staff,
): Shown {
  return inTrial(context, id, who, async ({ sandbox, number }) => {
    const { context: inside } = sandbox;
    const found = number === undefined ? undefined : await findCase(inside, who.tenant, number);
    if (!found) return notFound('办件');
    const actor = await actorAs(inside, who.tenant, as, found.state);
    const stated = await actOnCase(inside, found.state.number, { fact }, actor);
    return 'rejected' in stated ? stated : undefined;
  });
}

/** A document of the trial as a page; it says of itself that it is none. */
export async function trialDocument(
  { trials }: ServiceContext,
  id: string,
  { document, origin }: { readonly document: string; readonly origin: string },
  who: Staff,
): Promise<Result<{ readonly raw: string; readonly type: string }>> {
  const trial = trials.find(id, who);
  if ('rejected' in trial) return trial;
  const { sandbox, number = '' } = trial.value;
  const reader = await onlooker(sandbox.context, who.tenant);
  return documentOfCase(sandbox.context, number, { document, origin }, reader);
}

/** Epoch ms at which a trial begins; `undefined`: not to be read. */
export function beginningOf(context: ServiceContext, at: string | undefined): number | undefined {
  return at === undefined ? context.runtime.clock.now() : parseInstant(at);
}

// ---------------------------------------------------------------------------------------------

/** Does something in a trial and answers how it then stands. */
async function inTrial(
  context: ServiceContext,
  id: string,
  who: Staff,
  act: (trial: Trial) => Promise<Extract<Result<never>, { rejected: unknown }> | undefined>,
): Shown {
  const trial = context.trials.find(id, who);
  if ('rejected' in trial) return trial;
  const refused = await act(trial.value);
  return refused ?? showTrial(context, trial.value, who.tenant);
}

/** Of nobody: the number is of the standard's own example (GB 11643). */
const APPLICANT = {
  kind: 1,
  name: '张试运',
  idType: '居民身份证',
  idNumber: '11010519491231002X',
  phone: '13800138000',
} as const;

/** Everything that may be demanded, as it is demanded. */
function demanded({ materials }: Item): ReceiveRequest['materials'] {
  return materials
    .filter(({ required }) => required !== 'optional')
    .map(({ code, sharing, originals, copies }) =>
      sharing ? { code, form: 'shared' } : { code, form: 'submitted', originals, copies },
    );
}
