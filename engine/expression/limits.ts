import type { DataLimits } from './plain.js';

/** What one expression may cost. The defaults keep the longest hold of the thread below 50 ms. */
export interface Limits {
  /** Characters of `${…}`, of a template, of a script. */
  readonly sourceLength: number;
  /** Characters of FEEL, whose parser takes some 30 us a character. */
  readonly feelLength: number;
  /** Brackets within brackets, and levels of the syntax tree. */
  readonly depth: number;
  /** Nodes of the syntax tree. */
  readonly nodes: number;
  /** Units of work of one `${…}`: a node, an item of a list, 64 characters of text. */
  readonly steps: number;
  /** Characters of a text that an expression makes. */
  readonly textLength: number;
  /** Nodes and characters of what goes into and comes out of FEEL and scripts. */
  readonly dataNodes: number;
  readonly dataText: number;
  /** Compiled programs kept by text, beside those kept by expression object. */
  readonly programs: number;
  /** Milliseconds of work within QuickJS; see quickjs/budget.ts. */
  readonly sandboxMs: number;
  /** Bytes that a script, or the warm FEEL interpreter with its data, may occupy. */
  readonly sandboxBytes: number;
}

export const defaultLimits: Limits = {
  sourceLength: 8_192,
  feelLength: 2_000,
  depth: 64,
  nodes: 1_000,
  steps: 100_000,
  textLength: 65_536,
  dataNodes: 20_000,
  dataText: 524_288,
  programs: 1_000,
  sandboxMs: 35,
  sandboxBytes: 16 * 1024 * 1024,
};

/** Those that the sandbox's thread must know. */
export interface RunLimits extends DataLimits {
  readonly sandboxMs: number;
  readonly sandboxBytes: number;
}

export function runLimits(limits: Limits): RunLimits {
  const { depth, dataNodes, dataText, sandboxMs, sandboxBytes } = limits;
  return { depth, dataNodes, dataText, sandboxMs, sandboxBytes };
}
