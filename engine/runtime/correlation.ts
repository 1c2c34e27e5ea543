import type { Aggregate, Seq, Variables } from '../core/aggregate.js';
import type { VariablesIn } from '../core/command.js';
import type { Value } from '../core/expression.js';
import type { Rejected } from '../core/refusal.js';
import type { Row } from '../store/kinds.js';
import type { Store } from '../store/port.js';
import type { Caller, Sender } from './dispatcher.js';
import { startAt, startPlace } from './start-at.js';
import { startsBy, waitingFor } from './subscriptions.js';

export interface Message {
  readonly name: string;
  readonly businessKey?: string;
  /** Only this process instance may take it. */
  readonly target?: { readonly aggregate: number; readonly process: Seq };
  /** Compared with variables of the process scope, all of them. */
  readonly keys?: Keys;
  /** Compared with variables that are local to what waits. */
  readonly localKeys?: Keys;
  readonly variables?: VariablesIn;
  /** Set on what waits; on the process instance where one is started. */
  readonly localVariables?: VariablesIn;
  /** Also start or wake everything that matches; nothing is no error then. */
  readonly all?: boolean;
}

type Keys = Readonly<Record<string, Value>>;

export type Correlated =
  | { readonly rejected: Rejected }
  | { readonly type: 'execution'; readonly aggregate: number; readonly process: Seq }
  | { readonly type: 'start'; readonly aggregate: number };

export interface CorrelationParts {
  readonly store: Store;
  readonly read: (aggregate: number) => Promise<Aggregate | undefined>;
  readonly sender: Sender;
}

const MOST_ATTEMPTS = 8;
/** The subscription was there when it was picked: somebody else was quicker. */
export const OUTRUN: ReadonlySet<Rejected['code']> = new Set([
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
    const [found, ...others] = await take(2, waiting(parts, message, caller.tenant));
    if (others.length > 0) return [ambiguous(message)];
    if (!found) return correlateStart(parts, message, caller);
    const delivered = await deliver(parts, found, message, caller);
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
  for await (const row of waiting(parts, message, caller.tenant)) {
    const delivered = await deliver(parts, row, message, caller);
    if (delivered) done.push(delivered);
  }
  for (const row of await startsOf(parts, message, caller)) {
    done.push(await begin(parts, row, message, caller));
  }
  return done;
}

async function correlateStart(
  parts: CorrelationParts,
  message: Message,
  caller: Caller,
): Promise<readonly Correlated[]> {
  const [start, ...others] = await startsOf(parts, message, caller);
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
  const { variables, localVariables } = message;
  const command = { type: 'deliverMessage', subscription: seq, variables, localVariables } as const;
  const result = await parts.sender.dispatch(aggregate, command, caller);
  if (!result) return undefined;
  if ('rejected' in result) return OUTRUN.has(result.rejected.code) ? undefined : result;
  return { type: 'execution', aggregate, process: Number(fields['processSeq']) };
}

async function begin(
  parts: CorrelationParts,
  row: Row,
  { name, businessKey, variables: given, localVariables }: Message,
  caller: Caller,
): Promise<Correlated> {
  const variables = { ...given, ...localVariables };
  const command = startAt(startPlace(row), { kind: 'message', name }, { businessKey, variables });
  const result = await parts.sender.start(command, caller);
  return 'rejected' in result ? result : { type: 'start', aggregate: result.aggregate };
}

/** Subscriptions that match, each once. */
async function* waiting(
  parts: CorrelationParts,
  message: Message,
  tenant: string,
): AsyncGenerator<Row> {
  const { keys = {}, localKeys = {} } = message;
  const isPlain = Object.keys(keys).length + Object.keys(localKeys).length === 0;
  for await (const row of waitingFor(parts.store, tenant, { ...message, event: 'message' })) {
    if (isPlain || (await matches(parts, row, keys, localKeys))) yield row;
  }
}

async function matches(
  parts: CorrelationParts,
  { aggregate, fields }: Row,
  keys: Keys,
  localKeys: Keys,
): Promise<boolean> {
  const live = await parts.read(aggregate);
  const variablesOf = (seq: unknown): Variables | undefined => {
    const part = live?.parts.get(Number(seq));
    return part?.kind === 'process' || part?.kind === 'activity' ? part.vars : undefined;
  };
  const { processSeq, instance } = fields;
  return holds(keys, variablesOf(processSeq)) && holds(localKeys, variablesOf(instance));
}

async function startsOf(
  { store }: CorrelationParts,
  message: Message,
  { tenant }: Caller,
): Promise<readonly Row[]> {
  return message.target ? [] : startsBy(store, tenant, { ...message, event: 'message' });
}

export async function take<T>(most: number, from: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const value of from) {
    taken.push(value);
    if (taken.length === most) break;
  }
  return taken;
}

function holds(keys: Keys, vars: Variables | undefined): boolean {
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
