export type FieldType = 'text' | 'integer' | 'boolean' | 'set' | 'json';

export interface KindSpec {
  readonly fields: Readonly<Record<string, FieldType>>;
  /**
   * Orders and look-ups that must stay quick at a million rows; the first fields are equalities.
   * Those by aggregate always are. Each costs every write of a row: only what a page opens.
   */
  readonly indexes: readonly (readonly string[])[];
  /** The same for rows without an end (`endedAt` is null) alone, which are few among many. */
  readonly openIndexes?: readonly (readonly string[])[];
}
