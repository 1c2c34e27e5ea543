import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { createLog } from '../../engine/http/log.js';
import { type Listening, listen } from '../../engine/http/server.js';
import { type Product, openProduct } from '../../engine/main.js';
import { type Clock, DemoClock, VirtualClock, systemClock } from '../../engine/runtime/clock.js';
import { credentialOf } from '../../engine/service/access/sign-in.js';
import { prepareDemo } from '../../engine/service/demo/prepare-demo.js';
import type { Person } from '../../engine/service/organisation/organ.js';
import { createMemoryStore } from '../../engine/store/memory/store.js';
import type { Store } from '../../engine/store/port.js';
import { openSqliteStore } from '../../engine/store/sqlite/store.js';
import { Client } from './client.js';
import { projectPath } from './fixture.js';

export const TENANT = 'default';
/** A Monday, at nine in the morning. */
const MONDAY = Date.parse('2026-03-02T09:00:00+08:00');

export interface ServerOptions {
  /** The demonstration county with its items; without it nobody is there. */
  readonly county?: boolean;
  /** In memory unless told; one that a test opens itself goes by the clock that it is given. */
  readonly store?: 'memory' | 'sqlite' | ((now: () => number) => Store | Promise<Store>);
  /** An SQLite store in this folder, which outlives the server; for one that is started again. */
  readonly folder?: string;
  /** One that is free unless told. */
  readonly port?: number;
  /** Real time, but as if the product had been started at this instant (epoch ms). */
  readonly startedAt?: number;
  /** Takes every line of the log, at the finest level. */
  readonly log?: DestinationStream;
  readonly proxy?: boolean;
  /** The built pages too, as browsers need them. */
  readonly site?: boolean;
  readonly requestTimeout?: number;
}

/** The whole product in this process, on a port of its own; its clock stands still unless told. */
export class TestServer {
  readonly product: Product;
  readonly clock: DemoClock;
  readonly base: string;
  readonly #listening: Listening;
  readonly #folder: string | undefined;

  private constructor(
    product: Product,
    clock: DemoClock,
    listening: Listening,
    folder: string | undefined,
  ) {
    this.product = product;
    this.clock = clock;
    this.base = `http://127.0.0.1:${listening.port}`;
    this.#listening = listening;
    this.#folder = folder;
  }

  static async open(options: ServerOptions = {}): Promise<TestServer> {
    const { county = true, proxy, requestTimeout, startedAt } = options;
    const time = startedAt === undefined ? new VirtualClock(MONDAY) : realTimeFrom(startedAt);
    const clock = new DemoClock(time);
    const folder =
      options.store === 'sqlite' ? await mkdtemp(join(tmpdir(), 'yc-http-')) : undefined;
    const store = await openStore(options.store, options.folder ?? folder, () => clock.now());
    const log = options.log ? createLog('trace', options.log) : createLog('silent');
    const processes = projectPath('processes');
    const site = options.site === true ? projectPath('dist/site') : undefined;
    const about = { store, clock, log, proxy, processes, site, version: '0.0.0' };
    const product = await openProduct({ ...about, demo: county });
    if (county) await prepareDemo(product.context, processes);
    const where = { port: options.port ?? 0, host: '127.0.0.1', requestTimeout };
    return new TestServer(product, clock, await listen(product.listener, where), folder);
  }

  get context(): Product['context'] {
    return this.product.context;
  }

  get port(): number {
    return this.#listening.port;
  }

  anonymous(headers: Readonly<Record<string, string>> = {}): Client {
    return new Client(this.base, headers);
  }

  basic(user: string, password: string): Client {
    return this.anonymous({ authorization: basic(user, password) });
  }

  /** Somebody of the staff with a session, without the cost of a password. */
  async as(user: string): Promise<Client> {
    return this.withSession(await this.sessionOf(user));
  }

  /** The token of a session of somebody's own. */
  async sessionOf(user: string): Promise<string> {
    const person = await this.context.directory.person(TENANT, user);
    if (!person) throw new Error(`there is no ${user}`);
    const credential = credentialOf(person);
    return this.context.sessions.open(TENANT, { kind: 'staff', user, credential });
  }

  async citizen(caseNumber: string, secondFactor = true): Promise<Client> {
    const subject = { kind: 'citizen', caseNumber, secondFactor } as const;
    return this.withSession(await this.context.sessions.open(TENANT, subject));
  }

  withSession(token: string): Client {
    return this.anonymous({ cookie: `yichuang=${token}` });
  }

  /** Makes an account by the directory itself, roles as they come. */
  async person(user: string, more: Partial<Person> = {}): Promise<void> {
    const plain = { v: 1, tenant: TENANT, user, name: user, roles: [], posts: [] } as const;
    await this.context.directory.savePerson({ ...plain, ...more });
  }

  /** As a person ends the process: not ready, then the socket, then the engine. */
  async close(): Promise<void> {
    this.product.drain();
    await this.#listening.close();
    await this.product.stop();
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true });
  }
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function openStore(
  store: ServerOptions['store'],
  folder: string | undefined,
  now: () => number,
): Store | Promise<Store> {
  if (typeof store === 'function') return store(now);
  return folder === undefined ? createMemoryStore({ now }) : openSqliteStore({ folder, now });
}

function realTimeFrom(startedAt: number): Clock {
  const ahead = startedAt - Date.now();
  return {
    now: () => systemClock.now() + ahead,
    at: (instant, callback) => systemClock.at(instant - ahead, callback),
  };
}

let shared: Promise<TestServer> | undefined;

/** One county for all tests of the process that leave no trace which others could trip over. */
export function sharedServer(): Promise<TestServer> {
  shared ??= TestServer.open();
  return shared;
}

// registered with the root suite by whichever test imports this file first
after(async () => {
  await (await shared)?.close();
});
