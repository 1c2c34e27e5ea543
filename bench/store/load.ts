import { performance } from 'node:perf_hooks';
import type { RowChange } from '../../engine/store/kinds.js';
import type { Commit, CommitResult } from '../../engine/store/port.js';
import type { SqliteStore } from '../../engine/store/sqlite/store.js';

const AT = Date.UTC(2026, 8, 1, 1);
const HASH = 'a'.repeat(64);
const NOTHING: ReadonlyMap<number, unknown> = new Map();

export interface Load {
  readonly instancesPerSecond: number;
  readonly statementsPerInstance: number;
  /** The longest that the main thread stood still, ms. */
  readonly worstStall: number;
}

/**
 * start -> user task -> complete -> end with full history, as the runtime commits it: 64 callers,
 * one batch at a time, the projector beside it. The store alone: events and rows are made up.
 * `otherWork`: microseconds that the caller's thread is busy with each command, as a server is.
 */
export async function loadStore(
  store: SqliteStore,
  instances: number,
  otherWork = 0,
): Promise<Load> {
  const group = new Group(store);
  const projector = new Projector(store);
  const { first } = await store.leaseNumbers(instances);
  const before = await store.statistics();
  const stall = new StallMeter();
  const from = performance.now();
  let next = first;
  const caller = async (): Promise<void> => {
    while (next < first + instances) {
      const aggregate = next++;
      beBusy(otherWork);
      await group.add(start(aggregate));
      beBusy(otherWork);
      await group.add(complete(aggregate));
      projector.wake();
    }
  };
  await Promise.all(Array.from({ length: 64 }, caller));
  await projector.finished();
  const seconds = (performance.now() - from) / 1_000;
  const after = await store.statistics();
  return {
    instancesPerSecond: instances / seconds,
    statementsPerInstance: (after.statements - before.statements) / instances,
    worstStall: stall.stop(),
  };
}

function beBusy(microseconds: number): void {
  const until = performance.now() + microseconds / 1_000;
  while (performance.now() < until);
}

/** Gathers the commits of one turn of the event loop, as the runtime does. */
class Group {
  #waiting: { commit: Commit; resolve: (result: CommitResult) => void }[] = [];
  #running = false;

  constructor(readonly store: SqliteStore) {}

  add(commit: Commit): Promise<CommitResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ commit, resolve });
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const results = await this.store.commit(batch.map(({ commit }) => commit));
    batch.forEach(({ resolve }, index) => resolve(results[index]!));
    if (this.#waiting.length > 0) setImmediate(() => void this.#flush());
    else this.#running = false;
  }
}

/** Writes the history rows of the instances that have ended, 200 commits at a time. */
class Projector {
  #running: Promise<void> | undefined;

  constructor(readonly store: SqliteStore) {}

  wake(): void {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async finished(): Promise<void> {
    await this.#running;
    await this.#run();
  }

  async #run(): Promise<void> {
    for (;;) {
      const { token, commits } = await this.store.unprojected(200);
      if (commits.length === 0) return;
      const rows = commits.flatMap(({ aggregate, rev }) => {
        return rev === 1 ? historyOfStart(aggregate) : historyOfEnd(aggregate);
      });
      await this.store.project(token, rows);
    }
  }
}

class StallMeter {
  #last = performance.now();
  #worst = 0;
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.#worst = Math.max(this.#worst, now - this.#last - 5);
    this.#last = now;
  }, 5);

  stop(): number {
    clearInterval(this.#timer);
    return this.#worst;
  }
}

function start(aggregate: number): Commit {
  const at = AT + aggregate;
  const parts = new Map<number, unknown>([
    [
      1,
      { seq: 1, owner: 0, process: 1, kind: 'process', definition: 'leave:1:a1b2', key: 'leave' },
    ],
    [2, { seq: 2, owner: 1, process: 1, kind: 'activity', node: 1, execution: 1, startedAt: at }],
    [3, { seq: 3, owner: 2, process: 1, kind: 'userTask', name: '审查材料', createdAt: at }],
  ]);
  const events = [
    { seq: 1, at, type: 'processStarted', process: 1, definition: 'leave:1:a1b2' },
    { seq: 2, at, type: 'activityStarted', process: 1, element: 'start', instance: 4, parent: 1 },
    { seq: 3, at, type: 'activityEnded', process: 1, element: 'start', instance: 4 },
    { seq: 4, at, type: 'activityStarted', process: 1, element: 'review', instance: 2, parent: 1 },
    { seq: 5, at, type: 'taskCreated', process: 1, element: 'review', taskSeq: 3 },
  ];
  return {
    ...commitOf(aggregate, 0, events),
    parts,
    snapshot: () => parts,
    rows: [
      row('processInstance', aggregate, 1, {
        definitionId: 'leave:1:a1b2',
        definitionKey: 'leave',
        suspended: false,
        rootSeq: 1,
        superSeq: 0,
        startedAt: at,
        isCase: false,
      }),
      row('task', aggregate, 3, {
        processSeq: 1,
        execution: 1,
        instance: 2,
        definitionId: 'leave:1:a1b2',
        definitionKey: 'leave',
        elementId: 'review',
        name: '审查材料',
        candidateGroups: ['reviewers'],
        priority: 50,
        createdAt: at,
        suspended: false,
      }),
    ],
  };
}

function complete(aggregate: number): Commit {
  const at = AT + aggregate + 1;
  const events = [
    { seq: 6, at, type: 'taskEnded', process: 1, taskSeq: 3, how: 'completed' },
    { seq: 7, at, type: 'activityEnded', process: 1, element: 'review', instance: 2 },
    { seq: 8, at, type: 'activityStarted', process: 1, element: 'end', instance: 5, parent: 1 },
    { seq: 9, at, type: 'processEnded', process: 1, state: 'COMPLETED', endElement: 'end' },
  ];
  return {
    ...commitOf(aggregate, 1, events),
    remove: true,
    rows: [row('processInstance', aggregate, 1, null), row('task', aggregate, 3, null)],
  };
}

function commitOf(aggregate: number, expectedRev: number, events: readonly object[]): Commit {
  return {
    aggregate,
    tenant: '',
    kind: 'instance',
    expectedRev,
    at: AT,
    head: { v: 1, lastSeq: 5, events: 5, at: AT },
    parts: NOTHING,
    snapshot: () => NOTHING,
    rows: [],
    events: JSON.stringify(events),
    outbox: [],
    hash: HASH,
  };
}

function historyOfStart(aggregate: number): readonly RowChange[] {
  const startedAt = AT + aggregate;
  return [
    row('historyProcess', aggregate, 1, {
      processSeq: 1,
      definitionId: 'leave:1:a1b2',
      definitionKey: 'leave',
      state: 'ACTIVE',
      startedAt,
      startElement: 'start',
      rootSeq: 1,
    }),
    activity(aggregate, 4, 'start', startedAt, startedAt),
    activity(aggregate, 2, 'review', startedAt, undefined),
    row('historyTask', aggregate, 3, {
      processSeq: 1,
      definitionId: 'leave:1:a1b2',
      definitionKey: 'leave',
      execution: 1,
      instance: 2,
      elementId: 'review',
      name: '审查材料',
      startedAt,
      priority: 50,
    }),
  ];
}

function historyOfEnd(aggregate: number): readonly RowChange[] {
  const endedAt = AT + aggregate + 1;
  return [
    row('historyTask', aggregate, 3, { endedAt, how: 'completed' }),
    row('historyActivity', aggregate, 2, { endedAt, canceled: false }),
    activity(aggregate, 5, 'end', endedAt, endedAt),
    row('historyProcess', aggregate, 1, { state: 'COMPLETED', endElement: 'end', endedAt }),
  ];
}

function activity(
  aggregate: number,
  seq: number,
  elementId: string,
  startedAt: number,
  endedAt: number | undefined,
): RowChange {
  return row('historyActivity', aggregate, seq, {
    processSeq: 1,
    definitionId: 'leave:1:a1b2',
    definitionKey: 'leave',
    parent: 1,
    execution: 1,
    elementId,
    elementType: 'userTask',
    name: '审查材料',
    startedAt,
    endedAt,
    canceled: endedAt === undefined ? undefined : false,
  });
}

function row(
  kind: RowChange['kind'],
  aggregate: number,
  seq: number,
  fields: RowChange['fields'],
): RowChange {
  return { kind, aggregate, seq, fields };
}
