import type { OutboxEntry } from '../../store/port.js';
import type { Row } from '../../store/kinds.js';
import type { Place } from '../../store/place.js';
import { OUTRUN } from '../correlation.js';
import type { Dispatched } from '../dispatcher.js';
import type { Delivery } from '../outbox-delivery.js';
import { startAt, startPlace } from '../start-at.js';
import { PAGE, startsBy, waitingPage } from '../subscriptions.js';
import { type Thrown, type ThrownParts, Undeliverable, isEndless, progressOf } from './parts.js';

type Signal = Thrown<'throwSignal'>;

/** Hearers told in one turn of the event loop, so that others have theirs soon. */
const AT_ONCE = 50;

interface Cursor {
  /** Where the page before ended; absent before the first. */
  readonly after?: Place;
  /** Start events in which somebody has waited for the rest of their events, and has heard it. */
  readonly taken: readonly string[];
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
  const { store, documents } = parts;
  const progress = progressOf(entry);
  const cursor: Cursor = (await documents.get<Cursor>(progress)) ?? { taken: [] };
  const sought = { event: 'signal', name: signal.name } as const;
  const rows = await waitingPage(store, entry.tenant, sought, cursor.after);
  const starts = await startsBy(store, entry.tenant, sought);
  const taken = takenOf(cursor, rows, starts);
  if (taken.length > cursor.taken.length) {
    await documents.update<Cursor>(progress, () => ({ head: { ...cursor, taken } }));
  }
  await deliverPage(parts, signal, entry, rows);
  if (rows.length === PAGE) {
    const { aggregate, seq } = rows.at(-1)!;
    await documents.update<Cursor>(progress, () => ({
      head: { after: { aggregate, seq }, taken },
    }));
    return 'again';
  }
  const open = starts.filter((row) => !taken.includes(startOf(row)));
  await startAll(parts, signal, entry, open);
  const isKept = cursor.after !== undefined || taken.length > 0;
  return isKept ? { afterwards: () => documents.remove(progress) } : 'done';
}

// ---------------------------------------------------------------------------------------------

/** A start event whose instance waits in it is not to make another one by the same signal. */
function takenOf(cursor: Cursor, rows: readonly Row[], starts: readonly Row[]): readonly string[] {
  const begin = new Set(starts.map(startOf));
  const waiting = rows.map(startOf).filter((start) => begin.has(start));
  return [...new Set([...cursor.taken, ...waiting])];
}

function startOf(row: Row): string {
  const { definition, startEvent } = startPlace(row);
  return `${definition}/${startEvent}`;
}

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
    const result = await parts.sender.dispatch(aggregate, command, {
      ...caller,
      commandKey: id,
      hops,
    });
    tell(parts, `signal “${name}”`, aggregate, result);
  };
  const all = [...hearers];
  for (let i = 0; i < all.length; i += AT_ONCE) {
    await Promise.all(all.slice(i, i + AT_ONCE).map(deliver));
  }
}

async function startAll(
  parts: ThrownParts,
  { name, businessKey, variables, hops }: Signal,
  { id, tenant }: OutboxEntry,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    const commandKey = `${id}/${startOf(row)}`;
    const trigger = { kind: 'signal', name } as const;
    const command = startAt(startPlace(row), trigger, { businessKey, variables });
    const result = await parts.sender.start(command, { tenant, actor: {}, commandKey, hops });
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
