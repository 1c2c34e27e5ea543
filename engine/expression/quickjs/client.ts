import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import type { Evaluated, ExpressionFailure } from '../../core/expression.js';
import { budget } from './budget.js';
import { failed, tooLong } from './outcome.js';
import type { FeelInput, FeelSource, Reply, Request } from './protocol.js';
import type { RunLimits } from '../limits.js';

/**
 * QuickJS in threads of its own, called synchronously. Its interrupts and memory limits stop what
 * they can; but QuickJS runs some built-in functions to their end (`'a…'.indexOf('a…b')`, products
 * of BigInts: seconds), so the caller also stops waiting. A thread that is late is left alone, and
 * ended if it stays so.
 */
export interface Sandbox {
  call(request: Request): Reply;
  /** A program that is sent over when first needed, and named by number from then on. */
  feelProgram(source: FeelSource, limits: RunLimits): FeelProgram;
}

export interface FeelProgram {
  run(input: FeelInput): Evaluated;
}

/** Beyond the limit within QuickJS: for the way there and back. */
const GRACE_MS = 10;
/** How often the caller looks whether the thread has used up its time. */
const LOOK_MS = 5;
const THREADS = 2;
/** How long a late thread may take to come back: one starved of its processor does, soon. */
const PATIENCE_MS = 1_000;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answered: Int32Array;
  /** FEEL programs sent to it; it may have dropped some since. */
  readonly holds: Set<number>;
  /** Number of the last request; `answered` is that of the last one answered. */
  sent: number;
}

/** The second thread serves while the first is late. Neither keeps the process alive. */
export async function startSandbox(): Promise<Sandbox> {
  const threads: Thread[] = [];
  let programs = 0;

  async function add(): Promise<void> {
    const thread = await startThread();
    threads.push(thread);
    thread.worker.once('exit', () => replace(thread));
  }

  function replace(thread: Thread): void {
    const at = threads.indexOf(thread);
    if (at < 0) return;
    threads.splice(at, 1);
    add().catch(() => undefined);
  }

  function call(request: Request): Reply {
    const thread = threads.find(isFree);
    if (thread === undefined) return { failure: busy() };
    const reply = exchange(thread, request);
    if (reply !== undefined) return reply;
    giveTime(thread);
    return { failure: tooLong(request.limits.sandboxMs) };
  }

  function giveTime(thread: Thread): void {
    const late = thread.sent;
    setTimeout(() => {
      if (thread.sent !== late || isFree(thread)) return;
      replace(thread);
      void thread.worker.terminate();
    }, PATIENCE_MS).unref();
  }

  function feelProgram(source: FeelSource, limits: RunLimits): FeelProgram {
    programs += 1;
    const key = programs;
    return {
      run(input) {
        const holds = threads.find(isFree)?.holds;
        const request = { kind: 'feel', key, input, limits } as const;
        const reply = call(holds?.has(key) === true ? request : { ...request, source });
        note(holds, key);
        return evaluated('missing' in reply ? call({ ...request, source }) : reply);
      },
    };
  }

  await Promise.all(Array.from({ length: THREADS }, add));
  return { call, feelProgram };
}

/** The thread keeps its last programs only: forgetting all now and then costs a message each. */
function note(holds: Set<number> | undefined, key: number): void {
  if (holds !== undefined && holds.size >= 64) holds.clear();
  holds?.add(key);
}

export function evaluated(reply: Reply): Evaluated {
  if ('value' in reply || 'failure' in reply) return reply;
  return { failure: failed('脚本引擎没有结果', 'the script engine gave no result') };
}

/** Not so while it is at work on a request whose caller has gone. */
function isFree({ answered, sent }: Thread): boolean {
  return Atomics.load(answered, 0) === sent;
}

/** Sleeps until the answer is there; undefined if it takes too long. */
function exchange(thread: Thread, request: Request): Reply | undefined {
  const { port, answered } = thread;
  // an answer that came too late for its caller
  receiveMessageOnPort(port);
  const isOver = budget(request.limits.sandboxMs + GRACE_MS);
  thread.sent += 1;
  port.postMessage(request);
  while (!isFree(thread)) {
    if (isOver()) return undefined;
    Atomics.wait(answered, 0, thread.sent - 1, LOOK_MS);
  }
  return receiveMessageOnPort(port)?.message as Reply | undefined;
}

async function startThread(): Promise<Thread> {
  const { port1, port2 } = new MessageChannel();
  const flag = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: { port: port2, flag },
    transferList: [port2],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  worker.on('error', () => undefined);
  worker.unref();
  return { worker, port: port1, answered: new Int32Array(flag), holds: new Set(), sent: 0 };
}

function busy(): ExpressionFailure {
  return {
    code: 'EXPRESSION_LIMIT',
    reason: '脚本引擎正忙，请稍后重试',
    reasonEn: 'the script engine is busy: try again in a moment',
  };
}
