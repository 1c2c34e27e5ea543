import type { DecisionModel } from '../../core/decision.js';
import type { Compiled, Files } from '../compile.js';
import type { ExpressionSupport } from '../expressions.js';
import type { Problem } from '../problem.js';
import type { ItemModels, VerifiedItem } from '../verify-item.js';
import type { Slice } from './slices.js';

/** What a worker starts with. */
export interface WorkerStart {
  /** URL of a module that exports `expressionSupport`. */
  readonly expressionsModule: string;
  /** URL of a module that exports `compileDecisions`; without it no DMN is compiled. */
  readonly decisionsModule?: string;
}

/** What the module behind `expressionsModule` exports. */
export interface ExpressionsModule {
  expressionSupport(): Promise<ExpressionSupport> | ExpressionSupport;
}

/** What the module behind `decisionsModule` exports (engine/dmn). */
export interface DecisionsModule {
  readonly compileDecisions: (
    files: Files,
    expressions: ExpressionSupport,
  ) => Promise<CompiledDecisions>;
}

/** As the BPMN compiler answers: pure data, or all that stands against the files. */
export type CompiledDecisions =
  | {
      /** Of each file what is required comes before what requires it. */
      readonly models: readonly { readonly file: string; readonly model: DecisionModel }[];
      readonly warnings: readonly Problem[];
    }
  | { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

export type WorkerRequest = { readonly id: number } & (
  | { readonly files: Files }
  | { readonly decisions: Files }
  | { readonly items: readonly ItemModels[] }
);

/** A slice has been received. */
export type SliceReceived = { readonly received: number };

/** The next slice is sent when the one before has been received. */
export type WorkerReply = { readonly id: number } & (Answer | { readonly slice: Slice });
export type Answer =
  | { readonly compiled: Compiled }
  | { readonly decided: CompiledDecisions }
  | { readonly verified: readonly VerifiedItem[] };
