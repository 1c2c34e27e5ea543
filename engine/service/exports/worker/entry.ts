import { parentPort, workerData } from 'node:worker_threads';
import { csvWriter } from './csv.js';
import type { WorkerReply, WorkerRequest, WorkerStart } from './protocol.js';
import type { TableWriter } from './table-writer.js';

/** Runs in the worker thread: writes one file, and ends with it. */
const start = workerData as WorkerStart;
const writer = start.format === 'csv' ? csvWriter(start) : inExcel();
const port = parentPort;

port?.on('message', (request: WorkerRequest) => void answer(request));

/** Loaded when it is needed: that takes longer than most files. */
async function inExcel(): Promise<TableWriter> {
  const { xlsxWriter } = await import('./xlsx.js');
  return xlsxWriter(start);
}

async function answer(request: WorkerRequest): Promise<void> {
  port?.postMessage(await work(request));
  if ('end' in request) port?.close();
}

async function work(request: WorkerRequest): Promise<WorkerReply> {
  try {
    if ('end' in request) await (await writer).end();
    else await (await writer).add(request.rows);
    return { ok: true };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
