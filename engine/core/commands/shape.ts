import type { Command } from '../command.js';
import { LIMITS } from '../limits.js';

/**
 * What every field of a command must look like, so that `step` is total for callers that no
 * compiler has checked. Answers the path of what does not fit and what would; fields that the
 * table does not name are ignored.
 */
export function problemOf(command: unknown): string | undefined {
  if (!isRecord(command)) return '命令须为对象';
  const type = command['type'];
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type)) return 'type 不是已知的命令';
  return fields(SHAPES[type as Command['type']])(command, type);
}

// ---------------------------------------------------------------------------------------------

/** Answers what is wrong with a value that stands at `path`. */
type Check = (value: unknown, path: string) => string | undefined;
type Shape = Readonly<Record<string, Check>>;

const seq: Check = (value, path) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? undefined : `${path} 须为正整数`;
const integer: Check = (value, path) =>
  Number.isSafeInteger(value) ? undefined : `${path} 须为整数`;
const flag: Check = (value, path) =>
  typeof value === 'boolean' ? undefined : `${path} 须为 true 或 false`;
const text: Check = (value, path) =>
  typeof value === 'string' && value.length <= LIMITS.name ? undefined : `${path} 须为文本`;
const value: Check = (given, path) => (isJson(given) ? undefined : `${path} 须为 JSON 值`);
const fact: Check = (given, path) =>
  isRecord(given) ? text(given['type'], `${path}.type`) : `${path} 须为对象`;

const optional =
  (check: Check): Check =>
  (given, path) =>
    given === undefined ? undefined : check(given, path);
const nullable =
  (check: Check): Check =>
  (given, path) =>
    given === null || given === undefined ? undefined : check(given, path);
const list =
  (check: Check): Check =>
  (given, path) => {
    if (!Array.isArray(given)) return `${path} 须为列表`;
    if (given.length > LIMITS.entries) return `${path} 至多 ${LIMITS.entries} 项`;
    for (let i = 0; i < given.length; i++) {
      const problem = check(given[i], `${path}[${i}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
const fields =
  (shape: Shape): Check =>
  (given, path) => {
    if (!isRecord(given)) return `${path} 须为对象`;
    for (const name in shape) {
      const problem = shape[name]!(given[name], `${path}.${name}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

const variables = optional((given, path) => {
  if (!isRecord(given)) return `${path} 须为对象`;
  for (const name of Object.keys(given)) {
    if (name === '' || name === '__proto__' || name.length > LIMITS.name) {
      return `${path} 中的变量名“${name.slice(0, 40)}”不可用`;
    }
    const problem = typedValue(given[name], `${path}.${name}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
});
const typedValue = fields({ value, type: optional(text) });
const facts = optional(list(fact));
const definition: Check = (given, path) => {
  if (!isRecord(given)) return `${path} 须为对象`;
  if (given['id'] !== undefined) return text(given['id'], `${path}.id`);
  return fields({
    key: text,
    version: optional(integer),
    versionTag: optional(text),
    deployment: optional(text),
    manifest: optional(text),
  })(given, path);
};
const names = optional(list(text));
const candidates = optional(fields({ users: names, groups: names }));

const INSTRUCTIONS: Readonly<Record<string, Shape>> = {
  startBefore: { element: text, ancestor: optional(seq), variables, localVariables: variables },
  startAfter: { element: text, ancestor: optional(seq), variables, localVariables: variables },
  startTransition: { flow: text, ancestor: optional(seq), variables, localVariables: variables },
  addInstance: { body: seq, element: optional(value), variables },
  cancel: { instance: seq },
  cancelAll: { element: text },
};
const instruction: Check = (given, path) => {
  const type = isRecord(given) ? given['type'] : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(INSTRUCTIONS, type)) {
    return `${path}.type 不是已知的指令`;
  }
  return fields(INSTRUCTIONS[type]!)(given, path);
};

const task: Shape = { task: seq };
const externalTask: Shape = { externalTask: seq };
const job: Shape = { job: seq };
const process: Shape = { process: seq };

const SHAPES: Readonly<Record<Command['type'], Shape>> = {
  start: {
    definition,
    businessKey: optional(text),
    variables,
    startBefore: optional(list(text)),
    startEvent: optional(text),
    facts,
  },
  claimTask: { ...task, user: text },
  releaseTask: task,
  assignTask: { ...task, user: nullable(text) },
  delegateTask: { ...task, user: text },
  resolveTask: { ...task, variables },
  updateTask: {
    ...task,
    name: optional(text),
    taskOwner: nullable(text),
    dueAt: nullable(integer),
    followUpAt: nullable(integer),
    priority: optional(integer),
  },
  changeCandidates: { ...task, add: candidates, remove: candidates },
  completeTask: { ...task, variables, outcome: optional(text), facts },
  taskError: { ...task, code: text, message: optional(text), variables },
  completeExternalTask: { ...externalTask, variables, localVariables: variables },
  failExternalTask: {
    ...externalTask,
    retries: integer,
    message: optional(text),
    variables,
    localVariables: variables,
  },
  externalTaskError: { ...externalTask, code: text, message: optional(text), variables },
  setExternalTask: { ...externalTask, retries: optional(integer), priority: optional(integer) },
  runJob: job,
  failJob: { ...job, message: text },
  setJob: { ...job, retries: optional(integer), dueAt: optional(integer) },
  deliverMessage: { subscription: seq, variables, localVariables: variables },
  setVariables: { scope: seq, local: flag, set: variables, remove: names },
  modify: { ...process, instructions: list(instruction), annotation: optional(text), facts },
  suspend: process,
  resume: process,
  cancel: { ...process, reason: text },
  case: { facts: list(fact) },
};

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** The bounds also end cycles. */
function isJson(given: unknown): boolean {
  let nodes = 0;
  const visit = (part: unknown, depth: number): boolean => {
    if (++nodes > LIMITS.valueNodes || depth > LIMITS.valueDepth) return false;
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return true;
    if (typeof part === 'number') return Number.isFinite(part);
    if (typeof part !== 'object' || !isPlain(part)) return false;
    return Object.values(part).every((inner) => visit(inner, depth + 1));
  };
  return visit(given, 0);
}

/** No Date, Map or the like: it would be another value once it has been stored. */
function isPlain(given: object): boolean {
  if (Array.isArray(given)) return true;
  const prototype = Object.getPrototypeOf(given) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
