import type { Download, FileMeta } from '../service/files/files.js';
import { isRejected, type Result } from '../service/result.js';
import type { Raw } from './route.js';

/** What is told of a file that was kept: how it is found again, not who sent it and when. */
export function fileKept(
  kept: Result<FileMeta>,
): Result<Pick<FileMeta, 'sha256' | 'url' | 'name' | 'type' | 'size'>> {
  if (isRejected(kept)) return kept;
  const { sha256, url, name, type, size } = kept.value;
  return { value: { sha256, url, name, type, size } };
}

export function fileItself(file: Result<Download>): Result<Raw> {
  if (isRejected(file)) return file;
  const { bytes, meta } = file.value;
  return { value: { raw: bytes, type: meta.type, fileName: meta.name } };
}
