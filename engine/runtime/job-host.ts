import type { Aggregate } from '../core/aggregate.js';
import type { Store } from '../store/port.js';
import type { Definitions } from './definitions.js';
import type { Caller, Sender } from './dispatcher.js';

/** What a job needs of the runtime. */
export interface JobHost {
  readonly store: Store;
  readonly node: string;
  readonly now: () => number;
  readonly read: (aggregate: number) => Promise<Aggregate | undefined>;
  readonly callerFor: (aggregate: Aggregate, tenant: string) => Promise<Caller>;
  readonly sender: Sender;
  readonly moveStart: Definitions['moveStart'];
}
