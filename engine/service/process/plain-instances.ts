import type { Aggregate, ProcessScope, Seq } from '../../core/aggregate.js';
import { ROOT } from '../../core/case-part.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Staff } from '../access/principal.js';
import { actorOf } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { type Freshness, type InstanceState, openScope, readInstance } from './instances.js';
import { type PlainVariables, plainVariables, variablesIn } from './variables.js';

export interface PlainStart {
  /** Definition key; the newest version. */
  readonly key: string;
  readonly businessKey?: string;
  readonly variables?: PlainVariables;
  readonly commandKey?: string;
}

/** A plain process instance with what is to be done next. */
export interface PlainInstance {
  readonly id: string;
  readonly definitionId: string;
  readonly businessKey?: string;
  readonly state: InstanceState;
  readonly variables: PlainVariables;
  readonly tasks: readonly OpenTask[];
}
export interface OpenTask {
  readonly id: string;
  readonly elementId: string;
  readonly name?: string;
  readonly assignee?: string;
}

const INSTANCE = '流程实例';

/** Starts a process that is no service item; items begin by receiving a case (收件). */
export async function startPlain(
  context: ServiceContext,
  { key, businessKey, variables, commandKey }: PlainStart,
  who: Staff,
): Promise<Result<PlainInstance>> {
  const { runtime } = context;
  const { tenant } = who;
  const definition = await runtime.definitions.load(tenant, { key });
  if (!definition) return rejected('DEFINITION_NOT_FOUND', { key });
  if (definition.model.item) {
    return rejected('INVALID_COMMAND', { reason: `“${key}”是政务服务事项，请通过收件启动` });
  }
  const given = variablesIn(variables);
  const ref = { id: definition.id };
  const started = done(
    await runtime.startInstance(
      { type: 'start', definition: ref, businessKey, variables: given },
      { tenant, actor: actorOf(who), commandKey },
    ),
    INSTANCE,
  );
  if ('rejected' in started) return started;
  return readPlain(context, idOf(started.value.aggregate, ROOT), tenant, 'own');
}

/** As it stands or, once it has ended, as history has it; never a case, nor a part of one. */
export async function readPlain(
  { runtime, kernel }: ServiceContext,
  id: string,
  tenant: string,
  as?: Freshness,
): Promise<Result<PlainInstance>> {
  const address = parseId(id);
  if (!address) return notFound(INSTANCE);
  const running = await openScope({ runtime }, id, tenant, as);
  if (running) {
    const { aggregate, scope } = running;
    const root = aggregate.parts.get(ROOT);
    if (root?.kind !== 'process' || (await isItem(runtime, tenant, root.definition))) {
      return notFound(INSTANCE);
    }
    return { value: await open({ runtime }, aggregate, scope) };
  }
  const ended = await readInstance(kernel, id, tenant);
  if ('rejected' in ended) return ended;
  const whole =
    address.seq === ROOT
      ? ended
      : await readInstance(kernel, idOf(address.aggregate, ROOT), tenant);
  if ('rejected' in whole || (await isItem(runtime, tenant, whole.value.definitionId))) {
    return notFound(INSTANCE);
  }
  const { definitionId, businessKey, state, variables } = ended.value;
  return { value: { id, definitionId, businessKey, state, variables, tasks: [] } };
}

type Context = Pick<ServiceContext, 'runtime'>;

async function open(
  { runtime }: Context,
  aggregate: Aggregate,
  scope: ProcessScope,
): Promise<PlainInstance> {
  return {
    id: idOf(aggregate.number, scope.seq),
    definitionId: scope.definition,
    businessKey: scope.businessKey,
    state: scope.suspended ? 'SUSPENDED' : 'ACTIVE',
    variables: plainVariables(scope.vars),
    tasks: await tasksOf({ runtime }, aggregate, scope.seq),
  };
}

/** The root shows the tasks of the processes that it called, too. */
async function tasksOf(
  { runtime }: Context,
  { parts, number, tenant }: Aggregate,
  process: Seq,
): Promise<readonly OpenTask[]> {
  const tasks: OpenTask[] = [];
  for (const part of parts.values()) {
    if (part.kind !== 'userTask' || (process !== ROOT && part.process !== process)) continue;
    const scope = parts.get(part.process);
    if (scope?.kind !== 'process') continue;
    const definition = await runtime.definitions.load(tenant, { id: scope.definition });
    const { id: elementId = '', name } = definition?.model.nodes[part.node] ?? {};
    tasks.push({ id: idOf(number, part.seq), elementId, name, assignee: part.assignee });
  }
  return tasks;
}

async function isItem(
  runtime: ServiceContext['runtime'],
  tenant: string,
  id: string,
): Promise<boolean> {
  return (await runtime.definitions.load(tenant, { id }))?.model.item !== undefined;
}
