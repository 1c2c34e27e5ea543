import { StoreError } from './errors.js';

/** Type of the `document` rows whose key is the id of a file that must be kept. */
export const FILE_DOCUMENT = 'file';

/** Throws STORE_BAD_BLOB unless `id` is a SHA-256 in lower-case hex. */
export function checkBlobId(id: string): void {
  if (/^[0-9a-f]{64}$/.test(id)) return;
  throw new StoreError('STORE_BAD_BLOB', '文件编号须为 64 位小写十六进制的 SHA-256。');
}

/** The content does not have the digest that it was announced with. */
export function wrongDigest(id: string): StoreError {
  return new StoreError('STORE_BAD_BLOB', `文件内容与其摘要 ${id.slice(0, 12)}… 不符，未保存。`);
}
