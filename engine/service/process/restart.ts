import type { Event } from '../../core/event.js';
import { parseId } from '../../core/ids.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Result, notFound, rejected } from '../result.js';
import { type Instance, readInstance, start } from './instances.js';
import type { Kernel } from './kernel.js';
import type { PlainVariables } from './variables.js';

export interface RestartRequest {
  /** Elements before which it begins; without them at the none start event. */
  readonly startBefore?: readonly string[];
  /** As it was started; otherwise as they were when it ended. */
  readonly initialVariables?: boolean;
  /** The ended instance's, unless told otherwise. */
  readonly withoutBusinessKey?: boolean;
}

/**
 * A new instance of the version in which an ended one ran, with its variables (Camunda's restart).
 * The ended one stays as it is.
 */
export async function restart(
  kernel: Kernel,
  id: string,
  request: RestartRequest,
  caller: Caller,
): Promise<Result<Instance>> {
  const ended = await readInstance(kernel, id, caller.tenant);
  if (!('value' in ended)) return ended;
  const { definitionId, businessKey, activities } = ended.value;
  if (activities !== undefined) {
    return rejected('INVALID_COMMAND', { reason: '流程尚未结束，不能重新启动' });
  }
  const variables = request.initialVariables
    ? await initialVariables(kernel, id)
    : ended.value.variables;
  if (variables === undefined) return notFound('启动时的变量');
  const key = request.withoutBusinessKey ? undefined : businessKey;
  const { startBefore } = request;
  const definition = { id: definitionId };
  return start(kernel, { definition, variables, businessKey: key, startBefore }, caller);
}

/** Those set on the process before its first activity; `undefined` where they were erased. */
async function initialVariables(
  { runtime }: Kernel,
  id: string,
): Promise<PlainVariables | undefined> {
  const address = parseId(id);
  if (!address) return undefined;
  const [first] = await runtime.store.commits(address.aggregate, 0, 1);
  if (!first || first.erased) return undefined;
  const events = first.events as unknown as readonly Event[];
  const variables: Record<string, PlainVariables[string]> = {};
  for (const event of events) {
    if (event.type === 'activityStarted') break;
    if (event.type !== 'variableSet' || event.scope !== address.seq) continue;
    variables[event.name] = event.variable.value;
  }
  return variables;
}
