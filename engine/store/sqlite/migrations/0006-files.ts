/**
 * What the sweep of files asks: whether a row of any tenant names one.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
CREATE INDEX document_file ON document ("key") WHERE "type" = 'file';
`;
