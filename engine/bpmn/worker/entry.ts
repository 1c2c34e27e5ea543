import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../compile.js';
import { verifyItem } from '../verify-item.js';
import type {
  Answer,
  DecisionsModule,
  ExpressionsModule,
  WorkerReply,
  WorkerRequest,
  WorkerStart,
} from './protocol.js';

/** Runs in the worker thread: loads the expression checks once, then does what is sent. */
const { expressionsModule, decisionsModule } = workerData as WorkerStart;
const loaded: Promise<ExpressionsModule> = import(expressionsModule);
const support = loaded.then((module) => module.expressionSupport());
const port = parentPort;

port?.on('message', (request: WorkerRequest) => {
  void answer(request);
});

async function answer(request: WorkerRequest): Promise<void> {
  const reply: WorkerReply = { id: request.id, ...(await work(request)) };
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
