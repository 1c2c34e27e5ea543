/** All who wait under one name, in the order in which they are told. */
export const SQL = `
CREATE INDEX subscription_name ON subscription (tenant, "name");
`;
