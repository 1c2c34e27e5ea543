import type { FileTable, UploadedFile } from '../../../forms/index.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { FILE_URL, type MayRead, readableFile } from './files.js';

const FILES_MAX = 500;
const VALUES_MAX = 100_000;

/**
 * The uploads that a submission names and that this person may attach: their own, and those that
 * `mayRead` lets them see. Others are left out, and the form then refuses them as unknown.
 */
export async function fileTable(
  context: Pick<ServiceContext, 'runtime'>,
  data: unknown,
  who: Principal,
  mayRead: MayRead,
): Promise<FileTable> {
  const table = new Map<string, UploadedFile>();
  for (const url of namedFiles(data)) {
    const meta = await readableFile(context, url.slice(FILE_URL.length), who, mayRead);
    if (meta) table.set(url, { url, name: meta.name, size: meta.size, type: meta.type });
  }
  return table;
}

/** Addresses of files anywhere in a submission, each once. */
export function namedFiles(data: unknown): readonly string[] {
  const urls = new Set<string>();
  for (const value of valuesIn(data)) {
    if (typeof value === 'string' && IS_FILE.test(value)) urls.add(value);
    if (urls.size === FILES_MAX) break;
  }
  return [...urls];
}

// ---------------------------------------------------------------------------------------------

const IS_FILE = new RegExp(`^${FILE_URL}[0-9a-f]{64}$`);

/** Every value at any depth; bounded, without recursion. */
function* valuesIn(data: unknown): Generator {
  const open: unknown[] = [data];
  for (let seen = 0; open.length > 0 && seen < VALUES_MAX; seen++) {
    const value = open.pop();
    yield value;
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.values(value)) open.push(inner);
  }
}
