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
  | 'after-project'
  | 'before-remove-blob'
  /** After each of the migrations that a file needs. */
  | 'during-migration'
  /** A command is durable and nobody has been told. */
  | 'before-reply'
  /** A job has run and its lease is still held. */
  | 'after-job'
  /** Effects have been delivered and are still in the outbox. */
  | 'before-settle';

let hook: ((name: CrashPoint) => void) | undefined;

export function crashPoint(name: CrashPoint): void {
  hook?.(name);
}

/** For tests only; `undefined` takes the hook away. Each thread has its own. */
export function onCrashPoint(replacement: ((name: CrashPoint) => void) | undefined): void {
  hook = replacement;
}
