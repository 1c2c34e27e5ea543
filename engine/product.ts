import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { createApp } from './http/app.js';
import { ROUTES } from './http/routes/index.js';
import { type Clock, systemClock } from './runtime/clock.js';
import type { ServiceContext } from './service/context.js';
import { clearLeftOvers } from './service/exports/folders.js';
import { openServices } from './services.js';
import type { Store } from './store/port.js';

export interface ProductOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly log: Logger;
  readonly version: string;
  /** Folder with calendars, items and blocks: `processes`. */
  readonly processes: string;
  /** In which drafts are tried out; see ServicesOptions. */
  readonly memoryStore: (options: { readonly now: () => number }) => Store;
  /** See AppOptions. */
  readonly site?: string;
  /** See AppOptions. */
  readonly proxy?: boolean;
}

/** Everything but the socket: the services, and what answers requests. */
export interface Product {
  readonly context: ServiceContext;
  readonly listener: RequestListener;
  /** Before the socket closes: not ready any more, but what comes is still served. */
  drain(): void;
  /** Takes no more work, finishes what is under way, closes the store. */
  stop(): Promise<void>;
}

export async function openProduct(options: ProductOptions): Promise<Product> {
  const { log } = options;
  const onError = (err: unknown): void => log.error({ err }, 'background work failed');
  // by the files' own time, which no moved clock changes
  await clearLeftOvers(systemClock.now()).catch(onError);
  const services = await openServices({ ...options, onError });
  const { context } = services;
  let ready = true;
  const app = createApp({ ...options, context, routes: ROUTES, ready: () => ready });
  const respond = app.callback();
  return {
    context,
    listener: (request, response) => void respond(request, response),
    drain() {
      ready = false;
      context.notifications.close();
    },
    async stop() {
      ready = false;
      await services.stop();
    },
  };
}
