import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const MANIFEST = 'manifest.json';
const PAGE = 'index.html';
/** They name all the rest: as long as they are the old ones, the old site is served. */
const LAST: readonly string[] = [MANIFEST, PAGE];

/**
 * Puts a finished build where a server reads it, without a moment in which anything is missing:
 * first what is new, then what names it. What the build before had stays, for browsers that have
 * its page open; older files go.
 */
export function publishSite(built: string, site: string): void {
  const files = filesIn(built);
  if (!files.includes(PAGE)) throw new Error(`${built} has no ${PAGE}: nothing is published`);
  const before = filesOf(join(site, MANIFEST));
  for (const file of files) if (!LAST.includes(file)) move(built, site, file);
  for (const file of LAST) if (files.includes(file)) move(built, site, file);
  const kept = new Set([...files, ...before]);
  for (const file of filesIn(site)) if (!kept.has(file)) rmSync(join(site, file));
  rmSync(built, { recursive: true });
}

// ---------------------------------------------------------------------------------------------

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** A move within one file system: the name has the old content or the new, never half of one. */
function move(from: string, to: string, file: string): void {
  mkdirSync(dirname(join(to, file)), { recursive: true });
  renameSync(join(from, file), join(to, file));
}

interface Entry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** What a build consists of, by Vite's manifest of it; nothing where there is none. */
function filesOf(manifest: string): readonly string[] {
  if (!existsSync(manifest)) return [];
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, Entry>>;
  return Object.values(entries).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ]);
}
