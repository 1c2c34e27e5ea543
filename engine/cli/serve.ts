import type { RequestListener } from 'node:http';
import { createLog } from '../http/log.js';
import { type Listening, listen } from '../http/server.js';
import { DemoClock, type Product, openProduct, openSqliteStore } from '../main.js';
import { systemClock } from '../runtime/clock.js';
import { type Prepared, holdsDemo, prepareDemo } from '../service/demo/prepare-demo.js';
import { prepareEmpty } from '../service/setup/prepare-empty.js';
import { failureOf, listenFailure } from './failure.js';
import { PROCESSES, SITE, packageVersion } from './files.js';
import { type Sentence, fail } from './sentence.js';
import { type Settings, readSettings } from './settings.js';
import { welcome } from './welcome.js';

/** Serves the product until it is told to stop. */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  if ('zh' in settings) return fail(settings);
  const { host, port } = settings;
  // the port first: of two servers by mistake the second touches nothing
  let answer: RequestListener = starting;
  const listening = await listen((request, response) => answer(request, response), {
    host,
    port,
  }).catch((error: NodeJS.ErrnoException) => fail(listenFailure(error, host, port)));
  if (!listening) return;
  const opened = await open(settings).catch((error: unknown) => failureOf(error));
  if ('zh' in opened) {
    fail(opened);
    return listening.close();
  }
  const { product, prepared } = opened;
  answer = product.listener;
  stopOnSignal(listening, product);
  for (const line of welcome({ ...settings, port: listening.port }, prepared)) console.log(line);
}

interface Opened {
  readonly product: Product;
  readonly prepared: Prepared | { readonly token: string } | undefined;
}

async function open({ data, demo, proxy, logLevel }: Settings): Promise<Opened | Sentence> {
  const clock = demo ? new DemoClock() : systemClock;
  const log = createLog(logLevel);
  const store = await openSqliteStore({ folder: data, now: () => clock.now() });
  const version = await packageVersion();
  const product = await openProduct({
    store,
    clock,
    demo,
    log,
    version,
    processes: PROCESSES,
    site: SITE,
    proxy,
  });
  try {
    const prepared = await prepare(product, data, demo);
    if (prepared === undefined || !('zh' in prepared)) return { product, prepared };
    await product.stop();
    return prepared;
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** Demonstration and earnest never share a data folder. */
async function prepare(
  { context }: Product,
  data: string,
  demo: boolean,
): Promise<Opened['prepared'] | Sentence> {
  if (demo) {
    const prepared = await prepareDemo(context, PROCESSES);
    return prepared === 'otherData' ? inEarnest(data) : prepared;
  }
  return (await holdsDemo(context)) ? demoData(data) : prepareEmpty(context);
}

function inEarnest(data: string): Sentence {
  return {
    zh: `数据文件夹 ${data} 里是正式数据，不能用于演示。请设 YC_DEMO=0，或用 YC_DATA 另选文件夹。`,
    en: `${data} holds data in earnest, not the demonstration's: set YC_DEMO=0, or another YC_DATA.`,
  };
}

function demoData(data: string): Sentence {
  return {
    zh: `数据文件夹 ${data} 里是演示数据，账号密码人人皆知，不能正式使用。请用 YC_DATA 另选文件夹。`,
    en: `${data} holds the demonstration, whose passwords everybody knows: set another YC_DATA.`,
  };
}

/** A second signal ends the process at once. */
function stopOnSignal(listening: Listening, product: Product): void {
  const stop = (): void => {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
    product.drain();
    void listening.close().then(() => product.stop());
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** While the data folder is opened and, the first time, filled. */
function starting(...[request, response]: Parameters<RequestListener>): void {
  request.resume();
  const isLife = request.url === '/healthz';
  response.writeHead(isLife ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'retry-after': '1',
    connection: 'close',
  });
  const error = {
    code: 'STARTING',
    message: '服务正在启动，请稍候。',
    messageEn: 'Starting, one moment.',
  };
  response.end(JSON.stringify(isLife ? { status: 'ok' } : { error }));
}
