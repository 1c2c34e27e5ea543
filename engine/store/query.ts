import type { FieldValue, Kind, Row } from './kinds.js';

/**
 * A condition over declared fields; besides them `aggregate`, `seq` and `tenant` may be named, and
 * of a json field one property: `variables.amount` (all after the first dot is its name).
 *
 * - A field that is null matches `isNull` and nothing else, so `ne` and `notIn` leave it out, as in
 *   SQL; only a set without members has none of any values. `eq` and `ne` to null mean `isNull`
 *   and `notNull`.
 * - A set matches if any member does (`ne` and `notIn`: if none equals); it cannot be compared.
 * - Texts compare by code point. Values of a json field compare with values of the same type:
 *   numbers, texts and (`eq`, `ne` only) booleans; anything else equals nothing.
 * - An unknown field, a value of the wrong type or an operator that the type lacks rejects with
 *   STORE_BAD_QUERY. An empty `and` is true, an empty `or` and an empty `in` are false.
 */
export type Where =
  | { readonly and: readonly Where[] }
  | { readonly or: readonly Where[] }
  | {
      readonly field: string;
      readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly value: FieldValue;
    }
  /** SQL LIKE with `%` and `_` (as characters `\%` and `\_`), case sensitive as on Camunda. */
  | { readonly field: string; readonly op: 'like'; readonly value: string }
  /** Of a set field: any member is one of the values; `notIn`: none is. */
  | {
      readonly field: string;
      readonly op: 'in' | 'notIn';
      readonly value: readonly (string | number)[];
    }
  | { readonly field: string; readonly op: 'isNull' | 'notNull' };

export interface Query {
  readonly kind: Kind;
  readonly tenant: string;
  readonly where?: Where;
  /**
   * Nulls sort last in both directions; ties are broken by (aggregate, seq) ascending, which is
   * also the order where none is asked. Sets and json fields have no order.
   */
  readonly sort?: readonly { readonly field: string; readonly order: 'asc' | 'desc' }[];
  readonly page?: { readonly offset?: number; readonly limit: number };
  /**
   * Also count all rows that match (costs a scan of them), or no more than so many: what a page
   * shows need not cost more the longer the list is.
   */
  readonly count?: boolean | { readonly upTo: number };
}

export interface Page {
  readonly rows: readonly Row[];
  readonly total?: number;
}
