import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { DemoClock, type Product, openProduct } from '../../engine/main.js';
import { type Clock, systemClock } from '../../engine/runtime/clock.js';
import { prepareDemo } from '../../engine/service/demo/prepare-demo.js';
import type { Store } from '../../engine/store/port.js';
import { projectPath } from './fixture.js';

export interface RunningOptions {
  /** Made with the clock that the product goes by. */
  readonly store: (now: () => number) => Store | Promise<Store>;
  /** Real time, but as if the product had been started at this instant (epoch ms). */
  readonly at?: number;
  /** True unless told. */
  readonly demo?: boolean;
}

/** The product in this process, on a port of its own. */
export class RunningProduct {
  readonly product: Product;
  readonly base: string;
  readonly #server: Server;

  private constructor(product: Product, server: Server) {
    this.product = product;
    this.#server = server;
    this.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(options: RunningOptions): Promise<RunningProduct> {
    const { at = Date.now(), demo = true } = options;
    const base = startedAt(at);
    const clock = demo ? new DemoClock(base) : base;
    const store = await options.store(() => clock.now());
    const log = pino({ level: 'silent' });
    const processes = projectPath('processes');
    const product = await openProduct({ store, clock, demo, log, version: '0', processes });
    if (demo) await prepareDemo(product.context, processes);
    const server = createServer(product.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new RunningProduct(product, server);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.product.stop();
  }
}

function startedAt(at: number): Clock {
  const ahead = at - Date.now();
  return {
    now: () => systemClock.now() + ahead,
    at: (instant, callback) => systemClock.at(instant - ahead, callback),
  };
}
