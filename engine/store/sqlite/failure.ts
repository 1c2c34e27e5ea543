import type { StoreErrorCode } from '../errors.js';
import { StoreError } from '../errors.js';

/** What SQLite reports, as the store's own closed codes; the message says how to mend it. */
const KNOWN: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [/^SQLITE_FULL/, 'STORE_FULL', '磁盘空间已满，本次写入没有保存。请清理磁盘后重试'],
  [/^SQLITE_NOTADB/, 'STORE_NOT_A_DATABASE', '文件不是数据库，或已经加密。请检查数据文件夹'],
  [/^SQLITE_CORRUPT/, 'STORE_CORRUPT', '数据文件已损坏。请停止服务，用最近的备份恢复'],
  [/^SQLITE_(BUSY|LOCKED)/, 'STORE_IN_USE', '数据文件正被其他程序使用。请关闭那个程序'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, 'STORE_IO', '数据文件打不开或不可写。请检查路径和权限'],
  [/^SQLITE_IOERR/, 'STORE_IO', '读写数据文件失败。请检查磁盘'],
];

/** The error that a store rejects with for anything that was thrown inside it. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code = '', message } = error as { code?: string; message: string };
  const found = KNOWN.find(([pattern]) => pattern.test(code));
  const detail = `${code} ${message}`.trim();
  if (!found) return new StoreError('STORE_IO', `数据库出错: ${detail}。`, { cause: error });
  const [, known, text] = found;
  return new StoreError(known, `${text}。（${detail}）`, { cause: error });
}

/** A file that could not be read or written. */
export function ioError(error: unknown, path: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code } = error as NodeJS.ErrnoException;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  const what = isFull ? '磁盘空间已满，没有写入' : '文件读写失败';
  const text = `${what}: ${path}（${String(code)}）。请检查磁盘和权限后重试。`;
  return new StoreError(isFull ? 'STORE_FULL' : 'STORE_IO', text, { cause: error });
}
