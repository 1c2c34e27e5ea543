import type { Command } from '../command.js';
import { LIMITS } from '../limits.js';
import {
  type Check,
  type Shape,
  fields,
  flag,
  integer,
  isRecord,
  json,
  list,
  nullable,
  optional,
  record,
  seq,
  text,
} from './check.js';

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

const fact: Check = (given, path) =>
  isRecord(given) ? text(given['type'], `${path}.type`) : `${path} 须为对象`;

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
const typedValue = fields({
  value: json,
  type: optional(text),
  info: optional(record(text)),
  transient: optional(flag),
});
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
  addInstance: { body: seq, element: optional(json), variables },
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
    trigger: optional(fields({ kind: text, name: optional(text) })),
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
  taskEscalation: { ...task, code: text, variables },
  completeExternalTask: { ...externalTask, variables, localVariables: variables },
  failExternalTask: {
    ...externalTask,
    retries: integer,
    message: optional(text),
    variables,
    localVariables: variables,
  },
  externalTaskError: { ...externalTask, code: text, message: optional(text), variables },
  externalTaskEscalation: { ...externalTask, code: text, variables },
  setExternalTask: { ...externalTask, retries: optional(integer), priority: optional(integer) },
  runJob: job,
  failJob: { ...job, message: text },
  setJob: { ...job, retries: optional(integer), dueAt: optional(integer) },
  deliverMessage: { subscription: seq, variables, localVariables: variables },
  trigger: { activity: seq, variables },
  deliverSignal: { name: text, variables },
  setVariables: { scope: seq, local: flag, set: variables, remove: names },
  migrate: {
    ...process,
    target: text,
    instructions: list(fields({ source: text, target: text, updateEventTrigger: optional(flag) })),
  },
  modify: {
    ...process,
    instructions: list(instruction),
    annotation: optional(text),
    skipListeners: optional(flag),
    facts,
  },
  suspend: process,
  resume: process,
  cancel: { ...process, reason: text, skipListeners: optional(flag) },
  case: { facts: list(fact) },
};
