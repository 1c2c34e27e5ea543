import type { Aggregate, Seq, Variables } from '../core/aggregate.js';
import type { VariablesIn } from '../core/command.js';
import type { Value } from '../core/expression.js';
import type { Rejected } from '../core/refusal.js';
import type { Row } from '../store/kinds.js';
import type { Where } from '../store/query.js';
import type { Store } from '../store/port.js';
import type { Caller, Dispatched } from './dispatcher.js';
import { textOf } from './row-text.js';

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

const PAGE = 200;
const MOST_ATTEMPTS = 8;
/** The subscription was there when it was picked: somebody else was quicker. */
const OUTRUN = new Set<Rejected['code']>([
  'NOT_SUBSCRIBED',
  'ALREADY_ENDED',
  'NOT_FOUND',
  'SUSPENDED',
]);

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
  if (message.all) return correlateAll(parts, message, caller);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const [waiting, ...others] = await take(2, waitingFor(parts, message, caller.tenant));
    if (others.length > 0) return [ambiguous(message)];
    if (!waiting) return correlateStart(parts, message, caller);
    const delivered = await deliver(parts, waiting, message, caller);
    if (delivered) return [delivered];
  }
  return [uncorrelated(message)];
}

/**
 * Everything that waited when its turn came, page by page; what subscribes meanwhile may miss it.
 */
async function correlateAll(
  parts: CorrelationParts,
  message: Message,
  caller: Caller,
): Promise<readonly Correlated[]> {
  const done: Correlated[] = [];
  for await (const row of waitingFor(parts, message, caller.tenant)) {
    const delivered = await deliver(parts, row, message, caller);
    if (delivered) done.push(delivered);
  }
  for (const row of await startsBy(parts, message, caller)) {
    done.push(await begin(parts, row, message, caller));
  }
  return done;
}

async function correlateStart(
  parts: CorrelationParts,
  message: Message,
  caller: Caller,
): Promise<readonly Correlated[]> {
  const [start, ...others] = await startsBy(parts, message, caller);
  if (others.length > 0) return [ambiguous(message)];
  return [start ? await begin(parts, start, message, caller) : uncorrelated(message)];
}

/** `undefined`: it does not wait any more. */
async function deliver(
  parts: CorrelationParts,
  { aggregate, seq, fields }: Row,
  message: Message,
  caller: Caller,
): Promise<Correlated | undefined> {
  const result = await parts.deliver(aggregate, seq, message.variables, caller);
  if (!result) return undefined;
  if ('rejected' in result) return OUTRUN.has(result.rejected.code) ? undefined : result;
  return { type: 'execution', aggregate, process: Number(fields['processSeq']) };
}

async function begin(
  parts: CorrelationParts,
  row: Row,
  message: Message,
  caller: Caller,
): Promise<Correlated> {
  const [definition, element] = [textOf(row, 'definitionId'), textOf(row, 'elementId')];
  const result = await parts.start(definition, element, message, caller);
  return 'rejected' in result ? result : { type: 'start', aggregate: result.aggregate };
}

/** Subscriptions in order of age, each once. */
async function* waitingFor(
  parts: CorrelationParts,
  message: Message,
  tenant: string,
): AsyncGenerator<Row> {
  const { name, businessKey, target, keys = {} } = message;
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
  for await (const row of pages(parts.store, tenant, and)) {
    if (Object.keys(keys).length > 0) {
      const aggregate = await parts.read(row.aggregate);
      const scope = aggregate?.parts.get(Number(row.fields['processSeq']));
      if (!holds(keys, scope?.kind === 'process' ? scope.vars : undefined)) continue;
    }
    yield row;
  }
}

/** Unsorted answers come by (aggregate, seq). */
async function* pages(store: Store, tenant: string, and: readonly Where[]): AsyncGenerator<Row> {
  for (let last: Row | undefined; ; ) {
    const where = { and: last ? [...and, after(last)] : and };
    const query = { kind: 'subscription', tenant, where, page: { limit: PAGE } } as const;
    const { rows } = await store.find(query);
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function after({ aggregate, seq }: Row): Where {
  const later: Where = { field: 'aggregate', op: 'gt', value: aggregate };
  const sameOne: Where[] = [
    { field: 'aggregate', op: 'eq', value: aggregate },
    { field: 'seq', op: 'gt', value: seq },
  ];
  return { or: [later, { and: sameOne }] };
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

async function take<T>(most: number, from: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const value of from) {
    taken.push(value);
    if (taken.length === most) break;
  }
  return taken;
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

function uncorrelated({ name }: Message): Correlated {
  return { rejected: { code: 'MESSAGE_NOT_CORRELATED', detail: { name } } };
}
