import type { VariablesIn } from '../../core/command.js';
import type { Value } from '../../core/expression.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Rejected } from '../../core/refusal.js';
import type { ConditionQuestion } from '../../runtime/conditional-start.js';
import type { Correlated, Message as Sought } from '../../runtime/correlation.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Done, type Result, done, notFound, rejected } from '../result.js';
import type { Kernel } from './kernel.js';
import { type GivenVariables, variablesIn } from './variables.js';

export interface Message {
  readonly message: string;
  readonly businessKey?: string;
  readonly processInstanceId?: string;
  /** Compared with variables of the waiting process instance. */
  readonly keys?: Readonly<Record<string, Value>>;
  /** Compared with variables that are local to what waits. */
  readonly localKeys?: Readonly<Record<string, Value>>;
  readonly variables?: GivenVariables;
  /** Set on what waits itself. */
  readonly localVariables?: GivenVariables;
}

/** Who has taken a message: a process instance that waited, or one that it has started. */
export interface Correlation {
  readonly processInstanceId: string;
  readonly started: boolean;
}

/**
 * Wakes the one execution that waits for the message, or starts the one process that begins by
 * it.
 */
export async function correlate(
  { runtime }: Kernel,
  message: Message,
  caller: Caller,
): Promise<Result<Correlation>> {
  const sought = soughtBy(message);
  if ('rejected' in sought) return sought;
  const [correlated] = await runtime.correlate(sought.value, caller);
  if (!correlated) return rejected('MESSAGE_NOT_CORRELATED', { name: message.message });
  return 'rejected' in correlated ? correlated : { value: correlationOf(correlated) };
}

/** Wakes all that wait for it and starts all that begins by it; nobody is no error then. */
export async function correlateAll(
  { runtime }: Kernel,
  message: Message,
  caller: Caller,
): Promise<Result<readonly Correlation[]>> {
  const sought = soughtBy(message);
  if ('rejected' in sought) return sought;
  return takers(await runtime.correlate({ ...sought.value, all: true }, caller), correlationOf);
}

/** Tells everybody who waits for it, and starts what begins by it; nobody is no error. */
export async function signal(
  { runtime }: Kernel,
  name: string,
  variables: VariablesIn | undefined,
  caller: Caller,
): Promise<Result<Record<string, never>>> {
  const refused = await runtime.signal({ name, variables: variables ?? {} }, caller);
  return refused ?? { value: {} };
}

/** A receive task goes on. */
export async function trigger(
  { runtime }: Kernel,
  activity: string,
  variables: VariablesIn | undefined,
  caller: Caller,
): Promise<Result<Done>> {
  const id = parseId(activity);
  if (!id) return notFound(ACTIVITY);
  const command = { type: 'trigger', activity: id.seq, variables } as const;
  return done(await runtime.dispatch(id.aggregate, command, caller), ACTIVITY);
}

/** Starts every process that begins by a condition which holds for these variables. */
export async function evaluateConditions(
  { runtime }: Kernel,
  question: ConditionQuestion,
  caller: Caller,
): Promise<Result<readonly Correlation[]>> {
  return takers(await runtime.evaluateConditions(question, caller), ({ aggregate }) => {
    return { processInstanceId: idOf(aggregate, 1), started: true };
  });
}

const ACTIVITY = '活动实例';

// ---------------------------------------------------------------------------------------------

function soughtBy(message: Message): Result<Sought> {
  const { message: name, businessKey, processInstanceId, keys, localKeys } = message;
  if (typeof name !== 'string') {
    return rejected('INVALID_COMMAND', { reason: 'message 须为文本' });
  }
  if (businessKey !== undefined && typeof businessKey !== 'string') {
    return rejected('INVALID_COMMAND', { reason: 'businessKey 须为文本' });
  }
  const id = processInstanceId === undefined ? undefined : parseId(processInstanceId);
  if (processInstanceId !== undefined && !id) return notFound('流程实例');
  const target = id && { aggregate: id.aggregate, process: id.seq };
  const variables = variablesIn(message.variables);
  const localVariables = variablesIn(message.localVariables);
  return { value: { name, businessKey, target, keys, localKeys, variables, localVariables } };
}

/** Each goes on for itself: the refusal of one is the answer only where nobody has taken it. */
function takers<T extends object>(
  all: readonly (T | { readonly rejected: Rejected })[],
  told: (one: T) => Correlation,
): Result<readonly Correlation[]> {
  const value = all.flatMap((one) => ('rejected' in one ? [] : told(one)));
  const refused = all.find((one) => 'rejected' in one);
  return refused && value.length === 0 ? refused : { value };
}

function correlationOf(correlated: Exclude<Correlated, { rejected: unknown }>): Correlation {
  const started = correlated.type === 'start';
  const process = started ? 1 : correlated.process;
  return { processInstanceId: idOf(correlated.aggregate, process), started };
}
