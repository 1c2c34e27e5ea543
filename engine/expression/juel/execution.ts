import type { Scope, Value, Write } from '../../core/expression.js';
import {
  CALLS,
  type Delegate,
  type DelegateCall,
  PROPERTIES,
  propertyOfGetter,
  type Receiver,
} from '../delegate.js';
import { fail, Unacceptable } from '../failure.js';
import { type Closure, type Run, spend } from './run.js';

/**
 * `execution.getVariable('x')`, `task.setAssignee('wang')`, `execution.getProcessBusinessKey()`:
 * calls served by name on the two engine objects.
 */
export function engineCall(
  receiver: Receiver,
  method: string,
  args: readonly Closure[],
  offset: number,
): Closure {
  const known = CALLS[receiver].get(method);
  if (known !== undefined) return delegateCall(known, receiver, method, args, offset);
  const property = propertyOfGetter(method);
  if (property === undefined || !PROPERTIES[receiver].has(property)) {
    const names = [...CALLS[receiver].keys()].join('、');
    throw new Unacceptable(
      `不能调用 ${receiver}.${method}，可用的有：${names}，以及各属性的 get 方法`,
      `there is no ${receiver}.${method}; there are ${[...CALLS[receiver].keys()].join(', ')}`,
      offset,
    );
  }
  if (args.length > 0) throw wrongCount(receiver, method, 0, args.length, offset);
  return (run) => propertyOf(run.scope, receiver, property);
}

/** Of `execution`: `task` may be a variable where there is no task. */
export function acceptExecutionProperty(name: string, offset: number): void {
  if (PROPERTIES.execution.has(name)) return;
  const known = [...PROPERTIES.execution];
  throw new Unacceptable(
    `execution 没有属性“${name}”，可用的有：${known.join('、')}`,
    `execution has no property ${name}; it has ${known.join(', ')}`,
    offset,
  );
}

// ---------------------------------------------------------------------------------------------

function delegateCall(
  known: DelegateCall,
  receiver: Receiver,
  method: string,
  args: readonly Closure[],
  offset: number,
): Closure {
  const { takes } = known;
  if (args.length !== takes) throw wrongCount(receiver, method, takes, args.length, offset);
  return (run) => {
    const values = args.map((argument) => argument(run));
    return known.call(delegateOf(run, receiver), receiver, values);
  };
}

function delegateOf(run: Run, receiver: Receiver): Delegate {
  const { scope } = run;
  return {
    get: (name) => scope.get(name),
    names: () => scope.names(),
    local: (name) => scope.local?.(name),
    localNames: () => scope.localNames?.() ?? [],
    write: (write) => note(run, receiver, write),
  };
}

function note(run: Run, receiver: Receiver, write: Write): void {
  const isThere = receiver === 'task' ? run.scope.hasTask : run.scope.get(receiver) !== undefined;
  if (isThere !== true) {
    fail(`这里没有 ${receiver}，不能改动什么`, `there is no ${receiver} here to change`);
  }
  spend(run, 1);
  run.writes ??= [];
  run.writes.push(write);
  if (write.write === 'set' || write.write === 'remove') run.scope = written(run.scope, write);
}

/** The scope as the rest of the expression sees it. The engine's own objects keep their names. */
function written(scope: Scope, write: Extract<Write, { write: 'set' | 'remove' }>): Scope {
  const { name } = write;
  const value = write.write === 'set' ? write.value : undefined;
  // by its name alone it is written where it is, which may be further out
  const isLocal = write.scope !== 'nearest' || scope.local?.(name) !== undefined;
  const isIt = (asked: string): boolean => asked === name && !Object.hasOwn(CALLS, asked);
  const localNames = (): Iterable<string> => scope.localNames?.() ?? [];
  return {
    hasTask: scope.hasTask === true,
    get: (asked) => (isIt(asked) ? value : scope.get(asked)),
    names: () => new Set([...scope.names(), name]),
    local: (asked) => (isIt(asked) && isLocal ? value : scope.local?.(asked)),
    localNames: () => (isLocal ? new Set([...localNames(), name]) : localNames()),
  };
}

function propertyOf(scope: Scope, receiver: Receiver, property: string): Value {
  const target = scope.get(receiver);
  if (target === null || typeof target !== 'object' || Array.isArray(target)) return null;
  const own = Object.hasOwn(target, property);
  return own ? ((target as { readonly [key: string]: Value })[property] as Value) : null;
}

function wrongCount(
  receiver: Receiver,
  method: string,
  takes: number,
  given: number,
  offset: number,
): Unacceptable {
  return new Unacceptable(
    `${receiver}.${method} 要求 ${takes} 个参数，写了 ${given} 个`,
    `${receiver}.${method} takes ${takes} arguments, not ${given}`,
    offset,
  );
}
