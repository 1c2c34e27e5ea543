import type { OutboxEntry } from '../../store/port.js';
import type { Row } from '../../store/kinds.js';
import { OUTRUN } from '../correlation.js';
import type { Dispatched } from '../dispatcher.js';
import type { Delivery } from '../outbox-delivery.js';
import { textOf } from '../row-text.js';
import { PAGE, type Place, startsBy, waitingPage } from '../subscriptions.js';
import { type Thrown, type ThrownParts, Undeliverable, isEndless, progressOf } from './parts.js';

type Signal = Thrown<'throwSignal'>;
/** Where the page before ended. */
interface Cursor {
  readonly after: Place;
}

/**
 * Delivers a signal to all who wait for it, a page at a time, and then starts what begins by it.
 * The entry's id is the command's key everywhere, so whatever is delivered twice happens once; the
 * cursor is kept between pages, so that a restart goes on where it was. One who cannot take the
 * signal does not keep it from the others. The aggregate that has thrown it has heard it already.
 */
export async function deliverThrownSignal(
  parts: ThrownParts,
  signal: Signal,
  entry: OutboxEntry,
): Promise<Delivery> {
  const endless = isEndless(signal);
  if (endless !== '') {
    parts.onError(new Error(endless));
    return 'done';
  }
  const progress = progressOf(entry);
  const cursor = await parts.documents.get<Cursor>(progress);
  const sought = { event: 'signal', name: signal.name } as const;
  const rows = await waitingPage(parts.store, entry.tenant, sought, cursor?.after);
  await deliverPage(parts, signal, entry, rows);
  if (rows.length === PAGE) {
    const { aggregate, seq } = rows.at(-1)!;
    await parts.documents.update<Cursor>(progress, () => ({ head: { after: { aggregate, seq } } }));
    return 'again';
  }
  await startAll(parts, signal, entry, await startsBy(parts.store, entry.tenant, sought));
  if (cursor === undefined) return 'done';
  return { afterwards: () => parts.documents.remove(progress) };
}

// ---------------------------------------------------------------------------------------------

async function deliverPage(
  parts: ThrownParts,
  { name, variables, hops }: Signal,
  { id, tenant, aggregate: thrower }: OutboxEntry,
  rows: readonly Row[],
): Promise<void> {
  const hearers = new Set(rows.map(({ aggregate }) => aggregate));
  hearers.delete(thrower);
  const command = { type: 'deliverSignal', name, variables } as const;
  const deliver = async (aggregate: number): Promise<void> => {
    const caller = await parts.callerFor(aggregate, tenant);
    const result = await parts.dispatch(aggregate, command, { ...caller, commandKey: id, hops });
    tell(parts, `signal “${name}”`, aggregate, result);
  };
  await Promise.all([...hearers].map(deliver));
}

async function startAll(
  parts: ThrownParts,
  { name, businessKey, variables, hops }: Signal,
  { id, tenant }: OutboxEntry,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    const [definition, startEvent] = [textOf(row, 'definitionId'), textOf(row, 'elementId')];
    const commandKey = `${id}/${definition}/${startEvent}`;
    const result = await parts.start(
      { type: 'start', definition: { id: definition }, startEvent, businessKey, variables },
      { tenant, actor: {}, commandKey, hops },
    );
    tell(parts, `signal “${name}”`, row.aggregate, result);
  }
}

function tell(
  parts: ThrownParts,
  what: string,
  aggregate: number,
  result: Dispatched | undefined,
): void {
  if (!result || !('rejected' in result) || OUTRUN.has(result.rejected.code)) return;
  parts.onError(new Undeliverable(what, aggregate, result.rejected));
}
