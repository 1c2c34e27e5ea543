export type Cell = string | number | boolean | null;

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export type ExportFormat = 'csv' | 'xlsx';

export interface WorkerStart {
  readonly path: string;
  readonly format: ExportFormat;
  readonly sheet: string;
  readonly columns: readonly Column[];
}

/** Each is answered before the next is sent: no more than one batch is on its way. */
export type WorkerRequest =
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly end: true };
export type WorkerReply = { readonly ok: true } | { readonly failed: string };
