import { StoreError, type StoreErrorCode } from '../store/errors.js';
import type { Sentence } from './sentence.js';

/** What the store says in Chinese, said in English too. */
const ENGLISH: Partial<Readonly<Record<StoreErrorCode, string>>> = {
  STORE_FULL: 'The disk is full: free some space and try again.',
  STORE_IO: 'The data folder cannot be read or written: check the path and its permissions.',
  STORE_IN_USE: 'Another process has this data folder open: stop it, or set YC_DATA.',
  STORE_NOT_A_DATABASE: 'The data file is no database: check the data folder.',
  STORE_FOREIGN: 'The data file belongs to another program: choose another data folder.',
  STORE_NEWER: 'The data were written by a newer release: start that release.',
  STORE_CORRUPT: 'The data file is damaged: restore the newest backup.',
  STORE_BACKUP_EXISTS: 'There are files already: choose another folder for the backup.',
};

/** Why something could not be done, for the operator. */
export function failureOf(error: unknown): Sentence {
  if (error instanceof StoreError) {
    return { zh: error.message, en: ENGLISH[error.code] ?? `The store failed: ${error.code}.` };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `意外错误：${reason}`, en: `Unexpected failure: ${reason}` };
}

/** Why nobody can listen there. */
export function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Sentence {
  const at = `${host}:${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return {
        zh: `端口已被占用：${at}。请停止占用它的程序，或用 PORT 另选端口。`,
        en: `Port in use: ${at}. Stop the other program, or choose a port with PORT.`,
      };
    case 'EACCES':
      return {
        zh: `没有权限监听 ${at}。1024 以下的端口需要特权，请用 PORT 另选端口。`,
        en: `Not permitted to listen at ${at}. Ports below 1024 need privileges: set PORT.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        zh: `本机没有地址“${host}”。请检查 HOST。`,
        en: `This machine has no address “${host}”: check HOST.`,
      };
    default:
      return { zh: `无法监听 ${at}：${error.message}`, en: `Cannot listen at ${at}.` };
  }
}
