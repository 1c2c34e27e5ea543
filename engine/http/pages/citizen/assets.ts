import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MANIFEST = 'manifest.json';
const ENTRY = 'citizen/main.ts';

/**
 * Address of the citizens' script, by the manifest of the build; its name changes with its content.
 * `undefined` where nothing was built: the pages are read without it.
 */
export class CitizenScript {
  readonly #folder: string | undefined;
  #builtAt = 0;
  #address: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  async address(): Promise<string | undefined> {
    if (this.#folder === undefined) return undefined;
    const file = join(this.#folder, MANIFEST);
    const built = await stat(file).catch(() => undefined);
    if (!built) return undefined;
    if (built.mtimeMs !== this.#builtAt) {
      this.#address = await entryIn(file);
      this.#builtAt = built.mtimeMs;
    }
    return this.#address;
  }
}

// ---------------------------------------------------------------------------------------------

async function entryIn(file: string): Promise<string | undefined> {
  try {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    const entry = manifest[ENTRY]?.file;
    return entry === undefined ? undefined : `/${entry}`;
  } catch {
    // being written by a build: the next page finds it
    return undefined;
  }
}

type Manifest = Readonly<Record<string, { readonly file: string }>>;
