import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../bpmn/index.js';
import type { CalendarYear } from '../core/clock/calendar-data.js';
import type { Sentence } from './sentence.js';

/** What ships with the product: calendars, building blocks, items, the demonstration county. */
export const PROCESSES = fileURLToPath(new URL('../../../processes', import.meta.url));

/** What `npm run build:site` builds. */
export const SITE = fileURLToPath(new URL('../../site', import.meta.url));

export async function packageVersion(): Promise<string> {
  const file = fileURLToPath(new URL('../../../package.json', import.meta.url));
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

/** By path as given, so that what is said of a file names it as the caller did. */
export async function textsOf(
  files: readonly string[],
): Promise<{ readonly found: Readonly<Record<string, string>> } | Sentence> {
  const found: Record<string, string> = {};
  for (const file of files) {
    try {
      found[file] = textOf(await readFile(file));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      return { zh: `读不了文件 ${file}（${code}）。`, en: `Cannot read ${file} (${code}).` };
    }
  }
  return { found };
}

/** The holiday arrangements that come with the product, oldest first. */
export async function shippedYears(): Promise<readonly CalendarYear[]> {
  const folder = join(PROCESSES, 'calendar');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => JSON.parse(text) as CalendarYear);
}
