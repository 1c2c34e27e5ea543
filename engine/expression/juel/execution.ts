import type { Value } from '../../core/expression.js';
import { Unacceptable } from '../failure.js';
import { toText } from './coerce.js';
import type { Closure } from './run.js';

/** What Camunda modellers call `execution`, and in task listeners `task`: calls served by name. */
const RECEIVERS = new Set(['execution', 'task']);

/** Camunda's DelegateExecution, as far as its getters give plain data. */
const PROPERTIES = new Set([
  'activityInstanceId',
  'businessKey',
  'currentActivityId',
  'currentActivityName',
  'currentTransitionId',
  'eventName',
  'id',
  'parentActivityInstanceId',
  'parentId',
  'processBusinessKey',
  'processDefinitionId',
  'processInstanceId',
  'tenantId',
]);

type Read = (name: string, args: readonly Closure[]) => Closure | undefined;

const variableCalls: ReadonlyMap<string, Read> = new Map([
  ['getVariable', (_: string, [name]: readonly Closure[]) => variable(name as Closure)],
  ['hasVariable', (_: string, [name]: readonly Closure[]) => hasVariable(name as Closure)],
]);

/**
 * `execution.getVariable('x')`, `execution.hasVariable('x')`, `execution.getProcessBusinessKey()`.
 * Undefined: no such special form, hence a method call, which is refused.
 */
export function executionCall(
  receiver: string,
  method: string,
  args: readonly Closure[],
): Closure | undefined {
  if (!RECEIVERS.has(receiver)) return undefined;
  const call = variableCalls.get(method);
  if (call !== undefined) return args.length === 1 ? call(method, args) : undefined;
  const property = getterProperty(method);
  if (property === undefined || args.length > 0) return undefined;
  if (receiver === 'execution' && !PROPERTIES.has(property)) return undefined;
  return (run) => {
    const target = run.scope.get(receiver);
    if (target === null || typeof target !== 'object' || Array.isArray(target)) return null;
    return Object.hasOwn(target, property)
      ? ((target as { readonly [key: string]: Value })[property] as Value)
      : null;
  };
}

export function acceptExecutionProperty(name: string, offset: number): void {
  if (PROPERTIES.has(name)) return;
  throw new Unacceptable(
    `execution 没有属性“${name}”，可用的有：${[...PROPERTIES].join('、')}`,
    `execution has no property ${name}; it has ${[...PROPERTIES].join(', ')}`,
    offset,
  );
}

function variable(name: Closure): Closure {
  return (run) => run.scope.get(toText(name(run))) ?? null;
}

function hasVariable(name: Closure): Closure {
  return (run) => run.scope.get(toText(name(run))) !== undefined;
}

function getterProperty(method: string): string | undefined {
  const [, initial, rest = ''] = /^get([A-Z])(\w*)$/.exec(method) ?? [];
  return initial === undefined ? undefined : `${initial.toLowerCase()}${rest}`;
}
