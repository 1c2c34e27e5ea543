/**
 * Named places where a test may kill the process, to show that a restart finds nothing half done.
 * In the product they do nothing.
 */
export type CrashPoint =
  | 'before-commit'
  | 'after-begin'
  | 'after-write-before-commit'
  | 'after-commit'
  | 'before-project'
  | 'after-project';

let hook: ((name: CrashPoint) => void) | undefined;

export function crashPoint(name: CrashPoint): void {
  hook?.(name);
}

/** For tests only; `undefined` takes the hook away. Each thread has its own. */
export function onCrashPoint(replacement: ((name: CrashPoint) => void) | undefined): void {
  hook = replacement;
}
