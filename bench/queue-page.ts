import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createLog } from '../engine/http/log.js';
import { listen } from '../engine/http/server.js';
import { type Product, openProduct } from '../engine/main.js';
import { systemClock } from '../engine/runtime/clock.js';

import { credentialOf, staffOf } from '../engine/service/access/sign-in.js';
import { receiveCase } from '../engine/service/cases/receive.js';
import { prepareDemo } from '../engine/service/demo/prepare-demo.js';
import type { Row, RowChange } from '../engine/store/kinds.js';
import type { Commit, Store, StoredAggregate } from '../engine/store/port.js';
import { openSqliteStore } from '../engine/store/sqlite/store.js';

const SIZES = [1_000, 100_000] as const;
const ROUNDS = 40;
const BATCH = 500;
/** The first of the queue have the whole case behind them; of the others only their rows count. */
const WHOLE = 400;
const TENANT = 'default';
const CLERK = 'qinghe.acceptance';
const BUDGET_MS = 150;
const BUDGET_RATIO = 1.5;
const DAY_MS = 86_400_000;

/**
 * A clerk's queue page of 50 rows over HTTP, and the counts above it, when so many cases stand in
 * that very queue: names, lights and remaining days of the promise included. Printed: medians in
 * the small and in the large county, and their ratio.
 */
export async function run(): Promise<void> {
  const small = await measure(SIZES[0]);
  const large = await measure(SIZES[1]);
  for (const name of ['page', 'counts'] as const) {
    const ratio = large[name] / small[name];
    console.log(
      `queue-page: ${name}: ${large[name].toFixed(1)} ms of ${SIZES[1].toLocaleString('en')} open ` +
        `cases (budget ${BUDGET_MS} ms), ${small[name].toFixed(1)} ms of ` +
        `${SIZES[0].toLocaleString('en')}: ${ratio.toFixed(2)}x (budget ${BUDGET_RATIO}x)`,
    );
  }
}

async function measure(cases: number): Promise<{ readonly page: number; readonly counts: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'yc-bench-'));
  const clock = systemClock;
  const store = await openSqliteStore({ folder, now: () => clock.now() });
  const processes = fileURLToPath(new URL('../../processes', import.meta.url));
  const log = createLog('silent');
  const product = await openProduct({ store, clock, demo: true, log, processes, version: '0' });
  await prepareDemo(product.context, processes);
  const listening = await listen(product.listener, { port: 0, host: '127.0.0.1' });
  try {
    await fill(store, await oneCase(product), cases);
    const cookie = await session(product);
    const get = (path: string): Promise<number> =>
      median(`http://127.0.0.1:${listening.port}/api${path}`, cookie);
    const page = await get('/tasks?queue=group&limit=50');
    return { page, counts: await get('/tasks/counts') };
  } finally {
    await listening.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  }
}

async function median(url: string, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    const body = await response.text();
    times.push(performance.now() - from);
    if (response.status !== 200) throw new Error(body);
  }
  return times.toSorted((a, b) => a - b)[ROUNDS / 2]!;
}

/** A case that waits for acceptance at the clerk's window, as the store has it. */
async function oneCase({ context }: Product): Promise<Sample> {
  const person = await context.directory.person(TENANT, CLERK);
  const who = person && (await staffOf(context, person));
  if (!who) throw new Error('the demonstration county has no clerk');
  const applicant = {
    kind: 1,
    name: '刘长林',
    idType: '居民身份证',
    idNumber: '110101198001010010',
    phone: '13800138000',
  };
  const form = {
    applicantName: '刘长林',
    idNumber: applicant.idNumber,
    mobile: applicant.phone,
    foods: { snack: true, drink: true },
    stallRegion: '110105001001',
    stallPlace: '清河镇农贸市场东侧 12 号位',
    hours: 'morning',
    employees: 2,
  };
  const materials = [
    { code: 'application', form: 'submitted', originals: 1 },
    { code: 'identity', form: 'shared' },
    { code: 'healthCertificate', form: 'submitted', copies: 1 },
  ] as const;
  const request = { item: 'foodStall', channel: 'window', applicant, materials, form } as const;
  const received = await receiveCase(context, request, who);
  if ('rejected' in received) throw new Error(JSON.stringify(received));
  const where = { field: 'number', op: 'eq', value: received.value.number } as const;
  const { store } = context.runtime;
  const [found] = (await store.find({ kind: 'case', tenant: TENANT, where })).rows;
  const aggregate = found && (await store.load(found.aggregate));
  if (!found || !aggregate) throw new Error('the sample case was not stored');
  const ofIt = { field: 'aggregate', op: 'eq', value: found.aggregate } as const;
  const [task] = (await store.find({ kind: 'task', tenant: TENANT, where: ofIt })).rows;
  if (!task) throw new Error('the sample case waits for nobody');
  return { aggregate, found, task };
}

interface Sample {
  readonly aggregate: StoredAggregate;
  readonly found: Row;
  readonly task: Row;
}

/** The sample again and again, due over half a year. */
async function fill(store: Store, sample: Sample, cases: number): Promise<void> {
  const { first } = await store.leaseNumbers(cases);
  for (let done = 0; done < cases; done += BATCH) {
    const size = Math.min(BATCH, cases - done);
    const batch = Array.from({ length: size }, (_, n) =>
      copyOf(sample, first + done + n, done + n),
    );
    const results = await store.commit(batch);
    if (results.some(({ status }) => status !== 'committed')) throw new Error('not committed');
    const { token } = await store.unprojected(size);
    await store.project(token, []);
  }
}

function copyOf({ aggregate: whole, found, task }: Sample, aggregate: number, n: number): Commit {
  const caseNumber = `N${n}`;
  const dueAt = Number(task.fields['dueAt'] ?? 0) + (n < WHOLE ? n : DAY_MS + (n % 180) * DAY_MS);
  const rows: readonly RowChange[] = [
    { kind: 'case', aggregate, seq: found.seq, fields: { ...found.fields, number: caseNumber } },
    { kind: 'task', aggregate, seq: task.seq, fields: { ...task.fields, caseNumber, dueAt } },
  ];
  const { head, parts, hash } = whole;
  const kept = n < WHOLE ? parts : new Map<number, never>();
  const common = { tenant: TENANT, kind: 'instance', expectedRev: 0, at: 0, outbox: [] } as const;
  const all = { parts: kept, snapshot: () => kept, rows };
  return { ...common, ...all, aggregate, head, events: '[]', hash };
}

async function session({ context }: Product): Promise<string> {
  const person = await context.directory.person(TENANT, CLERK);
  if (!person) throw new Error('the demonstration county has no clerk');
  const subject = { kind: 'staff', user: CLERK, credential: credentialOf(person) } as const;
  return `yichuang=${await context.sessions.open(TENANT, subject)}`;
}
