/**
 * Deployed decisions, and what they decided.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  decisionId TEXT,
  "key" TEXT,
  version INTEGER,
  versionTag TEXT,
  "name" TEXT,
  deploymentId TEXT,
  resource TEXT,
  requirementsKey TEXT,
  latest INTEGER,
  deployedAt INTEGER
);
CREATE INDEX decision_decisionId ON decision (tenant, decisionId);
CREATE INDEX decision_key_version ON decision (tenant, "key", version);
CREATE INDEX decision_latest_key ON decision (tenant, latest, "key");
CREATE INDEX decision_deploymentId ON decision (tenant, deploymentId);

CREATE TABLE historyDecision (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  processSeq INTEGER,
  execution INTEGER,
  instance INTEGER,
  definitionId TEXT,
  definitionKey TEXT,
  elementId TEXT,
  decisionId TEXT,
  decisionKey TEXT,
  decisionName TEXT,
  rootSeq INTEGER,
  evaluatedAt INTEGER,
  data TEXT
);
CREATE INDEX historyDecision_decisionKey_evaluatedAt
  ON historyDecision (tenant, decisionKey, evaluatedAt);
CREATE INDEX historyDecision_evaluatedAt ON historyDecision (tenant, evaluatedAt);
`;
