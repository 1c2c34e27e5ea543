import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The server's log, JSON lines. Nobody's data: requests are logged by route, accounts by name, and
 * of an error what it was and where in our code, its text without what may come from a request.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino({ level, serializers: { err: describe } }, destination);
}

interface Described {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: readonly string[];
  readonly cause?: Described;
}

function describe(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutPersons(error.message),
    stack: frames?.map((frame) => frame.trim()),
    ...(error.cause !== undefined && depth < 3 ? { cause: describe(error.cause, depth + 1) } : {}),
  };
}

/**
 * Our own error texts are English; quotations, Chinese words and long numbers came from outside.
 */
export function withoutPersons(text: string): string {
  return text
    .slice(0, 2_000)
    .replace(/"[^"]*"?|'[^']*'?|“[^”]*”?/g, '"…"')
    .replace(/\p{Script=Han}+/gu, '…')
    .replace(/\d{4,}[\dXx]*/g, '#');
}
