import { crashPoint } from '../crash-point.js';
import { StoreError } from '../errors.js';
import type { Connection } from './connection.js';
import { MIGRATIONS } from './migrations/all.js';

/** Marks our files, so that another program's database is not taken for one: 'yich'. */
const APPLICATION = 0x79696368;

/** Brings the schema up to this release, wholly or not at all. */
export function migrate(db: Connection, file: string): void {
  const version = readPragma(db, 'user_version');
  checkOurs(db, version, file);
  if (version > MIGRATIONS.length) {
    throw new StoreError(
      'STORE_NEWER',
      `数据文件 ${file} 的结构版本是 ${version}，本程序只认得 ${MIGRATIONS.length}。请升级程序。`,
    );
  }
  if (version === MIGRATIONS.length) return;
  db.transaction('full', () => {
    for (const { sql } of MIGRATIONS.slice(version)) {
      db.exec(sql);
      crashPoint('during-migration');
    }
    db.exec(`PRAGMA application_id = ${APPLICATION}`);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function checkOurs(db: Connection, version: number, file: string): void {
  const [tables] = db.get('SELECT count(*) FROM sqlite_schema', [])!;
  const isFresh = version === 0 && tables === 0;
  if (isFresh || readPragma(db, 'application_id') === APPLICATION) return;
  throw new StoreError(
    'STORE_FOREIGN',
    `${file} 是其他程序的数据库，没有改动它。请换一个数据文件夹。`,
  );
}

function readPragma(db: Connection, name: string): number {
  return Number(db.get(`PRAGMA ${name}`, [])?.[0]);
}
