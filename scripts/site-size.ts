import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Of Vite's manifest what matters here. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

export interface SiteSize {
  /** Source of the page. */
  readonly page: string;
  /** Bytes, gzipped, of all that must be there before it can be seen. */
  readonly whole: number;
  /** Of these, what comes on top of the shell. */
  readonly more: number;
}

/** What a browser fetches: for each entry, and for each page that is loaded late. */
export async function siteSizes(folder: string): Promise<readonly SiteSize[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const sizes = new Map<string, number>();
  const weigh = async (files: ReadonlySet<string>): Promise<number> => {
    const missing = [...files].filter((file) => !sizes.has(file));
    for (const file of missing) sizes.set(file, await gzipped(join(folder, file)));
    return [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  };
  const [staff, citizen] = [filesOf(manifest, SHELL), filesOf(manifest, CITIZEN)];
  const pages = Object.keys(manifest).filter(
    (source) => manifest[source]?.isEntry === true || LATE.test(source),
  );
  const measured: SiteSize[] = [];
  for (const page of pages) {
    const files = filesOf(manifest, page);
    const shell = page.startsWith('citizen/') ? citizen : staff;
    // a late page stands in the shell, which is there already
    const whole = manifest[page]?.isEntry ? files : new Set([...shell, ...files]);
    const more = new Set([...files].filter((file) => !shell.has(file)));
    measured.push({ page, whole: await weigh(whole), more: await weigh(more) });
  }
  return measured.sort((a, b) => a.page.localeCompare(b.page));
}

export const SHELL = 'index.html';
export const SIGN_IN = 'staff/shell/sign-in-page.tsx';
/** Entry of the citizens' pages, and of what they load late the part without a form. */
export const CITIZEN = 'citizen/main.ts';
export const CITIZEN_APPLY = 'citizen/apply/apply.ts';
const LATE =
  /^(staff\/(pages\/.*\/index|shell\/(sign-in-page|stage))\.tsx|citizen\/(apply\/apply|correct)\.ts)$/;

/** A chunk's file with its styles, and those of every chunk that it imports. */
function filesOf(manifest: Manifest, source: string): ReadonlySet<string> {
  const [files, seen] = [new Set<string>(), new Set<string>()];
  const open = [source];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const chunk = manifest[next];
    if (!chunk || seen.has(next)) continue;
    seen.add(next);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    open.push(...(chunk.imports ?? []));
  }
  return files;
}

async function gzipped(file: string): Promise<number> {
  return (await promisify(gzip)(await readFile(file))).length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../site', import.meta.url));
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  for (const { page, whole, more } of await siteSizes(folder)) {
    console.log(`${kb(whole)} gz, ${kb(more)} on top of the shell  ${page}`);
  }
}
