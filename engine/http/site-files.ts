import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file as it goes out. */
export interface SiteFile {
  readonly type: string;
  readonly body: Buffer;
  readonly encoding: Encoding;
  readonly etag: string;
  /** Its name changes with its content. */
  readonly immutable: boolean;
}

/**
 * What the build put into a folder, by address, read and compressed once. Only names that were
 * found there are served, so that no address leads out of the folder. A new build is noticed by
 * its page.
 */
export class SiteFiles {
  readonly #folder: string;
  readonly #ready = new Map<string, Promise<SiteFile>>();
  #built = 0;
  #addresses: ReadonlySet<string> = new Set();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The one page of the app; `undefined`: nothing has been built. */
  async page(encoding: Encoding): Promise<SiteFile | undefined> {
    return (await this.#refresh()) ? this.find(PAGE, encoding) : undefined;
  }

  async find(address: string, encoding: Encoding): Promise<SiteFile | undefined> {
    if (this.#built === 0) await this.#refresh();
    if (!this.#addresses.has(address)) return undefined;
    const packed = COMPRESSED.has(extname(address)) ? encoding : 'identity';
    const key = `${packed} ${address}`;
    const file = this.#ready.get(key) ?? this.#read(address, packed);
    this.#ready.set(key, file);
    try {
      return await file;
    } catch {
      // gone since: a build is under way
      this.#ready.delete(key);
      return undefined;
    }
  }

  async #refresh(): Promise<boolean> {
    const built = await stat(join(this.#folder, PAGE)).catch(() => undefined);
    if (!built) return false;
    if (built.mtimeMs === this.#built) return true;
    const found = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    const names = found
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.#folder, join(entry.parentPath, entry.name)));
    this.#addresses = new Set(names.map((name) => `/${name.split(sep).join('/')}`));
    this.#ready.clear();
    this.#built = built.mtimeMs;
    return true;
  }

  async #read(address: string, encoding: Encoding): Promise<SiteFile> {
    const plain = await readFile(join(this.#folder, address));
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    return {
      type: TYPES[extname(address)] ?? 'application/octet-stream',
      body: await compressed(plain, encoding),
      encoding,
      etag: `"${hash}-${encoding}"`,
      immutable: HASHED.test(address),
    };
  }
}

// ---------------------------------------------------------------------------------------------

const PAGE = '/index.html';
/** As Vite names what it builds. */
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/;
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.map', '.txt']);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

async function compressed(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return plain;
  if (encoding === 'gzip') return toGzip(plain);
  return toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
