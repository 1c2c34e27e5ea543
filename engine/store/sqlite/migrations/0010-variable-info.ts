/**
 * What belongs to the type of a variable (`objectTypeName`), as JSON.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
ALTER TABLE historyVariable ADD COLUMN info TEXT;
`;
