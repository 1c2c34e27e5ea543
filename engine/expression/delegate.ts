import type { TaskField, Value, Write, WriteScope } from '../core/expression.js';

/**
 * The calls that Camunda's models make on the two engine objects: a closed list, served alike to
 * `${…}` and to scripts. Whoever is called on reads what is seen and notes what is to change.
 * Runs on the host and within QuickJS: no imports beyond types.
 */
export interface Delegate {
  get(name: string): Value | undefined;
  names(): Iterable<string>;
  local(name: string): Value | undefined;
  localNames(): Iterable<string>;
  write(write: Write): void;
}

export type Receiver = 'execution' | 'task';

export interface DelegateCall {
  /** How many arguments it takes; the first is a name where there are variables about. */
  readonly takes: number;
  readonly call: (delegate: Delegate, receiver: Receiver, args: readonly Value[]) => Value;
}

/** What `getX()` and `.x` answer, from the object that the scope gives. */
export const PROPERTIES: Readonly<Record<Receiver, ReadonlySet<string>>> = {
  execution: new Set([
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
  ]),
  task: new Set([
    'assignee',
    'createTime',
    'description',
    'dueDate',
    'eventName',
    'executionId',
    'followUpDate',
    'id',
    'name',
    'owner',
    'priority',
    'processDefinitionId',
    'processInstanceId',
    'taskDefinitionKey',
    'tenantId',
  ]),
};

const OF_VARIABLES: readonly (readonly [string, DelegateCall])[] = [
  ['getVariable', named((delegate, name) => delegate.get(name) ?? null)],
  ['getVariableLocal', named((delegate, name) => delegate.local(name) ?? null)],
  ['hasVariable', named((delegate, name) => delegate.get(name) !== undefined)],
  ['hasVariableLocal', named((delegate, name) => delegate.local(name) !== undefined)],
  ['getVariables', plain(allOf)],
  ['getVariablesLocal', plain(localsOf)],
  ['getVariableNames', plain((delegate) => Object.keys(allOf(delegate)))],
  ['getVariableNamesLocal', plain((delegate) => Object.keys(localsOf(delegate)))],
  ['setVariable', setting(() => 'nearest')],
  ['setVariableLocal', setting((receiver) => receiver)],
  ['setVariables', settingAll(() => 'nearest')],
  ['setVariablesLocal', settingAll((receiver) => receiver)],
  ['removeVariable', removing(() => 'nearest')],
  ['removeVariableLocal', removing((receiver) => receiver)],
];

const OF_TASKS: readonly (readonly [string, DelegateCall])[] = [
  ['setAssignee', field('assignee')],
  ['setOwner', field('owner')],
  ['setName', field('name')],
  ['setPriority', field('priority')],
  ['setDueDate', field('dueDate')],
  ['setFollowUpDate', field('followUpDate')],
  ['addCandidateUser', candidates('users', true)],
  ['addCandidateUsers', candidates('users', true)],
  ['addCandidateGroup', candidates('groups', true)],
  ['addCandidateGroups', candidates('groups', true)],
  ['deleteCandidateUser', candidates('users', false)],
  ['deleteCandidateGroup', candidates('groups', false)],
];

export const CALLS: Readonly<Record<Receiver, ReadonlyMap<string, DelegateCall>>> = {
  execution: new Map(OF_VARIABLES),
  task: new Map([...OF_VARIABLES, ...OF_TASKS]),
};

/** `getProcessBusinessKey` asks for `processBusinessKey`; undefined for what is no getter. */
export function propertyOfGetter(method: string): string | undefined {
  const [, initial, rest = ''] = /^get([A-Z])(\w*)$/.exec(method) ?? [];
  return initial === undefined ? undefined : `${initial.toLowerCase()}${rest}`;
}

// ---------------------------------------------------------------------------------------------

type ScopeOf = (receiver: Receiver) => WriteScope;

function named(read: (delegate: Delegate, name: string) => Value): DelegateCall {
  return { takes: 1, call: (delegate, _, [name]) => read(delegate, textOf(name)) };
}

function plain(read: (delegate: Delegate) => Value): DelegateCall {
  return { takes: 0, call: read };
}

function setting(scopeOf: ScopeOf): DelegateCall {
  return {
    takes: 2,
    call(delegate, receiver, [name, value]) {
      const scope = scopeOf(receiver);
      delegate.write({ write: 'set', scope, name: textOf(name), value: value ?? null });
      return null;
    },
  };
}

function settingAll(scopeOf: ScopeOf): DelegateCall {
  return {
    takes: 1,
    call(delegate, receiver, [variables]) {
      const scope = scopeOf(receiver);
      for (const [name, value] of Object.entries(Object(variables) as Record<string, Value>)) {
        delegate.write({ write: 'set', scope, name, value });
      }
      return null;
    },
  };
}

function removing(scopeOf: ScopeOf): DelegateCall {
  return {
    takes: 1,
    call(delegate, receiver, [name]) {
      delegate.write({ write: 'remove', scope: scopeOf(receiver), name: textOf(name) });
      return null;
    },
  };
}

function field(name: TaskField): DelegateCall {
  return {
    takes: 1,
    call(delegate, _, [value]) {
      delegate.write({ write: 'task', field: name, value: value ?? null });
      return null;
    },
  };
}

function candidates(kind: 'users' | 'groups', add: boolean): DelegateCall {
  return {
    takes: 1,
    call(delegate, _, [given]) {
      const names = (Array.isArray(given) ? (given as readonly Value[]) : [given]).map(textOf);
      delegate.write({ write: 'candidates', kind, add, names });
      return null;
    },
  };
}

function allOf(delegate: Delegate): { readonly [name: string]: Value } {
  return picked(delegate.names(), (name) => delegate.get(name));
}

function localsOf(delegate: Delegate): { readonly [name: string]: Value } {
  return picked(delegate.localNames(), (name) => delegate.local(name));
}

function picked(names: Iterable<string>, read: (name: string) => Value | undefined) {
  const entries = [...names].flatMap((name): [string, Value][] => {
    const value = read(name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** Java would refuse anything but a text; here a number names the same as its digits. */
function textOf(given: Value | undefined): string {
  return typeof given === 'string' ? given : JSON.stringify(given ?? null);
}
