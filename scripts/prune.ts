import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Removes compiled files whose source is gone. The compiler never does, so a deleted test would
 * still run and a deleted module could still be imported.
 */
export function prune(root: string): readonly string[] {
  const dist = join(root, 'dist');
  if (!existsSync(dist)) return [];
  const orphans = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => isOrphan(root, file))
    .sort();
  for (const file of orphans) rmSync(join(dist, file));
  return orphans;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of prune(resolve('.'))) console.log(`removed dist/${file}: its source is gone`);
}

// helpers ------------------------------------------------------------------------------------

/** Only what the compiler writes: bundles and copied data in dist belong to others. */
function isOrphan(root: string, file: string): boolean {
  const compiled =
    /^((?:engine|forms|admin-ui|scripts|bench|test)\/.*?)(?:\.d\.ts|\.js)(?:\.map)?$/;
  const source = compiled.exec(file.replaceAll('\\', '/'))?.[1];
  return (
    source !== undefined &&
    !['.ts', '.tsx'].some((end) => existsSync(join(root, `${source}${end}`)))
  );
}
