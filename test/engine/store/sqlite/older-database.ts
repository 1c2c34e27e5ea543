import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { MIGRATIONS } from '../../../../engine/store/sqlite/migrations/all.js';

/** 'yich', as every release has marked its files. */
const APPLICATION = 0x79696368;

/**
 * Makes a data folder as the release with the first `version` migrations left it. Migrations are
 * never changed, so its schema is theirs; in it stands what a folder of today holds, as far as that
 * release had tables and columns for it.
 */
export function makeOlderFolder(newest: string, target: string, version: number): void {
  mkdirSync(target);
  const db = new Connection(join(target, 'yichuang.db'));
  db.configure();
  for (const { sql } of MIGRATIONS.slice(0, version)) db.exec(sql);
  db.run('ATTACH ? AS newest', [join(newest, 'yichuang.db')]);
  const copied = tablesOf(db).filter((table) => copyTable(db, table, version));
  // a release without history had nothing that was brought up to it
  const hasHistory = copied.includes('historyProcess');
  if (!hasHistory) db.run(`UPDATE counter SET value = 0 WHERE name = 'projected'`, []);
  db.exec('DETACH newest');
  db.exec(`PRAGMA application_id = ${APPLICATION}`);
  db.exec(`PRAGMA user_version = ${version}`);
  db.close();
  const files = join(newest, 'blobs');
  if (existsSync(files)) cpSync(files, join(target, 'blobs'), { recursive: true });
}

/** Documents have no rows before this one, so no county could be kept. */
export const FIRST_WITH_DOCUMENTS = 3;

// ---------------------------------------------------------------------------------------------

const OF_INSTANCES: Readonly<Record<string, string>> = {
  aggregate: `kind = 'instance'`,
  commits: `kind = 'instance'`,
  part: `id >> 24 IN (SELECT id FROM newest.aggregate WHERE kind = 'instance')`,
};

function tablesOf(db: Connection): readonly string[] {
  const tables = db.all(`SELECT name FROM main.sqlite_schema WHERE type = 'table'`, []).flat();
  // tables of members are filled by the triggers of those whose members they hold
  return (tables as string[]).filter((name) => !name.includes('_'));
}

function copyTable(db: Connection, table: string, version: number): boolean {
  const columns = db
    .all(
      `SELECT o.name FROM pragma_table_info(?, 'main') o
       JOIN pragma_table_info(?, 'newest') n ON n.name = o.name`,
      [table, table],
    )
    .map(([name]) => `"${String(name)}"`)
    .join(', ');
  if (columns === '') return false;
  const where = (version < FIRST_WITH_DOCUMENTS && OF_INSTANCES[table]) || '1';
  db.run(
    `INSERT OR REPLACE INTO main."${table}" (${columns})
     SELECT ${columns} FROM newest."${table}" WHERE ${where}`,
    [],
  );
  return true;
}
