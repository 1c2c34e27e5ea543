import type { Seq } from '../../core/aggregate.js';
import type { OutboxEntry } from '../../store/port.js';
import { OUTRUN, take } from '../correlation.js';
import type { Caller, Dispatched } from '../dispatcher.js';
import type { DocumentName } from '../documents.js';
import type { Delivery } from '../outbox-delivery.js';
import { startAt, type StartPlace, startPlace } from '../start-at.js';
import { startsBy, waitingFor } from '../subscriptions.js';
import type { Row } from '../../store/kinds.js';
import { type Thrown, type ThrownParts, Undeliverable, isEndless, progressOf } from './parts.js';

type Message = Thrown<'throwMessage'>;

/** Who is to have the message: written down before it is delivered. */
type Receiver =
  | { readonly type: 'execution'; readonly aggregate: number; readonly subscription: Seq }
  | ({ readonly type: 'start' } & StartPlace);

const MOST_CHOICES = 8;
/** Tries to deliver to a receiver whose step is refused; with their pauses most of an hour. */
const MOST_TRIES = 12;

/**
 * Delivers a message that nobody in its own aggregate waited for: to the one who waits with the
 * thrower's business key, else to the only one who waits at all, else to what begins by it. Nobody
 * is no error. The choice is durable before the delivery, so that a restart cannot make another
 * one and deliver twice; who was outrun by somebody else gives way to a new choice.
 */
export async function deliverThrownMessage(
  parts: ThrownParts,
  message: Message,
  entry: OutboxEntry,
): Promise<Delivery> {
  const endless = isEndless(message);
  if (endless !== '') {
    parts.onError(new Error(endless));
    return 'done';
  }
  const progress = progressOf(entry);
  const done = { afterwards: () => parts.documents.remove(progress) };
  for (let choice = 0; choice < MOST_CHOICES; choice++) {
    const before = await parts.documents.get<Receiver>(progress);
    const receiver = before ?? (await choose(parts, message, entry));
    if (!receiver) return 'done';
    if (!before && !(await isNoted(parts, progress, receiver))) continue;
    const result = await deliver(parts, receiver, message, entry);
    if (result && !('rejected' in result)) return done;
    if (result && !OUTRUN.has(result.rejected.code)) {
      if (entry.attempts >= MOST_TRIES) return done;
      throw new Undeliverable(`message “${message.name}”`, aggregateOf(receiver), result.rejected);
    }
    await parts.documents.remove(progress);
  }
  return 'done';
}

// ---------------------------------------------------------------------------------------------

/** `false`: somebody else, to whom the effect was leased again, has just chosen. */
async function isNoted(
  { documents }: ThrownParts,
  progress: DocumentName,
  receiver: Receiver,
): Promise<boolean> {
  return (await documents.create<Receiver>(progress, { head: receiver })) === 'created';
}

async function choose(
  { store, onError }: ThrownParts,
  { name, businessKey }: Message,
  { tenant, aggregate: thrower }: OutboxEntry,
): Promise<Receiver | undefined> {
  const sought = { event: 'message', name } as const;
  const others = async (key?: string): Promise<readonly Row[]> => {
    const rows = waitingFor(store, tenant, { ...sought, businessKey: key });
    return take(2, without(rows, thrower));
  };
  const keyed = businessKey === undefined ? [] : await others(businessKey);
  const waiting = keyed.length > 0 ? keyed : await others();
  if (waiting.length === 1) {
    const { aggregate, seq } = waiting[0]!;
    return { type: 'execution', aggregate, subscription: seq };
  }
  const [start, second] = await startsBy(store, tenant, sought);
  if (start && !second) return { type: 'start', ...startPlace(start) };
  if (waiting.length > 1) onError(new Error(`several wait for the thrown message “${name}”`));
  return undefined;
}

/** Who had not waited when its own aggregate threw the message comes too late for it. */
async function* without(rows: AsyncIterable<Row>, aggregate: number): AsyncGenerator<Row> {
  for await (const row of rows) if (row.aggregate !== aggregate) yield row;
}

async function deliver(
  parts: ThrownParts,
  receiver: Receiver,
  { name, businessKey, variables, hops }: Message,
  { id, tenant }: OutboxEntry,
): Promise<Dispatched | undefined> {
  const keyed = (caller: Caller): Caller => ({ ...caller, commandKey: id, hops });
  if (receiver.type === 'start') {
    const command = startAt(receiver, { kind: 'message', name }, { businessKey, variables });
    return parts.sender.start(command, keyed({ tenant, actor: {} }));
  }
  const { aggregate, subscription } = receiver;
  const command = { type: 'deliverMessage', subscription, variables } as const;
  return parts.sender.dispatch(aggregate, command, keyed(await parts.callerFor(aggregate, tenant)));
}

function aggregateOf(receiver: Receiver): number {
  return receiver.type === 'execution' ? receiver.aggregate : 0;
}
