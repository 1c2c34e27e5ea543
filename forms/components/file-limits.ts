import type { UploadedFile } from '../types.js';

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Bytes of a Form.io size (`10MB`, `500 KB`); 0 for anything else. */
export function fileSizeBytes(value: unknown): number {
  const parts = typeof value === 'string' ? /^(\d{1,6})\s*(b|kb|mb|gb)$/i.exec(value.trim()) : null;
  return parts ? Number(parts[1]) * (UNITS[(parts[2] ?? '').toLowerCase()] ?? 0) : 0;
}

/** Whether a file has one of the extensions (`.pdf`) or media types (`image/*`) of the pattern. */
export function matchesFilePattern(
  file: Pick<UploadedFile, 'name' | 'type'>,
  pattern: string,
): boolean {
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return pattern.split(',').some((part) => {
    const wanted = part.trim().toLowerCase();
    if (wanted.startsWith('.')) return name.endsWith(wanted);
    return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
  });
}
