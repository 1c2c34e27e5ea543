import type { Aggregate } from '../core/aggregate.js';
import type { Command, Start } from '../core/command.js';
import type { Store } from '../store/port.js';
import type { Definitions } from './definitions.js';
import type { Caller, Dispatched } from './dispatcher.js';

/** What a job needs of the runtime. */
export interface JobHost {
  readonly store: Store;
  readonly node: string;
  readonly now: () => number;
  readonly read: (aggregate: number) => Promise<Aggregate | undefined>;
  readonly callerFor: (aggregate: Aggregate, tenant: string) => Promise<Caller>;
  readonly dispatch: (
    aggregate: number,
    command: Command,
    caller: Caller,
  ) => Promise<Dispatched | undefined>;
  readonly startInstance: (command: Start, caller: Caller) => Promise<Dispatched>;
  readonly moveStart: Definitions['moveStart'];
}
