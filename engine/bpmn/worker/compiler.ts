import { Worker } from 'node:worker_threads';
import type { Compiled, Files } from '../compile.js';
import type { Problem, ProblemCode, Text } from '../problem.js';
import type { ItemModels, VerifiedItem } from '../verify-item.js';
import type {
  Answer,
  CompiledDecisions,
  SliceReceived,
  WorkerReply,
  WorkerRequest,
  WorkerStart,
} from './protocol.js';
import { type Slice, putTogether } from './slices.js';

export interface CompilerOptions extends WorkerStart {
  /** Longest time for one call; a file that needs more is refused. */
  readonly timeLimitMs?: number;
  /** Heap of the worker. */
  readonly memoryLimitMb?: number;
}

export interface Compiler {
  /** As `compile`, off the main thread; calls wait for each other. Never rejects. */
  compile(files: Files): Promise<Compiled>;
  /** As engine/dmn compiles DMN files, off the main thread. Never rejects. */
  compileDecisions(files: Files): Promise<CompiledDecisions>;
  /** As `verifyItem` for each, off the main thread; what takes too long is refused. */
  verify(items: readonly ItemModels[]): Promise<readonly VerifiedItem[]>;
  /** Ends the worker; what it was compiling is refused. */
  stop(): Promise<void>;
}

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 512;

/**
 * Compiles in one worker thread, started with the first call and again after a crash, so that no
 * file holds the main thread. An idle worker does not keep the process alive.
 */
export function createCompiler(options: CompilerOptions): Compiler {
  let worker: Worker | undefined;
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    async compile(files) {
      const outcome = await inTurn<Extract<Answer, { compiled: unknown }>>({ files });
      return 'compiled' in outcome ? outcome.compiled : refused(files, outcome);
    },
    async compileDecisions(decisions) {
      const outcome = await inTurn<Extract<Answer, { decided: unknown }>>({ decisions });
      return 'decided' in outcome ? outcome.decided : refused(decisions, outcome);
    },
    async verify(items) {
      const outcome = await inTurn<Extract<Answer, { verified: unknown }>>({ items });
      return 'verified' in outcome
        ? outcome.verified
        : items.map((item) => notVerified(item, outcome));
    },
    async stop() {
      await worker?.terminate();
      worker = undefined;
    },
  };

  function start(): Worker {
    const started = startWorker(options);
    const forget = () => {
      if (worker === started) worker = undefined;
    };
    started.on('error', forget).on('exit', forget); // while idle, too
    return started;
  }

  /** The worker answers each kind of work in its own way. */
  function inTurn<A extends Answer>(work: Work): Promise<A | Failure> {
    const outcome = queue.then(() => run(work));
    queue = outcome;
    return outcome as Promise<A | Failure>;
  }

  async function run(work: Work): Promise<Answer | Failure> {
    const running = (worker ??= start());
    running.ref();
    const id = (lastId += 1);
    const outcome = await reply(running, { id, ...work }, options.timeLimitMs ?? TIME_LIMIT_MS);
    if (!('failed' in outcome)) {
      running.unref();
      return outcome;
    }
    worker = undefined;
    await running.terminate();
    return outcome;
  }
}

type Work =
  | { readonly files: Files }
  | { readonly decisions: Files }
  | { readonly items: readonly ItemModels[] };

/** The item's diagram is told to be too large, as is a file that cannot be compiled in time. */
function notVerified({ root }: ItemModels, { failed, reason }: Failure): VerifiedItem {
  const { code, zh, en } = SAID[failed];
  const problem = { code, elementId: root.key, message: zh, messageEn: `${en} (${reason})` };
  return {
    problems: [problem],
    soundness: { complete: false, states: 0, assumed: [], dead: [] },
    limits: [],
  };
}

function startWorker(options: CompilerOptions): Worker {
  const { expressionsModule, decisionsModule, memoryLimitMb } = options;
  const start: WorkerStart = { expressionsModule, ...(decisionsModule && { decisionsModule }) };
  return new Worker(new URL('entry.js', import.meta.url), {
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb ?? MEMORY_LIMIT_MB },
  });
}

interface Failure {
  readonly failed: 'time' | 'memory' | 'crash';
  readonly reason: string;
}

/** The worker's answer, or why there will be none. */
function reply(
  worker: Worker,
  request: WorkerRequest,
  timeLimitMs: number,
): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    const limit = AbortSignal.timeout(timeLimitMs);
    const settle = (outcome: Answer | Failure) => {
      limit.removeEventListener('abort', onTimeout);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onTimeout = () => settle({ failed: 'time', reason: `${timeLimitMs} ms` });
    const slices: Slice[] = [];
    const onMessage = ({ id, ...answer }: WorkerReply) => {
      if (id !== request.id) return;
      if ('slice' in answer) {
        slices.push(answer.slice);
        const received: SliceReceived = { received: id };
        setImmediate(() => worker.postMessage(received)); // others get a turn in between
      } else if ('compiled' in answer) {
        settle({ compiled: putTogether({ rest: answer.compiled, slices }) });
      } else settle(answer);
    };
    const onError = (error: Error & { code?: string }) => {
      const failed = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
      settle({ failed, reason: error.message });
    };
    const onExit = () => settle({ failed: 'crash', reason: 'worker ended' });
    limit.addEventListener('abort', onTimeout);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
}

const SAID: Readonly<Record<Failure['failed'], Text & { readonly code: ProblemCode }>> = {
  time: {
    code: 'COMPILE_TIMEOUT',
    zh: '文件太复杂，在规定时间内没有编译完，请拆分成几个流程',
    en: 'not compiled within the time limit; split the file into several processes',
  },
  memory: {
    code: 'COMPILE_FAILED',
    zh: '文件太复杂，编译超出内存限制，请拆分成几个流程',
    en: 'compiling exceeded the memory limit; split the file into several processes',
  },
  crash: {
    code: 'COMPILE_FAILED',
    zh: '编译中断，请重试；仍不成功请联系维护人员',
    en: 'compiling was interrupted; try again',
  },
};

type Refused = Extract<Compiled, { readonly problems: unknown }>;

function refused(files: Files, { failed, reason }: Failure): Refused {
  const { code, zh, en } = SAID[failed];
  const [file] = Object.keys(files);
  const problem: Problem = {
    code,
    ...(file !== undefined && { file }),
    message: zh,
    messageEn: `${en} (${reason})`,
  };
  return { problems: [problem], warnings: [] };
}
