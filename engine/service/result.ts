import type { RefusalCode, Rejected } from '../core/refusal.js';
import type { Dispatched } from '../runtime/dispatcher.js';

/** What a use case answers: a value, or why not. It throws only for bugs and a broken store. */
export type Result<T> = { readonly value: T } | Refused;

export interface Refused {
  readonly rejected: Rejected;
  /** Where in a form or a file it does not fit, one by one. */
  readonly problems?: readonly {
    readonly path: string;
    readonly message: string;
    readonly messageEn?: string;
  }[];
}

export function rejected(
  code: RefusalCode,
  detail?: Rejected['detail'],
): { readonly rejected: Rejected } {
  return { rejected: { code, detail } };
}

export function notFound(what: string): { readonly rejected: Rejected } {
  return rejected('NOT_FOUND', { what });
}

export function isRejected(result: object | undefined): result is { readonly rejected: Rejected } {
  return result !== undefined && 'rejected' in result;
}

export type Done = Exclude<Dispatched, { readonly rejected: Rejected }>;

/** A dispatch as a result; an aggregate that never was is a `what` that was not found. */
export function done(dispatched: Dispatched | undefined, what: string): Result<Done> {
  if (!dispatched) return notFound(what);
  return isRejected(dispatched) ? dispatched : { value: dispatched };
}
