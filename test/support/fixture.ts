import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Text of a file that lies beside the test's source; call with the test's `import.meta.url`. */
export function fixture(testUrl: string, name: string): string {
  return readFileSync(fixturePath(testUrl, name), 'utf8');
}

/** Path of a file that lies beside the test's source (tests run from `dist/test`). */
export function fixturePath(testUrl: string, name: string): string {
  const source = testUrl.replace('/dist/test/', '/test/');
  return fileURLToPath(new URL(name, source));
}

/** Absolute path of a file of the project, given from its root. */
export function projectPath(relative: string): string {
  return fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
}
