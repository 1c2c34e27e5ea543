import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'yichuang-exports-';
/** Names without a process, as older releases gave them, are left alone for so long. */
const NAMELESS_MS = 24 * 3_600_000;
/** Made by this process, which may have been given the number of one that was killed. */
const own = new Set<string>();

/** A folder for files that wait to be fetched; its name says whose it is. */
export async function makeFolder(root = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(root, `${PREFIX}${process.pid}-`));
  own.add(folder);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  own.delete(folder);
}

/** What processes left behind that were killed; those of other running ones stay. */
export async function clearLeftOvers(now: number, root = tmpdir()): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(root, name);
    if (await isLeftOver(folder, name, now)) await rm(folder, { recursive: true, force: true });
  }
}

// ---------------------------------------------------------------------------------------------

async function isLeftOver(folder: string, name: string, now: number): Promise<boolean> {
  if (own.has(folder)) return false;
  const pid = /^(\d+)-/.exec(name.slice(PREFIX.length))?.[1];
  if (pid !== undefined) return Number(pid) === process.pid || !isRunning(Number(pid));
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && now - found.mtimeMs > NAMELESS_MS;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
