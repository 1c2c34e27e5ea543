import { compile, type Files } from './bpmn/index.js';
import { type Product, type ProductOptions as Options, openProduct as open } from './product.js';
import type { Evaluate } from './core/expression.js';
import { createStep } from './core/step.js';
import { compileDecisions, decide, prepareDecision } from './dmn/index.js';
import { createEvaluator } from './expression/index.js';
import { expressionSupport } from './expression/support.js';
import { type Clock, systemClock } from './runtime/clock.js';
import { Runtime } from './runtime/runtime.js';
import { Calendars } from './service/calendars.js';
import { Engine, type EngineEvent } from './service/engine.js';
import { compiledBy } from './service/process/kernel.js';
import { createMemoryStore } from './store/memory/store.js';
import type { Store } from './store/port.js';

export type { Evaluate, Product };
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
  /**
   * Evaluates in the place of the engine's own `${}`, FEEL and JavaScript. Synchronous and bounded,
   * takes time and randomness from what it is given, and answers a failure as a value.
   */
  readonly evaluate?: Evaluate;
  /** As `engine.onEvent`, from the first event on: also of what a store that is reopened had due. */
  readonly onEvent?: (event: EngineEvent) => void;
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
  const own = await createEvaluator();
  const support = await expressionSupport();
  const calendars = new Calendars([]);
  const runtime = new Runtime({
    store,
    step: createStep(),
    evaluate: options.evaluate ? withoutThrowing(options.evaluate) : own.evaluate,
    decisions: { decide, prepare: (model) => prepareDecision(model, own.check) },
    clock,
    calendar: () => calendars.newest(),
    onError,
    settles: true,
  });
  await calendars.open(runtime.documents);
  const inline = compiledBy((files) => compile(files, { expressions: support }));
  const dmn = (files: Files) => compileDecisions(files, support);
  const engine = new Engine({ runtime, compile: inline, compileDecisions: dmn }, async () => {
    await runtime.stop();
    await store.close();
  });
  if (options.onEvent) engine.onEvent(options.onEvent);
  runtime.start();
  return engine;
}

// ---------------------------------------------------------------------------------------------

/** A step knows failures as values only. */
function withoutThrowing(evaluate: Evaluate): Evaluate {
  return (...asked) => {
    try {
      return evaluate(...asked);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { failure: { code: 'EXPRESSION_FAILED', reason, reasonEn: reason } };
    }
  };
}
