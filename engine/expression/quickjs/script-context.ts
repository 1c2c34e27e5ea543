import {
  newQuickJSWASMModule,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten';
import { type DataLimits, plainValue } from '../plain.js';
import { budget } from './budget.js';
import { insidePath, loadModule, resolveModule } from './modules.js';
import { AUTHORED, failed, failureOfThrown } from './outcome.js';
import { writesOf } from './writes.js';
import type { Reply, ScriptInput, ScriptProblem } from './protocol.js';
import type { RunLimits } from '../limits.js';

/** Each script gets a runtime of its own, made ready while nobody waits. */

export interface Scripts {
  run(source: string, input: ScriptInput, limits: RunLimits): Reply;
  check(source: string, limits: RunLimits): ScriptProblem | undefined;
  /** To be called between scripts; else the next one pays some milliseconds. */
  prepare(): void;
}

interface Prepared {
  readonly runtime: QuickJSRuntime;
  readonly context: QuickJSContext;
  readonly open: QuickJSHandle;
  readonly finish: QuickJSHandle;
}

const STACK_BYTES = 512 * 1024;

export async function scriptContexts(): Promise<Scripts> {
  const module = await newQuickJSWASMModule();
  let next: Prepared | undefined;

  function take<T>(limits: RunLimits, use: (prepared: Prepared) => T): T {
    const prepared = next ?? prepareContext(module);
    next = undefined;
    prepared.runtime.setMemoryLimit(limits.sandboxBytes);
    prepared.runtime.setInterruptHandler(budget(limits.sandboxMs));
    const result = use(prepared);
    dispose(prepared);
    return result;
  }

  return {
    run: (source, input, limits) => take(limits, (ready) => runIn(ready, source, input, limits)),
    check: (source, limits) => take(limits, ({ context }) => syntaxProblem(context, source)),
    prepare() {
      next ??= prepareContext(module);
    },
  };
}

/** The modules are gone from reach before the script comes: only their two functions are kept. */
function prepareContext(module: QuickJSWASMModule): Prepared {
  const runtime = module.newRuntime();
  runtime.setModuleLoader(loadModule, resolveModule);
  runtime.setMaxStackSize(STACK_BYTES);
  const context = runtime.newContext();
  const path = insidePath('script.js');
  context.unwrapResult(context.evalCode(loadModule(path), path, { type: 'module' })).dispose();
  runtime.setModuleLoader(refuseModule);
  const yichuang = context.getProp(context.global, 'yichuang');
  const open = context.getProp(yichuang, 'open');
  const finish = context.getProp(yichuang, 'finish');
  yichuang.dispose();
  context.unwrapResult(context.evalCode('delete globalThis.yichuang')).dispose();
  return { runtime, context, open, finish };
}

function refuseModule(): { error: Error } {
  return { error: new Error('import is not available') };
}

function dispose({ runtime, context, open, finish }: Prepared): void {
  for (const part of [open, finish, context, runtime]) part.dispose();
}

function runIn(
  { context, open, finish }: Prepared,
  source: string,
  input: ScriptInput,
  limits: RunLimits,
): Reply {
  const failure = (thrown: QuickJSHandle) => failureOfThrown(context, thrown, '脚本', limits);
  const opened = callWithText(context, open, [], JSON.stringify(input));
  if (opened.error) return { failure: failure(opened.error) };
  opened.value.dispose();
  const completion = context.evalCode(source, AUTHORED);
  const thrown = completion.error && failure(completion.error);
  // What was written before a BPMN error stays: the error goes on as one of the process.
  if (thrown !== undefined && thrown.bpmnError === undefined) return { failure: thrown };
  const { depth, dataNodes, dataText } = limits;
  const limitsText = JSON.stringify({ depth, dataNodes, dataText });
  const value = completion.error ? context.undefined : completion.value;
  const finished = value.consume((last) => callWithText(context, finish, [last], limitsText));
  if (finished.error) return { failure: failure(finished.error) };
  const text = finished.value.consume((handle) => context.getString(handle));
  const reply = readReply(text, limits);
  if (thrown === undefined || !('value' in reply)) return reply;
  return reply.writes === undefined
    ? { failure: thrown }
    : { failure: thrown, writes: reply.writes };
}

function callWithText(
  context: QuickJSContext,
  target: QuickJSHandle,
  before: readonly QuickJSHandle[],
  text: string,
) {
  return context
    .newString(text)
    .consume((last) => context.callFunction(target, context.undefined, ...before, last));
}

/** The script may have changed the very objects that made this text: believe nothing of it. */
function readReply(text: string, limits: DataLimits): Reply {
  const reply = parsed(text);
  if ('value' in reply) {
    const value = plainValue(reply['value'], limits, () => undefined);
    if (!('writes' in reply)) return { value };
    return { value, writes: writesOf(plainValue(reply['writes'], limits, () => undefined)) };
  }
  const { code, reason, reasonEn } = Object(reply['failure']) as { [key: string]: unknown };
  const failure = failed(
    `脚本的结果无效：${String(reason).slice(0, 200)}`,
    `invalid result of the script: ${String(reasonEn).slice(0, 200)}`,
  );
  return { failure: code === 'EXPRESSION_LIMIT' ? { ...failure, code } : failure };
}

function parsed(text: string): { [key: string]: unknown } {
  try {
    return Object(JSON.parse(text)) as { [key: string]: unknown };
  } catch {
    return {};
  }
}

function syntaxProblem(context: QuickJSContext, source: string): ScriptProblem | undefined {
  const result = context.evalCode(source, AUTHORED, { compileOnly: true });
  if (!result.error) {
    result.value.dispose();
    return undefined;
  }
  const error = result.error.consume((handle) => context.dump(handle) as unknown);
  const { message, stack } = Object(error) as { message?: string; stack?: string };
  const [, line, column] = /authored-script:(\d+)(?::(\d+))?/.exec(String(stack)) ?? [];
  return {
    message: String(message).slice(0, 200),
    line: Number(line ?? 1),
    column: Number(column ?? 1),
  };
}
