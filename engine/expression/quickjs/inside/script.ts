import type { Value, Write } from '../../../core/expression.js';
import { CALLS, type Delegate, PROPERTIES, type Receiver } from '../../delegate.js';
import { Refusal } from '../../failure.js';
import { type DataLimits, plainValue } from '../../plain.js';
import type { Reply, ScriptInput } from '../protocol.js';
import { installClock, installRandom, isoText } from './date.js';

/** Prepares the fresh context of a script, and turns its outcome into a reply. */

const { parse, stringify } = JSON;
const MachineDate = Date;
const writes: Write[] = [];

function open(text: string): void {
  const input = parse(text) as ScriptInput;
  installClock(input.now);
  installRandom(input.seed);
  const variables = { ...input.variables };
  define('variables', variables);
  define('BpmnError', BpmnError);
  define('org', { camunda: { bpm: { engine: { delegate: { BpmnError } } } } });
  for (const name of Object.keys(variables)) define(name, variables[name]);
  const delegate = delegateOf(variables, new Set(input.locals));
  const execution = engineObject('execution', input.execution, delegate);
  define('execution', execution);
  if (input.task === undefined) return;
  const task = engineObject('task', input.task, delegate);
  define('task', Object.assign(task, { execution, getExecution: () => execution }));
}

/** `throw new BpmnError('code', 'message')`, also by the long name that it has in Java. */
class BpmnError extends Error {
  override readonly name = 'BpmnError';

  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

/** Names such as `undefined` cannot be taken: they keep their meaning. */
function define(name: string, value: unknown): void {
  Reflect.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/** What a script has written it reads again, by every name that it has for it. */
function delegateOf(variables: { [name: string]: Value }, locals: Set<string>): Delegate {
  const read = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  return {
    get: read,
    names: () => Object.keys(variables),
    local: (name) => (locals.has(name) ? read(name) : undefined),
    localNames: () => locals,
    write(write) {
      writes.push(write);
      if (write.write === 'set') {
        Reflect.defineProperty(variables, write.name, entry(write.value));
        define(write.name, write.value);
        if (write.scope !== 'nearest') locals.add(write.name);
      } else if (write.write === 'remove') {
        Reflect.deleteProperty(variables, write.name);
        Reflect.deleteProperty(globalThis, write.name);
        locals.delete(write.name);
      }
    },
  };
}

function entry(value: unknown): PropertyDescriptor {
  return { value, writable: true, enumerable: true, configurable: true };
}

function engineObject(receiver: Receiver, view: Value | undefined, delegate: Delegate): object {
  const given: { readonly [name: string]: Value } = Object.fromEntries(Object.entries(view ?? {}));
  const object: { [name: string]: unknown } = { ...given };
  for (const name of PROPERTIES[receiver]) {
    const value = Object.hasOwn(given, name) ? given[name] : null;
    object[name] = value;
    object[`get${name.charAt(0).toUpperCase()}${name.slice(1)}`] = () => object[name];
  }
  for (const [name, { call }] of CALLS[receiver]) {
    object[name] = (...args: readonly Value[]) => {
      const before = writes.length;
      const value = call(delegate, receiver, args);
      if (view === undefined && writes.length > before) refuseWrite(receiver);
      for (const write of writes.slice(before)) show(object, write);
      return value;
    };
  }
  return object;
}

/** A task that was assigned says so to the rest of the script. */
function show(object: { [name: string]: unknown }, write: Write): void {
  if (write.write === 'task') object[write.field] = write.value;
}

function refuseWrite(receiver: Receiver): never {
  throw new Error(`这里没有 ${receiver}，不能改动什么 (there is no ${receiver} here to change)`);
}

function finish(result: unknown, limitsText: string): string {
  const limits = parse(limitsText) as DataLimits;
  return stringify(outcome(() => plainValue(written(result), limits, dateText)));
}

function written(result: unknown): unknown {
  return writes.length === 0 ? { value: result } : { value: result, writes };
}

function outcome(read: () => Value): Reply {
  try {
    return read() as unknown as Reply;
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
