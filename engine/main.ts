import { compile, type Files } from './bpmn/index.js';
import { type Product, type ProductOptions as Options, openProduct as open } from './product.js';
import { createStep } from './core/step.js';
import { compileDecisions, decide, prepareDecision } from './dmn/index.js';
import { createEvaluator } from './expression/index.js';
import { expressionSupport } from './expression/support.js';
import { type Clock, systemClock } from './runtime/clock.js';
import { Runtime } from './runtime/runtime.js';
import { Calendars } from './service/calendars.js';
import { Engine } from './service/engine.js';
import { compiledBy } from './service/process/kernel.js';
import { createMemoryStore } from './store/memory/store.js';
import type { Store } from './store/port.js';

export type { Product };
export { DemoClock, VirtualClock } from './runtime/clock.js';
export { createMemoryStore } from './store/memory/store.js';
export { openSqliteReader } from './store/sqlite/reader.js';
export { openSqliteStore } from './store/sqlite/store.js';
export type * from './service/engine.js';
export { typed } from './service/process/variables.js';

export interface EngineOptions {
  /** Memory unless told. */
  readonly store?: Store;
  readonly clock?: Clock;
  readonly onError?: (error: unknown) => void;
}

export type ProductOptions = Omit<Options, 'memoryStore'>;

/** Everything but the socket; drafts are tried out in memory. */
export function openProduct(options: ProductOptions): Promise<Product> {
  return open({ ...options, memoryStore: createMemoryStore });
}

/** The engine as a library; see docs/embedding.md. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { clock = systemClock, onError } = options;
  const store = options.store ?? createMemoryStore({ now: () => clock.now() });
  const { evaluate, check } = await createEvaluator();
  const support = await expressionSupport();
  const calendars = new Calendars([]);
  const runtime = new Runtime({
    store,
    step: createStep(),
    evaluate,
    decisions: { decide, prepare: (model) => prepareDecision(model, check) },
    clock,
    calendar: () => calendars.newest(),
    onError,
    settles: true,
  });
  await calendars.open(runtime.documents);
  runtime.start();
  const inline = compiledBy((files) => compile(files, { expressions: support }));
  const dmn = (files: Files) => compileDecisions(files, support);
  return new Engine({ runtime, compile: inline, compileDecisions: dmn }, async () => {
    await runtime.stop();
    await store.close();
  });
}
