import type { Style } from '../support/diagram/write.js';

/** Processes about one part of the standard. */
export interface Family {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** One rule, the process that shows it, and what has to happen: by the standard, never by us. */
export interface Case {
  /** Names the file `<family>/<rule>.bpmn`, and the process in it. */
  readonly rule: string;
  /** The rule and where it stands: a section of BPMN 2.0, Camunda 7, a failure of others. */
  readonly of: string;
  /** In the notation of `support/diagram/parse`; absent where the file is written by hand. */
  readonly process?: string;
  /**
   * What is done and what follows, a line each: `complete a n=2 => -a e .`, see `steps.ts` and
   * `support/trace-pattern`.
   */
  readonly steps: string;
  /** Deployed with it: decisions. */
  readonly files?: Readonly<Record<string, string>>;
  readonly style?: Style;
}
