import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';

const COMMANDS_A_COMMIT = 64;
const INSTANCES = 64 * 100;
const ROUNDS = 5;
/** About what the engine writes for such an instance, without its history. */
const STATE = 'x'.repeat(400);
const EVENTS = 'x'.repeat(900);

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE instance (id INTEGER PRIMARY KEY, rev INTEGER, state TEXT);
  CREATE TABLE task (id INTEGER PRIMARY KEY, name TEXT, created INTEGER);
  CREATE INDEX task_created ON task (created);
  CREATE TABLE event (id INTEGER PRIMARY KEY, instance INTEGER, body TEXT);`;

/**
 * Instances per second of SQLite alone, on one thread and with nothing else to do: start and
 * complete of a user task as six statements, 64 commands in a durable transaction, no history, no
 * answers, no engine. What this machine's disk and processor allow at the moment; the engine's
 * figure is to be read beside it.
 */
export function bareSqlite(): number {
  const folder = mkdtempSync(join(tmpdir(), 'yc-bare-'));
  const db = new Database(join(folder, 'bare.db'));
  try {
    db.exec(SCHEMA);
    const write = writer(db);
    let best = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      for (let made = 0; made < INSTANCES; made += COMMANDS_A_COMMIT) {
        const first = round * INSTANCES + made + 1;
        write.starts(first);
        write.completions(first);
      }
      best = Math.max(best, (INSTANCES * 1_000) / (performance.now() - began));
    }
    return best;
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

interface Writer {
  readonly starts: (first: number) => void;
  readonly completions: (first: number) => void;
}

function writer(db: Database.Database): Writer {
  const instance = db.prepare('INSERT INTO instance VALUES (?, 1, ?)');
  const task = db.prepare('INSERT INTO task VALUES (?, ?, ?)');
  const event = db.prepare('INSERT INTO event VALUES (?, ?, ?)');
  const noTask = db.prepare('DELETE FROM task WHERE id = ?');
  const ended = db.prepare('DELETE FROM instance WHERE id = ?');
  const batch = (one: (id: number) => void) => (first: number) => {
    db.exec('BEGIN IMMEDIATE');
    for (let id = first; id < first + COMMANDS_A_COMMIT; id++) one(id);
    db.exec('COMMIT');
  };
  return {
    starts: batch((id) => {
      instance.run([id, STATE]);
      task.run([id, '审查', id]);
      event.run([2 * id, id, EVENTS]);
    }),
    completions: batch((id) => {
      noTask.run([id]);
      ended.run([id]);
      event.run([2 * id + 1, id, EVENTS]);
    }),
  };
}
