import type { TaskField, Value, Write, WriteScope } from '../../core/expression.js';
import { exceed, fail } from '../failure.js';

/** More than anybody would write by hand; a loop that reaches it is a mistake. */
const MOST_WRITES = 1_000;
const SCOPES = new Set<Value | undefined>(['nearest', 'execution', 'task'] satisfies WriteScope[]);
const FIELDS = new Set<Value | undefined>([
  'assignee',
  'owner',
  'name',
  'priority',
  'dueDate',
  'followUpDate',
] satisfies TaskField[]);

/** What a script says that it has written: it may have forged it, so nothing is taken on trust. */
export function writesOf(given: Value): readonly Write[] {
  if (!Array.isArray(given)) return refuse();
  if (given.length > MOST_WRITES) {
    exceed(
      `一个脚本最多改动 ${MOST_WRITES} 次，请用一个列表或对象代替许多变量`,
      `a script may write ${MOST_WRITES} times: use one list or object`,
    );
  }
  return (given as readonly Value[]).map(writeOf);
}

function writeOf(given: Value): Write {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse();
  const {
    write,
    scope,
    name,
    value = null,
    field,
    kind,
    add,
    names,
  } = given as {
    readonly [key: string]: Value;
  };
  const isVariable = typeof name === 'string' && SCOPES.has(scope);
  if (write === 'set' && isVariable) return { write, scope: scope as WriteScope, name, value };
  if (write === 'remove' && isVariable) return { write, scope: scope as WriteScope, name };
  if (write === 'task' && FIELDS.has(field)) return { write, field: field as TaskField, value };
  const isCandidates = (kind === 'users' || kind === 'groups') && typeof add === 'boolean';
  if (write === 'candidates' && isCandidates && isTexts(names)) return { write, kind, add, names };
  return refuse();
}

function isTexts(value: Value | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function refuse(): never {
  return fail('脚本要求的改动无法辨认', 'what the script asks to be changed cannot be read');
}
