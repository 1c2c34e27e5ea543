import { reportDeed } from './deeds.js';
import { ApiProblem, problemOf, unreachable } from './problem.js';
import { reportReachable } from './reachable.js';
import { whenSignedOut } from './signed-out.js';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface CallOptions {
  readonly query?: Query;
  readonly signal?: AbortSignal;
}

/**
 * The server's `/api`. A call answers the body, or throws an `ApiProblem`. A session that has run
 * out opens the sign-in dialog over the page; once signed in, the same call goes again.
 */
export const api = {
  get: <T>(path: string, options?: CallOptions): Promise<T> => call('GET', path, options),
  post: <T>(path: string, body: unknown = {}, options?: CallOptions): Promise<T> =>
    call('POST', path, { ...options, ...json(body) }),
  put: <T>(path: string, body: unknown, options?: CallOptions): Promise<T> =>
    call('PUT', path, { ...options, ...json(body) }),
  delete: <T>(path: string, options?: CallOptions): Promise<T> => call('DELETE', path, options),
  /** Sends a file's bytes as they are. */
  upload: <T>(path: string, file: Blob, name: string, options?: CallOptions): Promise<T> =>
    call('POST', path, {
      ...options,
      body: file,
      headers: {
        'content-type': file.type || 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
    }),
  /** A page or a file of the server, as text. */
  text: (path: string, options?: CallOptions): Promise<string> =>
    call('GET', path, { ...options, read: (response) => response.text() }),
} as const;

/** The address below `/api`, for links and EventSource. */
export function apiPath(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return `/api${path}${given.length > 0 ? `?${search}` : ''}`;
}

interface Call extends CallOptions {
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly read?: (response: Response) => Promise<unknown>;
}

/** A proxy's word for a server that is not there. */
const BY_PROXY = new Set([502, 504]);

async function call<T>(method: string, path: string, options: Call = {}): Promise<T> {
  const answer = await signedIn(method, path, options);
  if (method !== 'GET') reportDeed({ method, path, answer });
  return answer as T;
}

async function signedIn(method: string, path: string, options: Call): Promise<unknown> {
  try {
    return await once(method, path, options);
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    if (!(await whenSignedOut())) throw error;
    return once(method, path, options);
  }
}

async function once(method: string, path: string, options: Call): Promise<unknown> {
  const { query, signal, body, headers, read = readJson } = options;
  let response: Response;
  try {
    response = await fetch(apiPath(path, query), { method, signal, body, headers });
  } catch (error) {
    if (signal?.aborted) throw error;
    reportReachable(false);
    throw unreachable();
  }
  if (response.ok) {
    reportReachable(true);
    return read(response);
  }
  const problem = problemOf(response.status, await readJson(response));
  reportReachable(problem.code !== 'STARTING' && !BY_PROXY.has(response.status));
  throw problem;
}

function json(body: unknown): Pick<Call, 'body' | 'headers'> {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (response.ok) throw problemOf(response.status, undefined);
    return undefined;
  }
}

/** Not by the status: a wrong password is 401 too, and is for the form that asked for it. */
function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && SIGNED_OUT.has(error.code);
}

const SIGNED_OUT = new Set(['NOT_SIGNED_IN', 'SESSION_EXPIRED']);
