import type { Model } from '../../core/model.js';
import type { Compiled, Files } from '../compile.js';
import type { ExpressionSupport } from '../expressions.js';
import type { Soundness } from '../soundness/verify.js';

/** What a worker starts with. */
export interface WorkerStart {
  /** URL of a module that exports `expressionSupport`. */
  readonly expressionsModule: string;
}

/** What the module behind `expressionsModule` exports. */
export interface ExpressionsModule {
  expressionSupport(): Promise<ExpressionSupport> | ExpressionSupport;
}

export type WorkerRequest = { readonly id: number } & (
  | { readonly files: Files }
  | { readonly models: readonly Model[] }
);

export type WorkerReply = { readonly id: number } & Answer;
export type Answer = { readonly compiled: Compiled } | { readonly verified: readonly Soundness[] };
