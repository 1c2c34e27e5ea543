import type { FieldValue, Kind, Row } from './kinds.js';

/** A condition over declared fields; besides them `aggregate`, `seq` and `tenant` may be named. */
export type Where =
  | { readonly and: readonly Where[] }
  | { readonly or: readonly Where[] }
  | {
      readonly field: string;
      readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly value: FieldValue;
    }
  /** SQL LIKE with `%` and `_`, case sensitive as on Camunda. */
  | { readonly field: string; readonly op: 'like'; readonly value: string }
  /** Of a set field: any member is one of the values. */
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
  /** Nulls sort last in both directions; ties are broken by (aggregate, seq) ascending. */
  readonly sort?: readonly { readonly field: string; readonly order: 'asc' | 'desc' }[];
  readonly page?: { readonly offset?: number; readonly limit: number };
  /** Also count all rows that match (costs a scan of them). */
  readonly count?: boolean;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly total?: number;
}
