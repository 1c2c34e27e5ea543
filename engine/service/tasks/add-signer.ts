import type { ActivityInstance, Part, Seq } from '../../core/aggregate.js';
import { localKey } from '../../core/case/called-items.js';
import type { StationSpec } from '../../core/case/item.js';
import type { Value } from '../../core/expression.js';
import { idOf } from '../../core/ids.js';
import type { Staff } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, done, rejected } from '../result.js';
import { refuseOthers, workable } from './access.js';
import { refuseReceiver } from './assign-task.js';
import type { FoundTask } from './find-task.js';

/** Exactly one of the two. */
export interface SignerRequest {
  /** Another person of the same organ, who signs at this station too (会签: all must agree). */
  readonly user?: string;
  /** Another station of the item that is repeated beside this one: its organ is asked too. */
  readonly station?: string;
}

/**
 * 加签: one more instance of the multi-instance activity around the task. Only where the diagram
 * repeats the station; answers the new task.
 */
export async function addSigner(
  context: ServiceContext,
  id: string,
  request: SignerRequest,
  who: Staff,
): Promise<Result<{ readonly id: string }>> {
  const found = await workable(context, id, who);
  if ('rejected' in found) return found;
  const repeated = await repeatedAround(context, found.value);
  if (!repeated) return noSignerHere(found.value);
  const refusal =
    refuseOthers(found.value, who) ??
    (await refuseSigner(context, found.value, repeated, request, who));
  if (refusal) return refusal;
  const { aggregate, task, case: of } = found.value;
  const caller = await caseCaller(context, who, actorOf(who, task.station?.organ), of?.item);
  const { body, process } = repeated;
  const asked = of?.item.stations[request.station ?? ''];
  const element = asked ? localKey(asked) : repeated.element;
  const added = done(
    await context.runtime.dispatch(
      aggregate,
      {
        type: 'modify',
        process,
        instructions: [{ type: 'addInstance', body, element }],
        annotation: '加签',
      },
      caller,
    ),
    '任务',
  );
  if ('rejected' in added) return added;
  const made = added.value.events.find((event) => event.type === 'taskCreated');
  if (!made) throw new Error(`a signer was added to ${id} without a task`);
  const { seq } = made.task;
  if (request.user === undefined) return { value: { id: idOf(aggregate, seq) } };
  const assign = { type: 'assignTask', task: seq, user: request.user } as const;
  const assigned = done(await context.runtime.dispatch(aggregate, assign, caller), '任务');
  return 'rejected' in assigned ? assigned : { value: { id: idOf(aggregate, seq) } };
}

/** Whom a task's holder may ask to sign too. */
export interface SignerOptions {
  /** Other stations of the item that are repeated beside this one and not at work. */
  readonly stations: readonly { readonly key: string; readonly name: string }[];
}

/** `undefined`: the diagram does not repeat this station, nobody can be added. */
export async function signerOptions(
  context: ServiceContext,
  found: FoundTask,
): Promise<SignerOptions | undefined> {
  const repeated = await repeatedAround(context, found);
  if (!repeated || !found.case) return undefined;
  const { item, state } = found.case;
  if (!isRepeated(found, repeated)) return { stations: [] };
  const open = new Set(
    state.spells.filter(({ to }) => to === undefined).map(({ station }) => station),
  );
  const stations = Object.values(item.stations)
    .filter((station) => isAlike(station, found) && !open.has(station.key))
    .map(({ key, name }) => ({ key, name }));
  return { stations };
}

// ---------------------------------------------------------------------------------------------

/** The multi-instance activity around a task, and what this instance of it is for. */
interface Repeated {
  readonly body: Seq;
  readonly process: Seq;
  readonly element: Value;
}

async function repeatedAround(
  { runtime }: ServiceContext,
  { case: of, task }: FoundTask,
): Promise<Repeated | undefined> {
  if (!of) return undefined;
  const { parts, tenant } = of.aggregate;
  let inner: ActivityInstance | undefined;
  for (let part: Part | undefined = parts.get(task.owner); part; part = parts.get(part.owner)) {
    if (part.kind !== 'activity') continue;
    if (part.loop === 'inner') inner = part;
    if (part.loop !== 'body' || !inner) continue;
    const { seq: body, process, node } = part;
    const scope = parts.get(process);
    const id = scope?.kind === 'process' ? scope.definition : '';
    const definition = await runtime.definitions.load(tenant, { id });
    const loop = definition?.model.nodes[node]?.loop;
    const name = loop?.kind === 'multiInstance' ? loop.elementVariable : undefined;
    const element = name === undefined ? undefined : inner.vars?.[name]?.value;
    return element === undefined ? undefined : { body, process, element };
  }
  return undefined;
}

async function refuseSigner(
  context: ServiceContext,
  found: FoundTask,
  { element }: Repeated,
  { user, station }: SignerRequest,
  who: Staff,
): Promise<Refused | undefined> {
  if ((user === undefined) === (station === undefined)) {
    return rejected('INVALID_COMMAND', { reason: 'user 与 station 须且只能填写一项' });
  }
  const open = found.case!.state.spells.filter(({ to }) => to === undefined);
  if (user !== undefined) {
    const isAsked = user === who.user || user === found.task.assignee;
    if (isAsked) return rejected('INVALID_COMMAND', { reason: `${user} 已是该环节的办理人` });
    return refuseReceiver(context, found, user, who);
  }
  const asked = found.case!.item.stations[station!];
  // what is repeated must be stations, else the diagram could not tell what is meant
  const isBeside = isRepeated(found, { element }) && asked && isAlike(asked, found);
  if (!isBeside) return noSignerHere(found);
  const isOpen = open.some((spell) => spell.station === station);
  return isOpen ? rejected('INVALID_COMMAND', { reason: `“${asked.name}”正在办理` }) : undefined;
}

/** What is repeated is the station itself, by the key that its own item gives it. */
function isRepeated({ station }: FoundTask, { element }: Pick<Repeated, 'element'>): boolean {
  return station !== undefined && element === localKey(station);
}

/** Of the same item and kind. */
function isAlike({ kind, called }: StationSpec, { station }: FoundTask): boolean {
  return kind === station?.kind && called === station.called;
}

function noSignerHere({ station, task }: FoundTask): Refused {
  return rejected('NO_SIGNER_HERE', { station: station?.name ?? task.name ?? '' });
}
