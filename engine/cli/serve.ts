import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createLog } from '../http/log.js';
import { listen } from '../http/server.js';
import { DemoClock, openProduct, openSqliteStore } from '../main.js';
import { systemClock } from '../runtime/clock.js';
import { prepareDemo } from '../service/demo/prepare-demo.js';
import { prepareEmpty } from '../service/setup/prepare-empty.js';
import { welcome } from './welcome.js';

interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly demo: boolean;
  /** A proxy stands before us and sets X-Forwarded-For, -Proto and -Host. */
  readonly proxy: boolean;
}

/** Serves the product until it is told to stop. */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  if (typeof settings === 'string') return fail(settings);
  const { port, host, data, demo, proxy } = settings;
  const clock = demo ? new DemoClock() : systemClock;
  const log = createLog(process.env['LOG_LEVEL'] ?? 'warn');
  const store = await openSqliteStore({ folder: data, now: () => clock.now() }).catch(failWith);
  if (!store) return;
  const processes = fileURLToPath(new URL('../../../processes', import.meta.url));
  const version = await packageVersion();
  const product = await openProduct({ store, clock, demo, log, version, processes, proxy });
  const prepared = demo
    ? await prepareDemo(product.context, processes)
    : await prepareEmpty(product.context);
  const listening = await listen(product.listener, { host, port }).catch((error: Error) =>
    fail(`无法监听 ${host}:${port}：${error.message}。可用 PORT、HOST 另选。`),
  );
  if (!listening) return product.stop();
  const shown = { host, port: listening.port, data, demo };
  for (const line of welcome(shown, prepared)) console.log(line);
  const stop = (): void => {
    product.drain();
    void listening.close().then(() => product.stop());
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** A sentence where the settings cannot be. */
export function readSettings(env: NodeJS.ProcessEnv): Settings | string {
  const port = Number(env['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return `PORT 应为 0 至 65535 的整数，现为“${env['PORT']}”。`;
  }
  const host = env['HOST'] ?? '127.0.0.1';
  const demo = env['YC_DEMO'] !== '0';
  if (demo && !LOOPBACK.has(host)) {
    return `演示账号只能在本机使用：HOST 为“${host}”时请设 YC_DEMO=0，或改用 127.0.0.1。`;
  }
  const proxy = env['YC_PROXY'] === '1';
  return { port, host, data: env['YC_DATA'] ?? './data', demo, proxy };
}

async function packageVersion(): Promise<string> {
  const file = fileURLToPath(new URL('../../../package.json', import.meta.url));
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

function failWith(error: unknown): undefined {
  fail(error instanceof Error ? error.message : String(error));
}
