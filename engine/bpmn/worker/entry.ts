import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../compile.js';
import type { ExpressionsModule, WorkerReply, WorkerRequest, WorkerStart } from './protocol.js';

/** Runs in the worker thread: loads the expression checks once, then compiles what is sent. */
const { expressionsModule } = workerData as WorkerStart;
const loaded: Promise<ExpressionsModule> = import(expressionsModule);
const support = loaded.then((module) => module.expressionSupport());
const port = parentPort;

port?.on('message', (request: WorkerRequest) => {
  void answer(request);
});

async function answer({ id, files }: WorkerRequest): Promise<void> {
  const compiled = await compile(files, { expressions: await support });
  const reply: WorkerReply = { id, compiled };
  port?.postMessage(reply);
}
