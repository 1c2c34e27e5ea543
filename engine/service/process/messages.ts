import type { Value } from '../../core/expression.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Result, notFound, rejected } from '../result.js';
import type { Kernel } from './kernel.js';
import { type PlainVariables, variablesIn } from './variables.js';

export interface Message {
  readonly message: string;
  readonly businessKey?: string;
  readonly processInstanceId?: string;
  /** Compared with variables of the waiting process instance. */
  readonly keys?: Readonly<Record<string, Value>>;
  readonly variables?: PlainVariables;
}

/**
 * Wakes the one execution that waits for the message, or starts the one process that begins by
 * it.
 */
export async function correlate(
  { runtime }: Kernel,
  { message, businessKey, processInstanceId, keys, variables }: Message,
  caller: Caller,
): Promise<Result<{ readonly processInstanceId: string; readonly started: boolean }>> {
  if (typeof message !== 'string') {
    return rejected('INVALID_COMMAND', { reason: 'message 须为文本' });
  }
  if (businessKey !== undefined && typeof businessKey !== 'string') {
    return rejected('INVALID_COMMAND', { reason: 'businessKey 须为文本' });
  }
  const id = processInstanceId === undefined ? undefined : parseId(processInstanceId);
  if (processInstanceId !== undefined && !id) return notFound('流程实例');
  const target = id && { aggregate: id.aggregate, process: id.seq };
  const [correlated] = await runtime.correlate(
    { name: message, businessKey, target, keys, variables: variablesIn(variables) },
    caller,
  );
  if (!correlated) return rejected('MESSAGE_NOT_CORRELATED', { name: message });
  if ('rejected' in correlated) return correlated;
  const process = correlated.type === 'start' ? 1 : correlated.process;
  const started = correlated.type === 'start';
  return { value: { processInstanceId: idOf(correlated.aggregate, process), started } };
}
