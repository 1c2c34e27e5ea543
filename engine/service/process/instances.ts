import { optionalText, text } from '../../store/row-fields.js';
import type { Aggregate, ProcessScope, Seq } from '../../core/aggregate.js';
import type { Command, Start, VariablesIn } from '../../core/command.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Done, type Result, done, notFound } from '../result.js';
import { type ActivityTree, activityTree } from './activity-tree.js';
import { endedScope, historyVariables } from './instance-history.js';
import type { Kernel } from './kernel.js';
import type { ShownValue } from './typed-values.js';
import {
  type GivenVariables,
  type PlainVariables,
  plainVariables,
  shownVariables,
  variablesIn,
} from './variables.js';

export type InstanceState =
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'COMPLETED'
  | 'EXTERNALLY_TERMINATED'
  | 'INTERNALLY_TERMINATED';

export interface Instance {
  readonly id: string;
  readonly definitionId: string;
  readonly businessKey?: string;
  readonly state: InstanceState;
  readonly variables: PlainVariables;
  /** Absent once it has ended. */
  readonly activities?: ActivityTree;
}

export interface StartRequest {
  readonly definition: Start['definition'];
  readonly variables?: VariablesIn;
  readonly businessKey?: string;
  readonly startBefore?: readonly string[];
}

const INSTANCE = '流程实例';

export async function start(
  kernel: Kernel,
  { definition, variables, businessKey, startBefore }: StartRequest,
  caller: Caller,
): Promise<Result<Instance>> {
  const startCommand = {
    type: 'start',
    definition,
    businessKey,
    variables,
    startBefore,
  } as const;
  const started = done(await kernel.runtime.startInstance(startCommand, caller), INSTANCE);
  if (!('value' in started)) return started;
  return readInstance(kernel, idOf(started.value.aggregate, 1), caller.tenant, 'own');
}

/** As it stands or, once it has ended, as history has it. */
export async function readInstance(
  kernel: Kernel,
  id: string,
  tenant: string,
  as?: Freshness,
): Promise<Result<Instance>> {
  const open = await openScope(kernel, id, tenant, as);
  if (open) return { value: await openInstance(kernel, open.aggregate, open.scope) };
  const ended = await endedScope(kernel, id, tenant);
  return ended ? { value: await endedInstance(kernel, id, ended) } : notFound(INSTANCE);
}

/** Of the process instance with their types; once it has ended, as history has them. */
export async function readVariables(
  kernel: Kernel,
  id: string,
  tenant: string,
): Promise<Result<Readonly<Record<string, ShownValue>>>> {
  const open = await openScope(kernel, id, tenant);
  if (open) return { value: shownVariables(open.scope.vars) };
  const ended = await endedScope(kernel, id, tenant);
  if (!ended) return notFound(INSTANCE);
  return { value: shownVariables(await historyVariables(kernel, ended)) };
}

/** `own`: as this process has left it, for what it has just done itself. */
export type Freshness = 'current' | 'own';

/** A process instance that has not ended, with all that it belongs to. */
export async function openScope(
  { runtime }: Pick<Kernel, 'runtime'>,
  id: string,
  tenant: string,
  as: Freshness = 'current',
): Promise<{ readonly aggregate: Aggregate; readonly scope: ProcessScope } | undefined> {
  const address = parseId(id);
  if (!address) return undefined;
  const { aggregate: number, seq } = address;
  const aggregate = await (as === 'own' ? runtime.read(number) : runtime.readCurrent(number));
  if (!aggregate || aggregate.tenant !== tenant || aggregate.head.ended) return undefined;
  const scope = aggregate.parts.get(seq);
  return scope?.kind === 'process' ? { aggregate, scope } : undefined;
}

export async function send(
  { runtime }: Kernel,
  id: string,
  make: (seq: Seq) => Command,
  caller: Caller,
): Promise<Result<Done>> {
  const address = parseId(id);
  if (!address) return notFound(INSTANCE);
  return done(await runtime.dispatch(address.aggregate, make(address.seq), caller), INSTANCE);
}

/** What listeners of the diagram are told of a command. */
export interface Telling {
  /** Nothing: for instances that a listener which fails would keep for ever. */
  readonly skipListeners?: boolean;
}

export function cancel(
  kernel: Kernel,
  id: string,
  reason: string,
  { skipListeners }: Telling,
  caller: Caller,
): Promise<Result<Done>> {
  const make = (process: Seq) => ({ type: 'cancel', process, reason, skipListeners }) as const;
  return send(kernel, id, make, caller);
}

export function suspend(
  kernel: Kernel,
  id: string,
  suspended: boolean,
  caller: Caller,
): Promise<Result<Done>> {
  const type = suspended ? 'suspend' : 'resume';
  return send(kernel, id, (process) => ({ type, process }), caller);
}

export function setVariables(
  kernel: Kernel,
  id: string,
  variables: GivenVariables,
  caller: Caller,
): Promise<Result<Done>> {
  const set = variablesIn(variables);
  return send(kernel, id, (scope) => ({ type: 'setVariables', scope, local: false, set }), caller);
}

async function openInstance(
  { runtime }: Kernel,
  aggregate: Aggregate,
  scope: ProcessScope,
): Promise<Instance> {
  for (const part of aggregate.parts.values()) {
    if (part.kind !== 'process') continue;
    await runtime.definitions.load(aggregate.tenant, { id: part.definition });
  }
  const definitionOf = (id: string) => runtime.definitions.byId(id);
  return {
    id: idOf(aggregate.number, scope.seq),
    definitionId: scope.definition,
    businessKey: scope.businessKey,
    state: scope.suspended ? 'SUSPENDED' : 'ACTIVE',
    variables: plainVariables(scope.vars),
    activities: activityTree(aggregate, scope.seq, definitionOf),
  };
}

async function endedInstance(kernel: Kernel, id: string, row: Row): Promise<Instance> {
  const { fields } = row;
  return {
    id,
    definitionId: text(fields, 'definitionId'),
    businessKey: optionalText(fields, 'businessKey'),
    state: text(fields, 'state') as InstanceState,
    variables: plainVariables(await historyVariables(kernel, row)),
  };
}
