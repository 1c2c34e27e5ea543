import { parentPort, workerData } from 'node:worker_threads';
import type { CrashPoint } from '../crash-point.js';
import { onCrashPoint } from '../crash-point.js';
import { Database } from './database.js';
import { asStoreError } from './failure.js';

/** What a thread is started with. */
export interface ThreadData {
  readonly folder: string;
  readonly role: 'writer' | 'reader';
  readonly crash?: CrashPlan | undefined;
}

/** Kills the process when it comes to that place for the nth time; for tests. */
export interface CrashPlan {
  readonly at: CrashPoint;
  readonly hit: number;
}

/** A verb of the database, asked for by number. */
export type Question = readonly [id: number, verb: string, args: readonly unknown[]];
/** Its value, or the code and text of the StoreError; the opening itself is question 0. */
export type Answer =
  | readonly [id: number, value: unknown]
  | readonly [id: number, failed: undefined, code: string, message: string];

type Verbs = Record<string, (...args: readonly unknown[]) => unknown>;

const port = parentPort!;
const { folder, role, crash } = workerData as ThreadData;
if (crash) planCrash(crash);
const database = open();

port.on('message', ([id, verb, args]: Question) => {
  answer(id, () => (database as unknown as Verbs)[verb]!(...args));
  if (verb === 'close') port.close();
});

function open(): Database | undefined {
  return answer(0, () => new Database(folder, role), true);
}

function answer<T>(id: number, work: () => T, isOpening = false): T | undefined {
  try {
    const value = work();
    port.postMessage([id, isOpening ? undefined : value] satisfies Answer);
    return value;
  } catch (error) {
    const { code, message } = asStoreError(error);
    port.postMessage([id, undefined, code, message] satisfies Answer);
    return undefined;
  }
}

function planCrash({ at, hit }: CrashPlan): void {
  let left = hit;
  onCrashPoint((name) => {
    if (name === at && --left === 0) process.kill(process.pid, 'SIGKILL');
  });
}
