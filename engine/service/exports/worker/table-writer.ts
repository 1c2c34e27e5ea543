import type { Cell } from './protocol.js';

/** Writes a table to a file, batch by batch. */
export interface TableWriter {
  add(rows: readonly (readonly Cell[])[]): Promise<void>;
  end(): Promise<void>;
}
