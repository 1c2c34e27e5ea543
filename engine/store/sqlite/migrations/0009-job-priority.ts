/**
 * Of jobs that are due together the higher goes first.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
ALTER TABLE job ADD COLUMN priority INTEGER;
`;
