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
  const opened = callWithText(context, open, [], JSON.stringify(input));
  if (opened.error) return { failure: failureOfThrown(context, opened.error, '脚本', limits) };
  opened.value.dispose();
  const completion = context.evalCode(source, AUTHORED);
  if (completion.error)
    return { failure: failureOfThrown(context, completion.error, '脚本', limits) };
  const { depth, dataNodes, dataText } = limits;
  const limitsText = JSON.stringify({ depth, dataNodes, dataText });
  const finished = completion.value.consume((value) =>
    callWithText(context, finish, [value], limitsText),
  );
  if (finished.error) return { failure: failureOfThrown(context, finished.error, '脚本', limits) };
  return readReply(
    finished.value.consume((handle) => context.getString(handle)),
    limits,
  );
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
  if ('value' in reply) return { value: plainValue(reply['value'], limits, () => undefined) };
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
