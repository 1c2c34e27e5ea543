/**
 * Aggregates, the log of their commits, effects on their way out. Every persisted shape carries a
 * version (`v`), which costs nothing while it is 1.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO counter VALUES ('nextNumber', 1), ('projected', 0);

-- parts: JSON [[seq, part], …] of a small aggregate; null where they are rows of their own
CREATE TABLE aggregate (
  id INTEGER PRIMARY KEY,
  v INTEGER NOT NULL DEFAULT 1,
  tenant TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'instance',
  key TEXT,
  rev INTEGER NOT NULL,
  head TEXT NOT NULL,
  parts TEXT
);
CREATE UNIQUE INDEX aggregate_key ON aggregate (tenant, kind, key) WHERE key IS NOT NULL;

-- id: aggregate * 2^24 + seq
CREATE TABLE part (
  id INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);

-- events: null once erased, digest then is the SHA-256 of what they were
CREATE TABLE commits (
  position INTEGER PRIMARY KEY,
  v INTEGER NOT NULL DEFAULT 1,
  aggregate INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  tenant TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'instance',
  at INTEGER NOT NULL,
  hash TEXT NOT NULL,
  events TEXT,
  digest TEXT,
  commandKey TEXT,
  reply TEXT
);
CREATE UNIQUE INDEX commits_aggregate_rev ON commits (aggregate, rev);
CREATE INDEX commits_commandKey ON commits (aggregate, commandKey) WHERE commandKey IS NOT NULL;
CREATE UNIQUE INDEX commits_startKey ON commits (tenant, commandKey)
  WHERE rev = 1 AND commandKey IS NOT NULL;

CREATE TABLE tombstone (
  aggregate INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL
);

-- dueAt: when it may be delivered; a lease moves it to the lease's end
CREATE TABLE outbox (
  position INTEGER PRIMARY KEY,
  v INTEGER NOT NULL DEFAULT 1,
  id TEXT NOT NULL UNIQUE,
  aggregate INTEGER NOT NULL,
  tenant TEXT NOT NULL,
  effect TEXT NOT NULL,
  dueAt INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT
);
CREATE INDEX outbox_dueAt ON outbox (dueAt);
CREATE INDEX outbox_aggregate ON outbox (aggregate);
`;
