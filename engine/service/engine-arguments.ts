import {
  type Check,
  between,
  fields,
  flag,
  isRecord,
  json,
  list,
  optional,
  record,
  text,
} from '../core/commands/check.js';
import type { Rejected } from '../core/refusal.js';
import { typedValue } from './process/typed-values.js';
import { Typed } from './process/variables.js';
import { rejected } from './result.js';

/**
 * Checks the arguments of a call of the library: programs in JavaScript have no compiler that
 * would. What the interpreter looks at itself (names of variables) is left to it.
 */
export function misfit(
  call: keyof typeof ARGUMENTS,
  given: Readonly<Record<string, unknown>>,
): { readonly rejected: Rejected } | undefined {
  const reason = ARGUMENTS[call](given, call);
  return reason === undefined ? undefined : rejected('INVALID_COMMAND', { reason });
}

// ---------------------------------------------------------------------------------------------

/** A lock, or the pause after a failure: a year, so that its end stays an instant. */
const LONGEST_MS = 366 * 24 * 3_600_000;
const MOST_LOCKED = 1_000;
/** The last instant that a date can name. */
const LAST_INSTANT = 8_640_000_000_000_000;

const options = (shape: Readonly<Record<string, Check>>): Check => optional(fields(shape));
const name: Check = (given, path) => (given === '' ? `${path} 不能为空文本` : text(given, path));
const file: Check = (given, path) =>
  typeof given === 'string' ? undefined : `${path} 须为文本（文件内容）`;
const definition: Check = (given, path) =>
  isRecord(given) ? fields({ definitionId: name })(given, path) : definitionKey(given, path);
const definitionKey: Check = (given, path) =>
  name(given, path) && `${path} 须为流程标识（文本）或 { definitionId }`;
const decision: Check = (given, path) =>
  isRecord(given)
    ? fields({ decisionId: name })(given, path)
    : name(given, path) && `${path} 须为决策标识（文本）或 { decisionId }`;
const members: Check = (given, path) => {
  if (!isRecord(given)) return `${path} 须为对象`;
  for (const [key, value] of Object.entries(given)) {
    const read = value instanceof Typed ? typedValue(value) : undefined;
    if (read !== undefined && 'problem' in read) return `${path}.${key} ${read.problem}`;
  }
  return undefined;
};
const variables = optional(members);
const user = optional(name);
const commandKey = optional(name);
const count = between(0, Number.MAX_SAFE_INTEGER);
const telling = options({ skipListeners: optional(flag) });
const pause = between(0, LONGEST_MS);

const begun = { ancestor: optional(text), variables, localVariables: variables };
const INSTRUCTIONS: Readonly<Record<string, Check>> = {
  startBefore: fields({ element: text, ...begun }),
  startAfter: fields({ element: text, ...begun }),
  startTransition: fields({ flow: text, ...begun }),
  addInstance: fields({ body: text, element: optional(json), variables }),
  cancel: fields({ instance: text }),
  cancelAll: fields({ element: text }),
};
const instruction: Check = (given, path) => {
  if (!isRecord(given)) return `${path} 须为对象`;
  const type = String(given['type']);
  if (Object.hasOwn(INSTRUCTIONS, type)) return INSTRUCTIONS[type]!(given, path);
  return `${path}.type 须为 ${Object.keys(INSTRUCTIONS).join('、')} 之一`;
};

const plan = {
  source: text,
  target: text,
  instructions: list(fields({ source: text, target: text, updateEventTrigger: optional(flag) })),
};

const ARGUMENTS = {
  deploy: fields({
    files: record(file),
    options: options({ name: optional(text), source: optional(text), tenant: optional(name) }),
  }),
  start: fields({
    definition,
    options: options({
      variables,
      businessKey: optional(text),
      startBefore: optional(list(text)),
      user,
      commandKey,
    }),
  }),
  decide: fields({ decision, variables: record(json) }),
  instance: fields({ id: text }),
  waits: fields({ id: text }),
  variables: fields({ id: text }),
  tasks: fields({
    query: options({
      instance: optional(text),
      definitionKey: optional(text),
      elementId: optional(text),
      assignee: optional(text),
      candidateUser: optional(text),
      candidateGroup: optional(text),
      businessKey: optional(text),
      offset: optional(count),
      limit: optional(count),
    }),
  }),
  claim: fields({ task: text, user: name }),
  release: fields({ task: text, user }),
  delegate: fields({ task: text, to: name, user }),
  resolve: fields({ task: text, options: options({ variables, user }) }),
  complete: fields({ task: text, options: options({ variables, user, commandKey }) }),
  fetchAndLock: fields({
    request: fields({
      worker: name,
      topics: list(text),
      maxTasks: between(1, MOST_LOCKED),
      lockMs: between(1, LONGEST_MS),
      usePriority: optional(flag),
    }),
  }),
  completeExternal: fields({ task: text, worker: name, variables }),
  failExternal: fields({
    task: text,
    worker: name,
    failure: options({
      message: optional(text),
      retries: optional(count),
      retryAfterMs: optional(pause),
    }),
  }),
  bpmnError: fields({
    task: text,
    worker: name,
    error: fields({ code: text, message: optional(text), variables }),
  }),
  correlate: fields({
    message: fields({
      message: name,
      businessKey: optional(text),
      processInstanceId: optional(text),
      keys: optional(record(json)),
      localKeys: optional(record(json)),
      variables,
      localVariables: variables,
    }),
  }),
  trigger: fields({ activity: text, variables }),
  signal: fields({ name, variables }),
  evaluateConditions: fields({
    variables: members,
    options: options({ businessKey: optional(text), definitionKey: optional(text) }),
  }),
  escalate: fields({ task: text, code: name, options: options({ variables, user }) }),
  escalateExternal: fields({
    task: text,
    worker: name,
    escalation: fields({ code: name, variables }),
  }),
  setVariables: fields({ id: text, variables: members }),
  modify: fields({ id: text, instructions: list(instruction), options: telling }),
  planMigration: fields({
    versions: fields({ source: text, target: text }),
    options: options({ updateEventTriggers: optional(flag) }),
  }),
  checkMigration: fields({ plan: fields(plan) }),
  migrate: fields({ plan: fields({ ...plan, instances: list(text) }) }),
  suspend: fields({ id: text }),
  resume: fields({ id: text }),
  restart: fields({
    id: text,
    request: options({
      startBefore: optional(list(text)),
      initialVariables: optional(flag),
      withoutBusinessKey: optional(flag),
    }),
  }),
  suspendDefinition: fields({ id: text, options: options({ instances: optional(flag) }) }),
  resumeDefinition: fields({ id: text, options: options({ instances: optional(flag) }) }),
  cancel: fields({ id: text, reason: text, options: telling }),
  advanceTo: fields({ instant: between(-LAST_INSTANT, LAST_INSTANT) }),
  onEvent: fields({
    listener: (given, path) => (typeof given === 'function' ? undefined : `${path} 须为函数`),
  }),
} satisfies Record<string, Check>;
