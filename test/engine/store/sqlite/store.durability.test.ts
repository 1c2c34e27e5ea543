import { expect } from 'chai';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitWaves, readLogEnd } from '../../../../engine/store/sqlite/commit.js';
import type { Durability } from '../../../../engine/store/sqlite/connection.js';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { encodeBatch } from '../../../../engine/store/sqlite/encode.js';
import { eraseAggregate } from '../../../../engine/store/sqlite/erase.js';
import { leaseJobs } from '../../../../engine/store/sqlite/jobs.js';
import { migrate } from '../../../../engine/store/sqlite/migrate.js';
import { settleOutbox } from '../../../../engine/store/sqlite/outbox.js';
import { projectSpan } from '../../../../engine/store/sqlite/project.js';
import { commit } from '../../../contract/store/commits.js';
import { DataFolders } from './data-folder.js';

describe('durability on SQLite', () => {
  let folders: DataFolders;

  beforeEach(() => {
    folders = new DataFolders();
    mkdirSync(folders.path());
  });

  afterEach(() => folders.remove());

  it('syncs every commit and erasure, but not what can be made again', () => {
    // given
    class Spy extends Connection {
      readonly modes: string[] = [];
      override transaction<T>(mode: Durability, work: () => T): T {
        this.modes.push(mode);
        return super.transaction(mode, work);
      }
    }
    const db = new Spy(join(folders.path(), 'x.db'));
    db.configure();
    migrate(db, 'x.db');
    db.modes.length = 0;

    // when
    commitWaves(
      db,
      readLogEnd(db),
      encodeBatch([commit(1)], () => false),
    );
    eraseAggregate(db, 2, { at: 1, by: '', reason: '' });
    projectSpan(db, { from: 0, to: 1 }, []);
    leaseJobs(db, { now: 1, until: 2, node: 'n', limit: 1 });
    settleOutbox(db, [], []);

    // then
    expect(db.modes).to.deep.equal(['full', 'full', 'process', 'process', 'process']);
    db.close();
  });

  it('has SQLite sync in the one mode and not in the other', () => {
    // given
    const db = new Connection(join(folders.path(), 'x.db'));
    db.configure();
    const mode = (): unknown => db.get('PRAGMA synchronous', [])?.[0];

    // then: 2 is FULL, 1 is NORMAL
    expect(db.get('PRAGMA journal_mode', [])).to.deep.equal(['wal']);
    expect(db.transaction('full', mode)).to.equal(2);
    expect(db.transaction('process', mode)).to.equal(1);
    expect(db.transaction('full', mode)).to.equal(2);
    db.close();
  });

  it('undoes a transaction whose work throws', () => {
    // given
    const db = new Connection(join(folders.path(), 'x.db'));
    db.configure();
    db.exec('CREATE TABLE t (x)');

    // when
    const work = (): void => {
      db.run('INSERT INTO t VALUES (1)', []);
      throw new Error('half way');
    };
    expect(() => db.transaction('full', work)).to.throw('half way');

    // then
    expect(db.get('SELECT count(*) FROM t', [])).to.deep.equal([0]);
    expect(db.transaction('full', () => 'goes on')).to.equal('goes on');
    db.close();
  });

  it('leaves no trace of what was erased in any file', async () => {
    // given
    const store = await folders.open();
    const secret = '身份证号-110101199003070011';
    await store.commit([commit(1, { events: [{ secret }], commandKey: secret, reply: secret })]);
    await store.commit([commit(1, { rev: 1, remove: true })]);
    const { token } = await store.unprojected(9);
    const fields = { name: secret };
    await store.project(token, [{ kind: 'historyTask', aggregate: 1, seq: 3, fields }]);
    const traces = (): boolean[] =>
      ['yichuang.db', 'yichuang.db-wal'].map((file) =>
        readFileSync(join(folders.path(), file)).includes(secret),
      );
    const before = traces();

    // when
    await store.erase(1, { at: 1, by: 'admin', reason: '到期' });

    // then
    expect(before).to.include(true);
    expect(traces()).to.deep.equal([false, false]);
  });
});
