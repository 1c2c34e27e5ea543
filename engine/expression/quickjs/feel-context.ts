import { newQuickJSWASMModule, type QuickJSContext } from 'quickjs-emscripten';
import { budget } from './budget.js';
import { insidePath, loadModule, resolveModule } from './modules.js';
import { failureOfThrown } from './outcome.js';
import type { FeelInput, FeelSource, Reply } from './protocol.js';
import type { RunLimits } from '../limits.js';
import { hostZone } from './zones.js';

/** feelin loaded into QuickJS once: it costs some 150 ms. Each call gets fresh data. */

export interface FeelCall {
  readonly key: number;
  readonly source?: FeelSource;
  readonly input: FeelInput;
  readonly limits: RunLimits;
}

export type RunFeel = (call: FeelCall) => Reply;

const STACK_BYTES = 512 * 1024;

export async function feelContext(): Promise<RunFeel> {
  const module = await newQuickJSWASMModule();
  const runtime = module.newRuntime();
  runtime.setModuleLoader(loadModule, resolveModule);
  runtime.setMaxStackSize(STACK_BYTES);
  const context = runtime.newContext();
  offerZones(context);
  importModules(context, ['intl.js', 'feel.js']);
  runtime.removeModuleLoader();
  const evaluateFeel = context.getProp(context.global, 'evaluateFeel');
  const forget = context.getProp(context.global, 'forgetPrograms');

  /** Programs share the memory limit with what they make: after a failure, room comes first. */
  function forgetPrograms(): void {
    runtime.removeInterruptHandler();
    context.callFunction(forget, context.undefined).dispose();
  }

  return (call) => {
    runtime.setMemoryLimit(call.limits.sandboxBytes);
    runtime.setInterruptHandler(budget(call.limits.sandboxMs));
    const text = context.newString(JSON.stringify(call));
    const result = text.consume((argument) =>
      context.callFunction(evaluateFeel, context.undefined, argument),
    );
    if (result.error) {
      const failure = failureOfThrown(context, result.error, 'FEEL 表达式', call.limits);
      forgetPrograms();
      return { failure };
    }
    return JSON.parse(result.value.consume((reply) => context.getString(reply))) as Reply;
  };
}

function importModules(context: QuickJSContext, names: readonly string[]): void {
  for (const name of names) {
    const path = insidePath(name);
    const result = context.evalCode(loadModule(path), path, { type: 'module' });
    context.unwrapResult(result).dispose();
  }
}

function offerZones(context: QuickJSContext): void {
  const answer = context.newFunction('hostZone', (zone, epochMs) => {
    const at = epochMs === undefined ? undefined : context.getNumber(epochMs);
    return context.newString(hostZone(context.getString(zone), at));
  });
  answer.consume((handle) => context.setProp(context.global, 'hostZone', handle));
}
