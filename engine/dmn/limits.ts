/** What one decision, with all that it requires, may hold. Generous for anything people write. */
export const LIMITS = {
  /** Decisions of one file. */
  decisions: 200,
  /** Input and output clauses of one table, together. */
  clauses: 100,
  rules: 2_000,
  /** Entries that are not empty, of a decision and all that it requires. */
  entries: 10_000,
  /** Of these, entries that are more than constants, comparisons and ranges of constants. */
  interpreted: 300,
  /** Characters of these together, which FEEL's parser reads at some 30 us each. */
  interpretedText: 20_000,
  /** Entries of all decisions of a file, each with what it requires: they are stored so. */
  entriesOfFile: 50_000,
} as const;
