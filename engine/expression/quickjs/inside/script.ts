import type { Value } from '../../../core/expression.js';
import { Refusal } from '../../failure.js';
import { type DataLimits, plainValue } from '../../plain.js';
import type { Reply, ScriptInput } from '../protocol.js';
import { installClock, installRandom, isoText } from './date.js';

/** Prepares the fresh context of a script, and turns its outcome into a reply. */

const { parse, stringify } = JSON;
const MachineDate = Date;

function open(text: string): void {
  const { variables, now, seed } = parse(text) as ScriptInput;
  installClock(now);
  installRandom(seed);
  define('variables', Object.freeze({ ...variables }));
  for (const name of Object.keys(variables)) define(name, variables[name]);
  define('execution', executionOf(variables));
}

/** Names such as `undefined` cannot be taken: they keep their meaning. */
function define(name: string, value: unknown): void {
  Reflect.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

function executionOf(variables: ScriptInput['variables']) {
  const properties = Object.fromEntries(Object.entries(variables['execution'] ?? {}));
  const getters = Object.entries(properties).map(([name, value]) => [
    `get${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    () => value,
  ]);
  return {
    ...properties,
    ...Object.fromEntries(getters),
    getVariable: (name: string) => (Object.hasOwn(variables, name) ? variables[name] : null),
    hasVariable: (name: string) => Object.hasOwn(variables, name),
    getVariables: () => ({ ...variables }),
    setVariable: () => {
      throw new Error('脚本不能直接改变量，请用结果变量或输出映射 (use a result variable)');
    },
  };
}

function finish(result: unknown, limitsText: string): string {
  const limits = parse(limitsText) as DataLimits;
  return stringify(outcome(() => plainValue(result, limits, dateText)));
}

function outcome(read: () => Value): Reply {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, reason, reasonEn } = error;
    return { failure: { code, reason, reasonEn } };
  }
}

function dateText(value: object): Value | undefined {
  return value instanceof MachineDate ? isoText(value) : undefined;
}

(globalThis as unknown as { yichuang: unknown }).yichuang = { open, finish };
