import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../failure.js';
import { feelContext } from './feel-context.js';
import { failed } from './outcome.js';
import type { Reply, Request } from './protocol.js';
import { scriptContexts } from './script-context.js';

/** The sandbox's thread. Answers one request at a time; its host sleeps on `flag` meanwhile. */

const { port, flag } = workerData as { port: MessagePort; flag: SharedArrayBuffer };
const answered = new Int32Array(flag);
const runFeel = await feelContext();
const scripts = await scriptContexts();
scripts.prepare();

port.on('message', (request: Request) => {
  const { reply, broken } = answer(request);
  port.postMessage(reply);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
  if (broken) process.exit(1);
  scripts.prepare();
});

parentPort?.postMessage('ready');

/** QuickJS itself may fail, beyond what a script can be told: then this thread is given up. */
function answer(request: Request): { reply: Reply; broken: boolean } {
  try {
    return { reply: replyTo(request), broken: false };
  } catch (error) {
    const isRefusal = error instanceof Refusal;
    const failure = isRefusal
      ? { code: error.code, reason: error.reason, reasonEn: error.reasonEn }
      : failed('脚本引擎出错，已重新启动', 'the script engine failed and is being restarted');
    return { reply: { failure }, broken: !isRefusal };
  }
}

function replyTo(request: Request): Reply {
  switch (request.kind) {
    case 'feel':
      return runFeel(request);
    case 'script':
      return scripts.run(request.source, request.input, request.limits);
    case 'check-script':
      return { problem: scripts.check(request.source, request.limits) };
  }
}
