import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import Koa from 'koa';
import { createLog } from '../engine/http/log.js';
import { listen } from '../engine/http/server.js';
import { type Product, openProduct } from '../engine/main.js';
import { systemClock } from '../engine/runtime/clock.js';
import { hashPassword } from '../engine/service/access/password.js';
import { credentialOf } from '../engine/service/access/sign-in.js';
import { openSqliteStore } from '../engine/store/sqlite/store.js';
import type { Order } from './support/http-client.js';
import { threadsSince, threadTimes } from './support/thread-times.js';

const INSTANCES = 8_000;
const ROUNDS = 3;
const BUDGET = 2_500;
const TENANT = 'default';

/**
 * The whole product over HTTP on SQLite: start -> user task -> complete -> end, two requests an
 * instance, every answer after its fsync, signed in by session, everything checked and logged as
 * always. 64 connections that stay open; the client is a thread of its own and shares the machine.
 * Printed: instances per second, best of the rounds, beside what a bare Koa that only echoes gives
 * to the same client in the same run: no product on Koa can be faster on this machine.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yc-bench-'));
  const clock = systemClock;
  const store = await openSqliteStore({ folder, now: () => clock.now() });
  const processes = fileURLToPath(new URL('../../processes', import.meta.url));
  const log = createLog('warn');
  const product = await openProduct({ store, clock, demo: false, log, processes, version: '0' });
  const listening = await listen(product.listener, { port: 0, host: '127.0.0.1' });
  try {
    const order = { port: listening.port, cookie: await clerk(product) };
    await deploy(product);
    await load({ ...order, instances: INSTANCES / 4 });
    let best = 0;
    const before = process.cpuUsage();
    const threads = threadTimes();
    for (let round = 0; round < ROUNDS; round++) {
      const ms = await load({ ...order, instances: INSTANCES });
      best = Math.max(best, (INSTANCES * 1_000) / ms);
    }
    const { user, system } = process.cpuUsage(before);
    const micros = Math.round((user + system) / (INSTANCES * ROUNDS));
    const ratio = (best / BUDGET).toFixed(2);
    const figure = Math.round(best).toLocaleString('en');
    console.log(
      `http: start -> user task -> complete -> end: ${figure} instances/s ` +
        `(${Math.round(best * 2).toLocaleString('en')} requests/s; budget ${BUDGET}, ${ratio}x)`,
    );
    const byThread = threadsSince(threads, INSTANCES * ROUNDS);
    console.log(`http: ${micros} us of processor time an instance, the client's included`);
    console.log(`http: by thread ${byThread}`);
    const bareThreads = threadTimes();
    const bare = await bareKoa(order.cookie);
    console.log(`http: bare Koa by thread ${threadsSince(bareThreads, INSTANCES * ROUNDS)}`);
    console.log(
      `http: a bare Koa echoing the same requests: ${Math.round(bare).toLocaleString('en')} ` +
        `instances/s, so the product reaches ${(best / bare).toFixed(2)} of it`,
    );
  } finally {
    await listening.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Instances per second of a server that parses what it is sent and answers with a fixed text. */
async function bareKoa(cookie: string): Promise<number> {
  const app = new Koa();
  const answer = { tasks: [{ id: 'one' }], ended: true, state: 'x'.repeat(500) };
  app.use(async (ctx) => {
    const chunks: Buffer[] = [];
    for await (const chunk of ctx.req) chunks.push(chunk as Buffer);
    JSON.parse(Buffer.concat(chunks).toString());
    ctx.body = answer;
  });
  const callback = app.callback();
  const listening = await listen((request, response) => void callback(request, response), {
    port: 0,
    host: '127.0.0.1',
  });
  const order = { port: listening.port, cookie };
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const ms = await load({ ...order, instances: INSTANCES });
    best = Math.max(best, (INSTANCES * 1_000) / ms);
  }
  await listening.close();
  return best;
}

/** A session of a clerk, as the cookie header says it. */
async function clerk({ context }: Product): Promise<string> {
  const password = await hashPassword('not used here');
  const person = { v: 1, tenant: TENANT, user: 'clerk', name: '窗口', password } as const;
  await context.directory.savePerson({ ...person, roles: ['clerk'], posts: [] });
  const credential = credentialOf({ ...person, roles: [], posts: [] });
  const subject = { kind: 'staff', user: 'clerk', credential } as const;
  return `yichuang=${await context.sessions.open(TENANT, subject)}`;
}

async function deploy({ context }: Product): Promise<void> {
  const resources = { 'work.bpmn': DIAGRAM };
  const compiled = await context.kernel.compile(resources);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  const models = compiled.models.map(({ file, model }) => ({ resource: file, model }));
  const at = context.runtime.clock.now();
  await context.runtime.definitions.deploy({ tenant: TENANT, at, resources, models });
}

const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
  <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench" id="file">
    <process id="work" isExecutable="true" camunda:historyTimeToLive="P30D">
      <startEvent id="start" /><userTask id="review" name="审查" /><endEvent id="end" />
      <sequenceFlow id="in" sourceRef="start" targetRef="review" />
      <sequenceFlow id="out" sourceRef="review" targetRef="end" /></process></definitions>`;

/** Milliseconds that the client's thread took for it. */
function load(order: Order): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./support/http-client.js', import.meta.url), {
      workerData: order,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
