/**
 * What supervision asks: who has a case now, how a decision kept its promise; and what people are
 * to be told. Cases that were there before get these with their next commit.
 * Frozen: a later change is a new migration.
 */
export const SQL = `
ALTER TABLE "case" ADD COLUMN holder TEXT;
ALTER TABLE "case" ADD COLUMN decidedBy TEXT;
ALTER TABLE "case" ADD COLUMN onTime INTEGER;
ALTER TABLE "case" ADD COLUMN workdays INTEGER;
CREATE INDEX case_decidedAt ON "case" (tenant, decidedAt) WHERE decidedAt IS NOT NULL;
CREATE INDEX case_dueAt ON "case" (tenant, dueAt) WHERE dueAt IS NOT NULL;
CREATE INDEX case_acceptingTownship ON "case" (tenant, acceptingTownship) WHERE endedAt IS NULL;
CREATE INDEX case_holder ON "case" (tenant, holder) WHERE endedAt IS NULL;
CREATE INDEX case_itemCode ON "case" (tenant, itemCode) WHERE endedAt IS NULL;

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL DEFAULT '',
  "type" TEXT,
  targets TEXT,
  "at" INTEGER,
  data TEXT
);
CREATE INDEX notice_type_at ON notice (tenant, "type", "at");
CREATE TABLE notice_targets (
  tenant TEXT NOT NULL,
  value TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (tenant, value, "at", id)
) WITHOUT ROWID;
CREATE TRIGGER notice_targets_insert AFTER INSERT ON notice
WHEN new.targets IS NOT NULL BEGIN
  INSERT INTO notice_targets
  SELECT new.tenant, value, coalesce(new."at", 9223372036854775807), new.id
  FROM json_each(new.targets);
END;
CREATE TRIGGER notice_targets_delete_one AFTER DELETE ON notice
WHEN old.targets IS NOT NULL AND json_array_length(old.targets) = 1 BEGIN
  DELETE FROM notice_targets WHERE tenant = old.tenant AND id = old.id
    AND "at" = coalesce(old."at", 9223372036854775807)
    AND value = json_extract(old.targets, '$[0]');
END;
CREATE TRIGGER notice_targets_delete AFTER DELETE ON notice
WHEN old.targets IS NOT NULL AND json_array_length(old.targets) > 1 BEGIN
  DELETE FROM notice_targets WHERE tenant = old.tenant AND id = old.id
    AND "at" = coalesce(old."at", 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.targets));
END;
CREATE TRIGGER notice_targets_update AFTER UPDATE ON notice
WHEN old.tenant IS NOT new.tenant
  OR old.targets IS NOT new.targets
  OR old."at" IS NOT new."at"
BEGIN
  DELETE FROM notice_targets WHERE tenant = old.tenant AND id = old.id
    AND "at" = coalesce(old."at", 9223372036854775807)
    AND value IN (SELECT value FROM json_each(old.targets));
  INSERT INTO notice_targets
  SELECT new.tenant, value, coalesce(new."at", 9223372036854775807), new.id
  FROM json_each(new.targets);
END;
`;
