import type { Readable } from 'node:stream';
import type { Static, TObject, TSchema } from 'typebox';
import type { Access, Principal } from '../service/access/principal.js';
import type { ServiceContext } from '../service/context.js';
import type { Result } from '../service/result.js';

/**
 * One line of the route table: from it come the Koa handler, the request's validation, the types
 * of its handler and its entry in OpenAPI. `path` is below `/api`, with `:name` for parameters.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** What it does, in Chinese; the first words are its title. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly response: TSchema;
  /** Media type of the answer; JSON unless told. */
  readonly produces?: string;
  /** The request is a file's bytes; its name comes percent-encoded in X-File-Name. */
  readonly upload?: { readonly mostBytes: number };
  /** 1 MB unless told. */
  readonly mostBodyBytes?: number;
  /** Of success; 200 unless told. */
  readonly status?: number;
  readonly handle: (request: Request) => Promise<Answer>;
}

export interface Request<Params = unknown, Query = unknown, Body = unknown> {
  readonly context: ServiceContext;
  readonly who: Principal;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What only a few routes need of the transport. */
  readonly transport: Transport;
}

export interface Transport {
  /** Address of the caller, for rate limits. */
  readonly address: string;
  /** Scheme and host by which the caller reached us. */
  readonly origin: string;
  readonly sessionToken?: string;
  /** Of a browser that comes back to a stream. */
  readonly lastEventId?: string;
  setSession(token: string | null): void;
  /** Raw bytes of an upload, with its announced type and name. */
  readonly upload?: { readonly bytes: Uint8Array; readonly type: string; readonly name?: string };
}

/** Bytes or a page instead of JSON. */
export interface Raw {
  readonly raw: string | Uint8Array;
  readonly type: string;
  readonly fileName?: string;
}

/** Bytes that come over time. */
export interface Streamed {
  readonly stream: Readable;
  readonly type: string;
  readonly fileName?: string;
}
export type Answer = Result<unknown>;

/** Handlers answer immutable data. */
export type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type In<T> = T extends TSchema ? Static<T> : undefined;

/** Types the handler by the schemas; what it answers is checked against `response`. */
export function route<
  const P extends TObject | undefined = undefined,
  const Q extends TObject | undefined = undefined,
  const B extends TSchema | undefined = undefined,
  const R extends TSchema = TSchema,
>(line: {
  readonly method: Route['method'];
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  readonly produces?: string;
  readonly upload?: Route['upload'];
  readonly mostBodyBytes?: number;
  readonly status?: number;
  readonly handle: (
    request: Request<In<P>, In<Q>, In<B>>,
  ) => Promise<Result<Frozen<Static<R>> | Raw | Streamed>>;
}): Route {
  return line as unknown as Route;
}
