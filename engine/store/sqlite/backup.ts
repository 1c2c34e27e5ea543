import { promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreError } from '../errors.js';
import { ioError } from './failure.js';
import { BLOBS, DATA_FILE, UNFINISHED } from './folder.js';
import { ifThere, namesIn } from './if-there.js';

/**
 * Copies a data folder while it is in use; what comes out is a data folder to start from. It is
 * made under another name and renamed at the end, so half a backup is never taken for a whole one.
 * Files go after the database: whatever the copy refers to was there before it.
 */
export async function backupFolder(
  folder: string,
  target: string,
  copyDatabase: (file: string) => Promise<void>,
): Promise<void> {
  const draft = `${target}${UNFINISHED}`;
  try {
    await checkFree(target);
    await fs.rm(draft, { recursive: true, force: true });
    await fs.mkdir(draft, { recursive: true });
    await copyDatabase(join(draft, DATA_FILE));
    await sync(join(draft, DATA_FILE));
    await copyBlobs(join(folder, BLOBS), join(draft, BLOBS));
    await fs.rename(draft, target);
    await sync(dirname(target));
  } catch (error) {
    await fs.rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw ioError(error, target);
  }
}

async function checkFree(target: string): Promise<void> {
  const found = await fs.readdir(target).catch(() => undefined);
  if (found === undefined) return;
  if (found.length === 0) {
    await fs.rm(target, { recursive: true });
    return;
  }
  throw new StoreError(
    'STORE_BACKUP_EXISTS',
    `备份位置 ${target} 已有文件，没有改动它。请换一个位置。`,
  );
}

/** What is swept away meanwhile was of no use to the copy either. */
async function copyBlobs(from: string, to: string): Promise<void> {
  await fs.mkdir(to, { recursive: true });
  for (const folder of await namesIn(from)) {
    const names = await namesIn(join(from, folder));
    await fs.mkdir(join(to, folder), { recursive: true });
    for (const name of names) {
      if (name.endsWith(UNFINISHED)) continue;
      await ifThere(join(from, folder, name), (path) => fs.copyFile(path, join(to, folder, name)));
    }
  }
}

async function sync(path: string): Promise<void> {
  const file = await fs.open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
