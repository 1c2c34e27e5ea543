import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../compile.js';
import { verifyItem } from '../verify-item.js';
import type {
  Answer,
  DecisionsModule,
  ExpressionsModule,
  SliceReceived,
  WorkerReply,
  WorkerRequest,
  WorkerStart,
} from './protocol.js';
import { takeApart } from './slices.js';

/** Runs in the worker thread: loads the expression checks once, then does what is sent. */
const { expressionsModule, decisionsModule } = workerData as WorkerStart;
const loaded: Promise<ExpressionsModule> = import(expressionsModule);
const support = loaded.then((module) => module.expressionSupport());
const port = parentPort;

/** Called when the slice that was sent last has been received. */
let goOn: (() => void) | undefined;

port?.on('message', (message: WorkerRequest | SliceReceived) => {
  if ('received' in message) goOn?.();
  else void answer(message);
});

async function answer(request: WorkerRequest): Promise<void> {
  const { id } = request;
  const done = await work(request);
  if (!('compiled' in done)) return send({ id, ...done });
  const { rest, slices } = takeApart(done.compiled);
  for (const slice of slices) {
    send({ id, slice });
    await new Promise<void>((resolve) => (goOn = resolve));
  }
  return send({ id, compiled: rest });
}

function send(reply: WorkerReply): void {
  port?.postMessage(reply);
}

async function work(request: WorkerRequest): Promise<Answer> {
  if ('items' in request) return { verified: request.items.map(verifyItem) };
  if ('decisions' in request) {
    if (decisionsModule === undefined) throw new Error('started without DMN');
    const { compileDecisions } = (await import(decisionsModule)) as DecisionsModule;
    return { decided: await compileDecisions(request.decisions, await support) };
  }
  return { compiled: await compile(request.files, { expressions: await support }) };
}
