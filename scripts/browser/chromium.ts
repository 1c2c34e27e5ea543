import { execFile } from 'node:child_process';
import { access, chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

export interface Executable {
  readonly path: string;
  /** What it needs of the environment beside our own. */
  readonly env: Readonly<Record<string, string>>;
}

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packed = join(dirname(entry), '..', '..');
const run = promisify(execFile);

/**
 * The browser: CHROMIUM_PATH if told, else the one of @sparticuz/chromium, unpacked once a machine
 * and version. That package's own unpacking is not used: two processes that begin together would
 * read each other's half-written file.
 */
export async function chromium(): Promise<Executable> {
  const told = process.env['CHROMIUM_PATH'];
  if (told !== undefined && told !== '') return { path: told, env: {} };
  const folder = await cacheFolder();
  const path = join(folder, 'chromium');
  if (!(await exists(path))) await unpackTo(path);
  if (await starts(path)) return { path, env: {} };
  // a bare system lacks libnss3 and its like; the package brings those of its own
  return { path, env: { LD_LIBRARY_PATH: await libraries(folder) } };
}

/** In the temporary folder, one for each user and version: others' files are not trusted. */
export async function cacheFolder(): Promise<string> {
  const about = await readFile(join(packed, 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { readonly version: string };
  const folder = join(tmpdir(), `yichuang-browser-${userInfo().uid}`, version);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Whoever comes second finds the whole file or none. */
export async function writeWhole(path: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, bytes, { mode });
  await rename(own, path);
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

// helpers ------------------------------------------------------------------------------------

const decompress = promisify(brotliDecompress);

async function unpackTo(path: string): Promise<void> {
  const bytes = await decompress(await readFile(bin('chromium.br')));
  await writeWhole(path, bytes, 0o700);
}

async function starts(path: string): Promise<boolean> {
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

async function libraries(folder: string): Promise<string> {
  const target = join(folder, 'libraries');
  if (await exists(target)) return target;
  const own = `${target}.${process.pid}`;
  await mkdir(own);
  for (const { name, bytes } of entries(await decompress(await readFile(bin('al2023.tar.br'))))) {
    await writeFile(join(own, name), bytes);
    await chmod(join(own, name), 0o700);
  }
  // another process may have been quicker: its folder is as good as ours
  await rename(own, target).catch(() => rm(own, { recursive: true }));
  return target;
}

function bin(name: string): string {
  return join(packed, 'bin', name);
}

/** The plain files of a tar archive, by their last name. */
function* entries(tar: Buffer): Generator<{ readonly name: string; readonly bytes: Buffer }> {
  for (let at = 0; at + 512 <= tar.length; ) {
    const path = tar.toString('utf8', at, at + 100).replace(/\0[^]*$/, '');
    if (path === '') return;
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const start = at + 512;
    const name = path.split('/').at(-1) ?? '';
    if (name !== '') yield { name, bytes: tar.subarray(start, start + size) };
    at = start + Math.ceil(size / 512) * 512;
  }
}
