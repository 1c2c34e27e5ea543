import type { Effect } from '../../core/event.js';
import type { Rejected } from '../../core/refusal.js';
import type { OutboxEntry, Store } from '../../store/port.js';
import type { Caller, Sender } from '../dispatcher.js';
import type { DocumentName, Documents } from '../documents.js';

/** What the delivery of what was thrown needs of the runtime. */
export interface ThrownParts {
  readonly store: Store;
  readonly documents: Documents;
  readonly sender: Sender;
  /** As for a job: with what the organisation knows, where a case is concerned. */
  readonly callerFor: (aggregate: number, tenant: string) => Promise<Caller>;
  readonly onError: (error: unknown) => void;
}

export type Thrown<T extends Effect['type']> = Extract<Effect, { readonly type: T }>;

/** How long a chain of throws that no person and no timer interrupts may become. */
const MOST_HOPS = 1_000;

/** Processes that throw to each other without end are stopped here. */
export function isEndless({ name, hops = 0 }: Thrown<'throwMessage' | 'throwSignal'>): string {
  return hops > MOST_HOPS ? `“${name}” was thrown ${hops} times in one chain: stopped` : '';
}

/** What has been decided or done of a delivery, so that a restart goes on with it. */
export function progressOf(entry: OutboxEntry): DocumentName {
  return { tenant: entry.tenant, kind: 'batch', key: `thrown/${entry.id}` };
}

/** The step itself was refused; who was gone or suspended is no failure. */
export class Undeliverable extends Error {
  constructor(what: string, aggregate: number, { code, elementId }: Rejected) {
    super(`${what} cannot be taken by aggregate ${aggregate}: ${code} at ${elementId ?? '-'}`);
  }
}
