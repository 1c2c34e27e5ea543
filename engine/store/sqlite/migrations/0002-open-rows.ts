/**
 * Rows of what is open. The id of a row is aggregate * 2^24 + seq: it grows with time, needs no
 * second index to be found again, and the rows of one aggregate lie together. A set field has a
 * table of its members beside it, ordered for the queue that reads it, kept by triggers (to
 * delete a single member, the usual case, without json_each is three times cheaper); a null in that
 * order is the greatest integer, so that nulls come last. Indexes leave out rows that have nothing
 * in their first field.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
CREATE TABLE processInstance (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  definitionId TEXT,
  definitionKey TEXT,
  businessKey TEXT,
  suspended INTEGER,
  rootSeq INTEGER,
  superSeq INTEGER,
  startedAt INTEGER,
  isCase INTEGER
);
CREATE INDEX processInstance_definitionId ON processInstance (tenant, definitionId);
CREATE INDEX processInstance_definitionKey_startedAt
  ON processInstance (tenant, definitionKey, startedAt);
CREATE INDEX processInstance_businessKey ON processInstance (tenant, businessKey)
  WHERE businessKey IS NOT NULL;

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  instance INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  elementId TEXT,
  businessKey TEXT,
  "name" TEXT,
  assignee TEXT,
  owner TEXT,
  delegation TEXT,
  candidateUsers TEXT,
  candidateGroups TEXT,
  dueAt INTEGER,
  followUpAt INTEGER,
  priority INTEGER,
  createdAt INTEGER,
  updatedAt INTEGER,
  suspended INTEGER,
  formKey TEXT,
  station TEXT,
  organ TEXT,
  post TEXT,
  caseNumber TEXT,
  itemCode TEXT,
  itemName TEXT,
  applicant TEXT,
  township TEXT,
  variables TEXT
);
CREATE INDEX task_assignee_dueAt ON task (tenant, assignee, dueAt)
  WHERE assignee IS NOT NULL;
CREATE INDEX task_assignee_createdAt ON task (tenant, assignee, createdAt)
  WHERE assignee IS NOT NULL;
CREATE TABLE task_candidateGroups (
  tenant TEXT NOT NULL,
  value TEXT NOT NULL,
  dueAt INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (tenant, value, dueAt, id)
) WITHOUT ROWID;
CREATE TRIGGER task_candidateGroups_insert AFTER INSERT ON task
WHEN new.candidateGroups IS NOT NULL BEGIN
  INSERT INTO task_candidateGroups
  SELECT new.tenant, value, coalesce(new.dueAt, 9223372036854775807), new.id
  FROM json_each(new.candidateGroups);
END;
CREATE TRIGGER task_candidateGroups_delete_one AFTER DELETE ON task
WHEN old.candidateGroups IS NOT NULL AND json_array_length(old.candidateGroups) = 1 BEGIN
  DELETE FROM task_candidateGroups WHERE tenant = old.tenant AND id = old.id
    AND dueAt = coalesce(old.dueAt, 9223372036854775807)
    AND value = json_extract(old.candidateGroups, '$[0]');
END;
CREATE TRIGGER task_candidateGroups_delete AFTER DELETE ON task
WHEN old.candidateGroups IS NOT NULL AND json_array_length(old.candidateGroups) > 1 BEGIN
  DELETE FROM task_candidateGroups WHERE tenant = old.tenant AND id = old.id
    AND dueAt = coalesce(old.dueAt, 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.candidateGroups));
END;
CREATE TRIGGER task_candidateGroups_update AFTER UPDATE ON task
WHEN old.tenant IS NOT new.tenant
  OR old.candidateGroups IS NOT new.candidateGroups
  OR old.dueAt IS NOT new.dueAt
BEGIN
  DELETE FROM task_candidateGroups WHERE tenant = old.tenant AND id = old.id
    AND dueAt = coalesce(old.dueAt, 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.candidateGroups));
  INSERT INTO task_candidateGroups
  SELECT new.tenant, value, coalesce(new.dueAt, 9223372036854775807), new.id
  FROM json_each(new.candidateGroups);
END;
CREATE TABLE task_candidateUsers (
  tenant TEXT NOT NULL,
  value TEXT NOT NULL,
  dueAt INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (tenant, value, dueAt, id)
) WITHOUT ROWID;
CREATE TRIGGER task_candidateUsers_insert AFTER INSERT ON task
WHEN new.candidateUsers IS NOT NULL BEGIN
  INSERT INTO task_candidateUsers
  SELECT new.tenant, value, coalesce(new.dueAt, 9223372036854775807), new.id
  FROM json_each(new.candidateUsers);
END;
CREATE TRIGGER task_candidateUsers_delete_one AFTER DELETE ON task
WHEN old.candidateUsers IS NOT NULL AND json_array_length(old.candidateUsers) = 1 BEGIN
  DELETE FROM task_candidateUsers WHERE tenant = old.tenant AND id = old.id
    AND dueAt = coalesce(old.dueAt, 9223372036854775807)
    AND value = json_extract(old.candidateUsers, '$[0]');
END;
CREATE TRIGGER task_candidateUsers_delete AFTER DELETE ON task
WHEN old.candidateUsers IS NOT NULL AND json_array_length(old.candidateUsers) > 1 BEGIN
  DELETE FROM task_candidateUsers WHERE tenant = old.tenant AND id = old.id
    AND dueAt = coalesce(old.dueAt, 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.candidateUsers));
END;
CREATE TRIGGER task_candidateUsers_update AFTER UPDATE ON task
WHEN old.tenant IS NOT new.tenant
  OR old.candidateUsers IS NOT new.candidateUsers
  OR old.dueAt IS NOT new.dueAt
BEGIN
  DELETE FROM task_candidateUsers WHERE tenant = old.tenant AND id = old.id
    AND dueAt = coalesce(old.dueAt, 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.candidateUsers));
  INSERT INTO task_candidateUsers
  SELECT new.tenant, value, coalesce(new.dueAt, 9223372036854775807), new.id
  FROM json_each(new.candidateUsers);
END;
CREATE INDEX task_definitionKey_createdAt ON task (tenant, definitionKey, createdAt);
CREATE INDEX task_createdAt ON task (tenant, createdAt);
CREATE INDEX task_organ_dueAt ON task (tenant, organ, dueAt)
  WHERE organ IS NOT NULL;
CREATE INDEX task_caseNumber ON task (tenant, caseNumber)
  WHERE caseNumber IS NOT NULL;

CREATE TABLE externalTask (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  instance INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  elementId TEXT,
  businessKey TEXT,
  versionTag TEXT,
  topic TEXT,
  priority INTEGER,
  retries INTEGER,
  errorMessage TEXT,
  createdAt INTEGER,
  suspended INTEGER,
  worker TEXT,
  lockedUntil INTEGER
);
CREATE INDEX externalTask_topic_priority_createdAt
  ON externalTask (tenant, topic, lockedUntil, priority DESC, createdAt);
CREATE INDEX externalTask_definitionKey ON externalTask (tenant, definitionKey);

CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  elementId TEXT,
  job TEXT,
  dueAt INTEGER,
  retries INTEGER,
  suspended INTEGER,
  errorMessage TEXT,
  createdAt INTEGER,
  leasedBy TEXT,
  leasedUntil INTEGER
);
CREATE INDEX job_dueAt ON job (tenant, dueAt)
  WHERE dueAt IS NOT NULL;
CREATE INDEX job_definitionKey ON job (tenant, definitionKey);

CREATE TABLE subscription (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  instance INTEGER,
  event TEXT,
  "name" TEXT,
  businessKey TEXT,
  definitionId TEXT,
  elementId TEXT,
  createdAt INTEGER,
  suspended INTEGER
);
CREATE INDEX subscription_name_businessKey ON subscription (tenant, "name", businessKey);

CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  incident TEXT,
  onSeq INTEGER,
  elementId TEXT,
  definitionId TEXT,
  message TEXT,
  "at" INTEGER
);
CREATE INDEX incident_at ON incident (tenant, "at");
CREATE INDEX incident_definitionId ON incident (tenant, definitionId);

-- work that may be taken, of all tenants
CREATE INDEX job_due ON job (dueAt) WHERE dueAt IS NOT NULL AND retries > 0 AND suspended IS NOT 1;
CREATE INDEX job_leased ON job (leasedUntil) WHERE leasedUntil IS NOT NULL;
`;
