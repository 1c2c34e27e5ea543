import type { Compiled, Files } from '../compile.js';
import type { ExpressionSupport } from '../expressions.js';
import type { ItemModels, VerifiedItem } from '../verify-item.js';

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
  | { readonly items: readonly ItemModels[] }
);

export type WorkerReply = { readonly id: number } & Answer;
export type Answer =
  | { readonly compiled: Compiled }
  | { readonly verified: readonly VerifiedItem[] };
