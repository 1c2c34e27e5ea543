import type { Determinism, Evaluated, Scope, Value } from '../core/expression.js';
import { dataMeter } from './data.js';
import { Unacceptable } from './failure.js';
import { type Limits, runLimits } from './limits.js';
import { type Program, programOf } from './program.js';
import { evaluated, type Sandbox } from './quickjs/client.js';
import type { ScriptProblem } from './quickjs/protocol.js';
import { acceptBrackets, acceptLength } from './source.js';

/**
 * JavaScript, in a fresh QuickJS context for each run. Its value is that of its last statement. It
 * sees the variables by name and as `variables`, copies all of them: nothing flows back but the
 * value and what it asks of `execution` and `task`.
 */
export function scriptProgram(source: string, limits: Limits, sandbox: Sandbox): Program {
  return programOf(() => {
    acceptSource(source, limits);
    const seen = seenBy(source);
    return (scope: Scope, { now, seed }: Determinism): Evaluated => {
      const input = { ...inputFor(scope, seen, limits), now, seed };
      return evaluated(sandbox.call({ kind: 'script', source, input, limits: runLimits(limits) }));
    };
  });
}

/** Adds what only QuickJS's own parser finds; costs a trip to the sandbox, so for deployment. */
export function scriptSyntax(source: string, limits: Limits, sandbox: Sandbox): Program {
  return programOf(() => {
    acceptSource(source, limits);
    const request = { kind: 'check-script', source, limits: runLimits(limits) } as const;
    const reply = sandbox.call(request);
    if ('problem' in reply && reply.problem !== undefined) refuse(source, reply.problem);
    if ('failure' in reply) {
      throw new Unacceptable(reply.failure.reason, reply.failure.reasonEn, undefined);
    }
    return () => ({ value: null });
  });
}

/**
 * QuickJS's parser looks ahead at each bracket and cannot be interrupted: `[[[[…` takes seconds.
 */
function acceptSource(source: string, limits: Limits): void {
  acceptLength(source, limits.sourceLength);
  acceptBrackets(source, 0, limits.depth);
}

/** Whether a script may ask for a variable: it names it, or asks for names made at run time. */
function seenBy(source: string): (name: string) => boolean {
  if (/variable|globalThis|\beval\b/i.test(source)) return () => true;
  return (name) => source.includes(name) || (name === 'execution' && source.includes('Execution'));
}

function inputFor(scope: Scope, seen: (name: string) => boolean, limits: Limits) {
  const meter = dataMeter(limits);
  const take = (name: string): Value | undefined => {
    const value = name === '__proto__' || !seen(name) ? undefined : scope.get(name);
    if (value !== undefined) meter(value);
    return value;
  };
  const variables: { [name: string]: Value } = {};
  for (const name of scope.names()) {
    const value = take(name);
    if (value !== undefined) variables[name] = value;
  }
  const locals = [...(scope.localNames?.() ?? [])].filter((name) => Object.hasOwn(variables, name));
  const task = scope.hasTask === true ? take('task') : undefined;
  return { variables, locals, execution: take('execution'), task };
}

function refuse(source: string, { message, line, column }: ScriptProblem): never {
  const before = source.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  throw new Unacceptable(
    `脚本第 ${line} 行第 ${column} 列写法有误：${message}`,
    `the script cannot be read at line ${line}, column ${column}: ${message}`,
    Math.min(offset, source.length),
  );
}
