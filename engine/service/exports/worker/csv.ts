import { type FileHandle, open } from 'node:fs/promises';
import type { Cell, WorkerStart } from './protocol.js';
import type { TableWriter } from './table-writer.js';

/** Office programs on Chinese machines take a file for GBK without it. */
const BYTE_ORDER_MARK = String.fromCharCode(0xfeff);

/** RFC 4180, UTF-8. */
export async function csvWriter({ path, columns }: WorkerStart): Promise<TableWriter> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  await file.write(BYTE_ORDER_MARK + csvLine(columns.map(({ title }) => title)));
  return {
    add: async (rows) => void (await file.write(rows.map(csvLine).join(''))),
    end: () => file.close(),
  };
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  const text = withoutFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which keeps it a
 * text (OWASP: CSV injection); so do tabs and line breaks, behind which a formula can hide.
 */
export function withoutFormula(text: string): string {
  const isFormula = /^[\s\u0000-\u001f]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text);
  return isFormula ? `'${text}` : text;
}
