import { text } from '../../engine/store/row-fields.js';
import type { Event } from '../../engine/core/event.js';
import { verifyChain } from '../../engine/runtime/verify.js';
import type { Row } from '../../engine/store/kinds.js';
import type { Store } from '../../engine/store/port.js';
import { readDiary, type Read } from './diary.js';
import { GENERATION_MS, type Node, openNode, TENANT } from './node.js';

/** All that happened in one data folder, by aggregate. */
interface Told {
  readonly events: ReadonlyMap<number, readonly Event[]>;
  /** Aggregates by the business key of their root process, by definition key. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/**
 * Opens a folder whose children are all dead, lets everything come due, and looks for what must
 * not be. Answers a sentence for each thing that is wrong, and how much was looked at.
 */
export async function checkFolder(
  folder: string,
  diary: string,
  generation: number,
): Promise<{
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}> {
  const read = readDiary(diary);
  const node = await openNode(generation, { folder, threads: false });
  try {
    await settle(node);
    const { store } = node.runtime;
    const told = await tellAll(store);
    const problems = [
      ...read.bad.map((bad) => `a child met with ${bad}`),
      ...node.errors.map((error) => `after the last kill: ${String(error)}`),
      ...acknowledgedButLost(read, told),
      ...doubled(told),
      ...(await unsettled(store, read, told)),
      ...(await brokenChains(store, told)),
      ...(await wrongHistory(store, told)),
    ];
    const { intents, replies, died } = read;
    const counts = { sent: intents.size, acknowledged: replies.size, died: died.length };
    return { problems, counts: { ...counts, aggregates: told.events.size } };
  } finally {
    await node.close();
  }
}

/** Runs all timers, delivers all effects, brings history up. */
async function settle({ runtime, clock }: Node): Promise<void> {
  runtime.start();
  for (let i = 0; i < 3; i++) {
    clock.moveTo(clock.now() + GENERATION_MS);
    while ((await runtime.jobs.runDue()) > 0);
    for (let wait = 0; wait < 200 && (await isOutboxBusy(runtime.store)); wait++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  await runtime.projector.caughtUp();
}

async function isOutboxBusy(store: Store): Promise<boolean> {
  const far = Date.parse('2100-01-01');
  const [entry] = await store.leaseOutbox({ now: far, until: 0, limit: 1 });
  return entry !== undefined;
}

async function tellAll(store: Store): Promise<Told> {
  const { rows } = await store.find({ kind: 'historyProcess', tenant: TENANT });
  const events = new Map<number, readonly Event[]>();
  const byKey = new Map<string, number[]>();
  for (const { aggregate, fields } of rows) {
    const commits = await store.commits(aggregate, 0, 1_000);
    events.set(
      aggregate,
      commits.flatMap((commit) => commit.events as Event[]),
    );
    const key = `${text(fields, 'definitionKey')} ${text(fields, 'businessKey')}`;
    byKey.set(key, [...(byKey.get(key) ?? []), aggregate]);
  }
  return { events, byKey };
}

function acknowledgedButLost({ intents, replies }: Read, { events }: Told): readonly string[] {
  const lost: string[] = [];
  for (const { key, aggregate } of replies.values()) {
    const intent = intents.get(key)!;
    const happened = events.get(aggregate) ?? [];
    const isThere = happened.some((event) =>
      intent.do === 'start'
        ? event.type === 'processStarted' && event.businessKey === intent.businessKey
        : event.type === 'taskEnded' && event.taskSeq === intent.task && event.how === 'completed',
    );
    if (!isThere) lost.push(`acknowledged and lost: ${JSON.stringify(intent)} in ${aggregate}`);
  }
  return lost;
}

/** Nothing starts, ends, fires or arrives twice; no event is missing in between. */
function doubled({ events, byKey }: Told): readonly string[] {
  const problems: string[] = [];
  for (const [aggregate, all] of events) {
    const seen = new Set<string>();
    all.forEach((event, index) => {
      const once = onlyOnce(event);
      if (once !== undefined && seen.has(once)) problems.push(`twice in ${aggregate}: ${once}`);
      if (once !== undefined) seen.add(once);
      const last = all[index - 1];
      if (last && event.seq <= last.seq) problems.push(`${aggregate}: events out of order`);
      if (last && event.at < last.at) problems.push(`${aggregate}: time runs backwards`);
    });
  }
  for (const [key, aggregates] of byKey) {
    if (aggregates.length > 1) problems.push(`started twice: ${key}: ${aggregates.join(', ')}`);
  }
  return problems;
}

function onlyOnce(event: Event): string | undefined {
  switch (event.type) {
    case 'processStarted':
    case 'processEnded':
      return `${event.type} ${event.process}`;
    case 'taskEnded':
      return `${event.type} ${event.taskSeq}`;
    case 'timerFired':
      return `${event.type} ${event.job}`;
    case 'messageReceived':
      return `${event.type} ${event.subscription ?? 0}`;
    case 'activityEnded':
      return `${event.type} ${event.instance ?? 0}`;
    default:
      return undefined;
  }
}

/** What had to happen by itself did: timers, continuations, messages. */
async function unsettled(store: Store, read: Read, told: Told): Promise<readonly string[]> {
  const problems: string[] = [];
  const { rows } = await store.find({ kind: 'job', tenant: TENANT });
  for (const { aggregate, fields } of rows) {
    problems.push(`a job of ${aggregate} at ${text(fields, 'elementId')} has not run`);
  }
  for (const { key, aggregate } of read.replies.values()) {
    const intent = read.intents.get(key)!;
    if (intent.do !== 'start') continue;
    const all = told.events.get(aggregate) ?? [];
    const fired = all.filter(({ type }) => type === 'timerFired').length;
    const isOver = all.some(({ type }) => type === 'processEnded');
    const name = `${intent.process} ${intent.businessKey} (${aggregate})`;
    if (intent.process === 'timer' && fired !== 1) problems.push(`${name}: fired ${fired} times`);
    if (['timer', 'async', 'straight'].includes(intent.process) && !isOver) {
      problems.push(`${name}: has not ended`);
    }
    if (intent.process === 'reminder' && !isOver && fired === 0) {
      problems.push(`${name}: never reminded`);
    }
    const other = { sender: 'receiver', opener: 'opened' }[intent.process];
    if (other === undefined) continue;
    const reached = told.byKey.get(`${other} ${intent.businessKey}`)?.[0];
    const heard = (told.events.get(reached ?? 0) ?? []).map(({ type }) => type);
    const isReached = other === 'opened' ? heard.length > 0 : heard.includes('processEnded');
    if (!isReached) problems.push(`${name}: its message reached nobody`);
  }
  return problems;
}

async function brokenChains(store: Store, { events }: Told): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const aggregate of events.keys()) {
    const { problem } = await verifyChain(store, aggregate);
    if (problem) problems.push(`chain of ${aggregate}: ${problem.kind} at ${problem.rev}`);
  }
  return problems;
}

/** History rows and rows of what is open say what the events say, and nothing of their own. */
async function wrongHistory(store: Store, { events }: Told): Promise<readonly string[]> {
  const problems: string[] = [];
  const found = async (kind: 'historyProcess' | 'historyTask' | 'task' | 'processInstance') =>
    new Map(
      (await store.find({ kind, tenant: TENANT })).rows.map((row) => [
        `${row.aggregate}/${row.seq}`,
        row,
      ]),
    );
  const [processes, tasks] = [await found('historyProcess'), await found('historyTask')];
  const [openTasks, openProcesses] = [await found('task'), await found('processInstance')];
  const ended = (row: Row | undefined): unknown => row?.fields['endedAt'] ?? undefined;
  for (const [aggregate, all] of events) {
    const ends = new Map<string, number>();
    for (const event of all) {
      if (event.type === 'taskEnded') ends.set(`t${event.taskSeq}`, event.at);
      if (event.type === 'processEnded') ends.set(`p${event.process}`, event.at);
    }
    for (const event of all) {
      if (event.type !== 'taskCreated' && event.type !== 'processStarted') continue;
      const isTask = event.type === 'taskCreated';
      const seq = isTask ? event.task.seq : event.process;
      const end = ends.get(`${isTask ? 't' : 'p'}${seq}`);
      const id = `${aggregate}/${seq}`;
      const row = (isTask ? tasks : processes).get(id);
      if (!row || ended(row) !== end) problems.push(`history of ${id} does not say what happened`);
      const isOpen = (isTask ? openTasks : openProcesses).has(id);
      if (isOpen !== (end === undefined)) problems.push(`${id} is open in its row only, or not`);
    }
  }
  return problems;
}
