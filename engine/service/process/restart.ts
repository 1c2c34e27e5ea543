import type { VariablesIn } from '../../core/command.js';
import type { Row } from '../../store/kinds.js';
import { optionalText, text } from '../../store/row-fields.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Result, notFound, rejected } from '../result.js';
import { endedScope, historyVariables, initialVariables } from './instance-history.js';
import { type Instance, openScope, start } from './instances.js';
import type { Kernel } from './kernel.js';

export interface RestartRequest {
  /** Elements before which it begins; without them at the none start event. */
  readonly startBefore?: readonly string[];
  /** As it was started; otherwise as they were when it ended. */
  readonly initialVariables?: boolean;
  /** The ended instance's, unless told otherwise. */
  readonly withoutBusinessKey?: boolean;
}

/**
 * A new instance of the version in which an ended one ran, with its variables and their types
 * (Camunda's restart). The ended one stays as it is.
 */
export async function restart(
  kernel: Kernel,
  id: string,
  request: RestartRequest,
  caller: Caller,
): Promise<Result<Instance>> {
  if (await openScope(kernel, id, caller.tenant)) {
    return rejected('INVALID_COMMAND', { reason: '流程尚未结束，不能重新启动' });
  }
  const ended = await endedScope(kernel, id, caller.tenant);
  if (!ended) return notFound('流程实例');
  const variables = request.initialVariables
    ? await initialVariables(kernel, ended)
    : await lastVariables(kernel, ended);
  if (variables === undefined) return notFound('启动时的变量');
  const { fields } = ended;
  const definition = { id: text(fields, 'definitionId') };
  const businessKey = request.withoutBusinessKey ? undefined : optionalText(fields, 'businessKey');
  const { startBefore } = request;
  return start(kernel, { definition, variables, businessKey, startBefore }, caller);
}

async function lastVariables(kernel: Kernel, ended: Row): Promise<VariablesIn> {
  const variables = await historyVariables(kernel, ended);
  const entries = Object.entries(variables).map(([name, { value, type, info }]) => {
    return [name, { value, ...(type && { type }), ...(info && { info }) }] as const;
  });
  return Object.fromEntries(entries);
}
