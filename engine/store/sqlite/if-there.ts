import { promises as fs } from 'node:fs';
import { ioError } from './failure.js';

/** The work done with a file or folder, or nothing if it is not there (any more). */
export async function ifThere<T>(
  path: string,
  work: (path: string) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw ioError(error, path);
  }
}

/** In order; none if the folder is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await ifThere(folder, (path) => fs.readdir(path));
  return (names ?? []).sort();
}
