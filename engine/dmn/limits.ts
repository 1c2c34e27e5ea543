/** What one decision, with all that it requires, may hold. Generous for anything people write. */
export const LIMITS = {
  /** Decisions of one file. */
  decisions: 200,
  /** Input and output clauses of one table, together. */
  clauses: 100,
  rules: 5_000,
  /** Entries that are not empty, of a decision and all that it requires. */
  entries: 20_000,
  /** Of these, entries that are more than constants, comparisons and ranges of constants. */
  interpreted: 500,
  /** Entries of all decisions of a file, each with what it requires: they are stored so. */
  entriesOfFile: 100_000,
} as const;
