import type { Aggregate, Seq, Variables } from '../core/aggregate.js';
import type { VariablesIn } from '../core/command.js';
import type { Value } from '../core/expression.js';
import type { Rejected } from '../core/refusal.js';
import type { Row } from '../store/kinds.js';
import type { Where } from '../store/query.js';
import type { Store } from '../store/port.js';
import type { Caller, Dispatched } from './dispatcher.js';

export interface Message {
  readonly name: string;
  readonly businessKey?: string;
  /** Only this process instance may take it. */
  readonly target?: { readonly aggregate: number; readonly process: Seq };
  /** Compared with variables of the process scope, all of them. */
  readonly keys?: Readonly<Record<string, Value>>;
  readonly variables?: VariablesIn;
  /** Also start or wake everything that matches; nothing is no error then. */
  readonly all?: boolean;
}

export type Correlated =
  | { readonly rejected: Rejected }
  | { readonly type: 'execution'; readonly aggregate: number; readonly process: Seq }
  | { readonly type: 'start'; readonly aggregate: number };

export interface CorrelationParts {
  readonly store: Store;
  readonly read: (aggregate: number) => Promise<Aggregate | undefined>;
  readonly deliver: (
    aggregate: number,
    subscription: Seq,
    variables: VariablesIn | undefined,
    caller: Caller,
  ) => Promise<Dispatched | undefined>;
  readonly start: (
    definitionId: string,
    startEvent: string,
    message: Message,
    caller: Caller,
  ) => Promise<Dispatched>;
}

const MOST_MATCHES = 1_000;
const MOST_ATTEMPTS = 8;

/**
 * Camunda's correlation: a waiting execution first, else the latest definition that starts by this
 * message; exactly one or a refusal. Picks by index, dispatches, and picks again when somebody
 * else was quicker. Nothing is buffered: a message before its subscription is lost.
 */
export async function correlate(
  parts: CorrelationParts,
  message: Message,
  caller: Caller,
): Promise<readonly Correlated[]> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const waiting = await waitingFor(parts, message, caller.tenant);
    if (!message.all && waiting.length > 1) return [ambiguous(message)];
    const starts =
      message.all || waiting.length === 0 ? await startsBy(parts, message, caller) : [];
    if (!message.all && starts.length > 1) return [ambiguous(message)];
    const done: Correlated[] = [];
    for (const row of waiting) {
      const result = await parts.deliver(row.aggregate, row.seq, message.variables, caller);
      if (result && 'rejected' in result && result.rejected.code !== 'NOT_SUBSCRIBED')
        return [result];
      if (!result || 'rejected' in result) continue;
      const process = Number(row.fields['processSeq']);
      done.push({ type: 'execution', aggregate: row.aggregate, process });
    }
    for (const row of starts) {
      const { definitionId, elementId } = row.fields;
      const result = await parts.start(String(definitionId), String(elementId), message, caller);
      if ('rejected' in result) return [result];
      done.push({ type: 'start', aggregate: result.aggregate });
    }
    if (done.length > 0 || message.all) return done;
    if (waiting.length === 0) break;
  }
  return [{ rejected: { code: 'MESSAGE_NOT_CORRELATED', detail: { name: message.name } } }];
}

async function waitingFor(
  parts: CorrelationParts,
  message: Message,
  tenant: string,
): Promise<readonly Row[]> {
  const { name, businessKey, target, keys } = message;
  const and: Where[] = [
    { field: 'name', op: 'eq', value: name },
    { field: 'event', op: 'eq', value: 'message' },
    { field: 'suspended', op: 'eq', value: false },
    { field: 'processSeq', op: 'notNull' },
  ];
  if (businessKey !== undefined) and.push({ field: 'businessKey', op: 'eq', value: businessKey });
  if (target) {
    and.push({ field: 'aggregate', op: 'eq', value: target.aggregate });
    and.push({ field: 'processSeq', op: 'eq', value: target.process });
  }
  const query = {
    kind: 'subscription',
    tenant,
    where: { and },
    page: { limit: MOST_MATCHES },
  } as const;
  const { rows } = await parts.store.find(query);
  if (!keys || Object.keys(keys).length === 0) return rows;
  const matches: Row[] = [];
  for (const row of rows) {
    const aggregate = await parts.read(row.aggregate);
    const scope = aggregate?.parts.get(Number(row.fields['processSeq']));
    const vars = scope?.kind === 'process' ? scope.vars : undefined;
    if (holds(keys, vars)) matches.push(row);
  }
  return matches;
}

async function startsBy(
  { store }: CorrelationParts,
  message: Message,
  { tenant }: Caller,
): Promise<readonly Row[]> {
  if (message.target) return [];
  const and: Where[] = [
    { field: 'name', op: 'eq', value: message.name },
    { field: 'event', op: 'eq', value: 'message' },
    { field: 'processSeq', op: 'isNull' },
  ];
  const { rows } = await store.find({ kind: 'subscription', tenant, where: { and } });
  return rows;
}

function holds(keys: NonNullable<Message['keys']>, vars: Variables | undefined): boolean {
  return Object.entries(keys).every(
    ([name, value]) =>
      vars !== undefined && Object.hasOwn(vars, name) && same(vars[name]!.value, value),
  );
}

function same(a: Value, b: Value): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function ambiguous({ name }: Message): Correlated {
  return { rejected: { code: 'MESSAGE_AMBIGUOUS', detail: { name } } };
}
