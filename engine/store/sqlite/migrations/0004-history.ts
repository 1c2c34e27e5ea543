/**
 * History rows, written by the projector.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
CREATE TABLE historyProcess (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  businessKey TEXT,
  state TEXT,
  startedAt INTEGER,
  endedAt INTEGER,
  startedBy TEXT,
  startElement TEXT,
  endElement TEXT,
  reason TEXT,
  superProcess INTEGER,
  rootSeq INTEGER
);
CREATE INDEX historyProcess_definitionKey_startedAt
  ON historyProcess (tenant, definitionKey, startedAt);
CREATE INDEX historyProcess_businessKey ON historyProcess (tenant, businessKey)
  WHERE businessKey IS NOT NULL;
CREATE INDEX historyProcess_startedAt ON historyProcess (tenant, startedAt);
CREATE INDEX historyProcess_endedAt ON historyProcess (tenant, endedAt)
  WHERE endedAt IS NOT NULL;

CREATE TABLE historyActivity (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  parent INTEGER,
  execution INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  elementId TEXT,
  elementType TEXT,
  "name" TEXT,
  "loop" TEXT,
  startedAt INTEGER,
  endedAt INTEGER,
  canceled INTEGER,
  taskSeq INTEGER,
  assignee TEXT,
  calledProcess INTEGER
);
CREATE INDEX historyActivity_definitionId_elementId
  ON historyActivity (tenant, definitionId, elementId)
  WHERE endedAt IS NULL;

CREATE TABLE historyTask (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  instance INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  elementId TEXT,
  "name" TEXT,
  assignee TEXT,
  owner TEXT,
  startedAt INTEGER,
  endedAt INTEGER,
  dueAt INTEGER,
  priority INTEGER,
  "how" TEXT,
  outcome TEXT,
  station TEXT,
  organ TEXT,
  completedBy TEXT
);
CREATE INDEX historyTask_assignee_endedAt ON historyTask (tenant, assignee, endedAt)
  WHERE assignee IS NOT NULL;
CREATE INDEX historyTask_completedBy_endedAt ON historyTask (tenant, completedBy, endedAt)
  WHERE completedBy IS NOT NULL;
CREATE INDEX historyTask_organ_endedAt ON historyTask (tenant, organ, endedAt)
  WHERE organ IS NOT NULL;
CREATE INDEX historyTask_definitionKey_startedAt ON historyTask (tenant, definitionKey, startedAt);
CREATE INDEX historyTask_startedAt ON historyTask (tenant, startedAt);

CREATE TABLE historyVariable (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  scope INTEGER,
  "name" TEXT,
  "type" TEXT,
  "value" TEXT,
  createdAt INTEGER,
  removedAt INTEGER
);
CREATE INDEX historyVariable_name ON historyVariable (tenant, "name");

CREATE TABLE historyIncident (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  incident TEXT,
  elementId TEXT,
  definitionId TEXT,
  message TEXT,
  raisedAt INTEGER,
  resolvedAt INTEGER
);
CREATE INDEX historyIncident_raisedAt ON historyIncident (tenant, raisedAt);
`;
