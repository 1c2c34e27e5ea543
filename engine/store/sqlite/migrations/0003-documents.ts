/**
 * Cases, definitions and the small documents of the county.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
CREATE TABLE "case" (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  "number" TEXT,
  status TEXT,
  itemCode TEXT,
  itemName TEXT,
  definitionId TEXT,
  applicant TEXT,
  applicantIdHash TEXT,
  acceptingTownship TEXT,
  handlingTownship TEXT,
  handOutTownship TEXT,
  organs TEXT,
  flags TEXT,
  receivedAt INTEGER,
  acceptedAt INTEGER,
  decidedAt INTEGER,
  endedAt INTEGER,
  dueAt INTEGER,
  nextDueAt INTEGER,
  breached INTEGER
);
CREATE INDEX case_number ON "case" (tenant, "number");
CREATE INDEX case_acceptingTownship_receivedAt ON "case" (tenant, acceptingTownship, receivedAt)
  WHERE acceptingTownship IS NOT NULL;
CREATE TABLE case_organs (
  tenant TEXT NOT NULL,
  value TEXT NOT NULL,
  receivedAt INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (tenant, value, receivedAt, id)
) WITHOUT ROWID;
CREATE TRIGGER case_organs_insert AFTER INSERT ON "case"
WHEN new.organs IS NOT NULL BEGIN
  INSERT INTO case_organs
  SELECT new.tenant, value, coalesce(new.receivedAt, 9223372036854775807), new.id
  FROM json_each(new.organs);
END;
CREATE TRIGGER case_organs_delete_one AFTER DELETE ON "case"
WHEN old.organs IS NOT NULL AND json_array_length(old.organs) = 1 BEGIN
  DELETE FROM case_organs WHERE tenant = old.tenant AND id = old.id
    AND receivedAt = coalesce(old.receivedAt, 9223372036854775807)
    AND value = json_extract(old.organs, '$[0]');
END;
CREATE TRIGGER case_organs_delete AFTER DELETE ON "case"
WHEN old.organs IS NOT NULL AND json_array_length(old.organs) > 1 BEGIN
  DELETE FROM case_organs WHERE tenant = old.tenant AND id = old.id
    AND receivedAt = coalesce(old.receivedAt, 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.organs));
END;
CREATE TRIGGER case_organs_update AFTER UPDATE ON "case"
WHEN old.tenant IS NOT new.tenant
  OR old.organs IS NOT new.organs
  OR old.receivedAt IS NOT new.receivedAt
BEGIN
  DELETE FROM case_organs WHERE tenant = old.tenant AND id = old.id
    AND receivedAt = coalesce(old.receivedAt, 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.organs));
  INSERT INTO case_organs
  SELECT new.tenant, value, coalesce(new.receivedAt, 9223372036854775807), new.id
  FROM json_each(new.organs);
END;
CREATE INDEX case_status_dueAt ON "case" (tenant, status, dueAt);
CREATE INDEX case_nextDueAt ON "case" (tenant, nextDueAt) WHERE nextDueAt IS NOT NULL;
CREATE INDEX case_applicantIdHash ON "case" (tenant, applicantIdHash)
  WHERE applicantIdHash IS NOT NULL;
CREATE INDEX case_receivedAt ON "case" (tenant, receivedAt);

CREATE TABLE definition (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  definitionId TEXT,
  "key" TEXT,
  version INTEGER,
  versionTag TEXT,
  "name" TEXT,
  deploymentId TEXT,
  resource TEXT,
  suspended INTEGER,
  latest INTEGER,
  itemCode TEXT,
  itemName TEXT,
  deployedAt INTEGER
);
CREATE INDEX definition_definitionId ON definition (tenant, definitionId);
CREATE INDEX definition_key_version ON definition (tenant, "key", version);
CREATE INDEX definition_latest_key ON definition (tenant, latest, "key");
CREATE INDEX definition_deploymentId ON definition (tenant, deploymentId);

CREATE TABLE deployment (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  deploymentId TEXT,
  "name" TEXT,
  source TEXT,
  "at" INTEGER
);
CREATE INDEX deployment_name_at ON deployment (tenant, "name", "at");
CREATE INDEX deployment_at ON deployment (tenant, "at");

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  "type" TEXT,
  "key" TEXT,
  parent TEXT,
  "name" TEXT,
  members TEXT,
  state TEXT,
  "at" INTEGER,
  data TEXT
);
CREATE INDEX document_type_key ON document (tenant, "type", "key");
CREATE INDEX document_type_parent ON document (tenant, "type", parent);
CREATE TABLE document_members (
  tenant TEXT NOT NULL,
  "type" TEXT NOT NULL,
  value TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (tenant, "type", value, id)
) WITHOUT ROWID;
CREATE TRIGGER document_members_insert AFTER INSERT ON document
WHEN new.members IS NOT NULL BEGIN
  INSERT INTO document_members
  SELECT new.tenant, coalesce(new."type", ''), value, new.id
  FROM json_each(new.members);
END;
CREATE TRIGGER document_members_delete_one AFTER DELETE ON document
WHEN old.members IS NOT NULL AND json_array_length(old.members) = 1 BEGIN
  DELETE FROM document_members WHERE tenant = old.tenant AND id = old.id
    AND "type" = coalesce(old."type", '')
    AND value = json_extract(old.members, '$[0]');
END;
CREATE TRIGGER document_members_delete AFTER DELETE ON document
WHEN old.members IS NOT NULL AND json_array_length(old.members) > 1 BEGIN
  DELETE FROM document_members WHERE tenant = old.tenant AND id = old.id
    AND "type" = coalesce(old."type", '')
    AND value IN (SELECT value FROM json_each(old.members));
END;
CREATE TRIGGER document_members_update AFTER UPDATE ON document
WHEN old.tenant IS NOT new.tenant
  OR old."type" IS NOT new."type"
  OR old.members IS NOT new.members
BEGIN
  DELETE FROM document_members WHERE tenant = old.tenant AND id = old.id
    AND "type" = coalesce(old."type", '')
    AND value IN (SELECT value FROM json_each(old.members));
  INSERT INTO document_members
  SELECT new.tenant, coalesce(new."type", ''), value, new.id
  FROM json_each(new.members);
END;
CREATE INDEX document_type_at ON document (tenant, "type", "at");
`;
