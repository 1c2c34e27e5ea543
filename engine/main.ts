import { compile } from './bpmn/compile.js';
import type { Model } from './core/model.js';
import { createStep } from './core/step.js';
import { createEvaluator, languageOf, parseExpression } from './expression/index.js';
import { type Clock, systemClock, VirtualClock } from './runtime/clock.js';
import { Runtime } from './runtime/runtime.js';
import { Calendars } from './service/calendars.js';
import { Engine } from './service/engine.js';
import type { Compile } from './service/process/kernel.js';
import { createMemoryStore } from './store/memory/store.js';
import type { Store } from './store/port.js';

export { VirtualClock };
export type * from './service/engine.js';

export interface EngineOptions {
  /** Memory unless told. */
  readonly store?: Store;
  readonly clock?: Clock;
  readonly onError?: (error: unknown) => void;
}

/** The engine as a library; see docs/embedding.md. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { clock = systemClock, onError } = options;
  const store = options.store ?? createMemoryStore({ now: () => clock.now() });
  const evaluator = await createEvaluator();
  const calendars = new Calendars([]);
  const runtime = new Runtime({
    store,
    step: createStep(),
    evaluate: evaluator.evaluate,
    clock,
    calendar: () => calendars.newest(),
    onError,
  });
  await calendars.open(runtime.documents);
  runtime.start();
  const expressions = { parseExpression, languageOf, checkExpression: evaluator.check };
  const compileFiles: Compile = async (files) => {
    const compiled = await compile(files, { expressions });
    if ('problems' in compiled) return compiled;
    const { models, resources, warnings } = compiled;
    const named = models.map((model: Model, index) => ({ file: resources[index]!, model }));
    return { models: named, warnings };
  };
  return new Engine({ runtime, compile: compileFiles }, async () => {
    await runtime.stop();
    await store.close();
  });
}
