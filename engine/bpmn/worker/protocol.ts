import type { Compiled, Files } from '../compile.js';
import type { ExpressionSupport } from '../expressions.js';

/** What a worker starts with. */
export interface WorkerStart {
  /** URL of a module that exports `expressionSupport`. */
  readonly expressionsModule: string;
}

/** What the module behind `expressionsModule` exports. */
export interface ExpressionsModule {
  expressionSupport(): Promise<ExpressionSupport> | ExpressionSupport;
}

export interface WorkerRequest {
  readonly id: number;
  readonly files: Files;
}

export interface WorkerReply {
  readonly id: number;
  readonly compiled: Compiled;
}
