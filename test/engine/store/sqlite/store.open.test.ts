import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { MIGRATIONS } from '../../../../engine/store/sqlite/migrations/all.js';
import { commit, taskRow } from '../../../contract/store/commits.js';
import { expectRejection } from '../../../contract/store/rejection.js';
import { projectPath } from '../../../support/fixture.js';
import { DataFolders } from './data-folder.js';

describe('opening a data folder', () => {
  let folders: DataFolders;

  beforeEach(() => {
    folders = new DataFolders();
  });

  afterEach(() => folders.remove());

  it('finds everything again', async () => {
    // given
    const parts = new Map([[1, 'p']]);
    const first = await folders.open();
    const { first: number } = await first.leaseNumbers(5);
    await first.commit([
      commit(number, { parts, rows: [taskRow({ name: 'x' })], commandKey: 'k' }),
    ]);
    await first.commit([commit(number + 1)]);
    const { token } = await first.unprojected(1);
    await first.project(token, []);
    await first.close();

    // when
    const second = await folders.open();

    // then
    expect(await second.load(number)).to.deep.include({ rev: 1, parts });
    expect((await second.find({ kind: 'task', tenant: '' })).rows).to.have.length(1);
    expect((await second.leaseNumbers(1)).first).to.equal(number + 5);
    const { commits } = await second.unprojected(9);
    expect(commits.map(({ aggregate }) => aggregate)).to.deep.equal([number + 1]);
    const again = await second.commit([commit(99, { commandKey: 'k' }), commit(number)]);
    expect(again.map(({ status }) => status)).to.deep.equal(['duplicate', 'conflict']);
  });

  it('refuses a folder that this process has open, and takes it once it is closed', async () => {
    // given
    const first = await folders.open();

    // then
    const error = await expectRejection(folders.open(), 'STORE_IN_USE');
    expect(error.message).to.include(folders.path());
    await first.close();
    await folders.open();
  });

  for (const threads of [false, true]) {
    const name = threads ? 'in threads' : 'on one thread';
    it(`refuses a folder that another process has open, ${name}`, async () => {
      // given
      await folders.open({ threads });

      // when
      const script = `
        import { openSqliteStore } from ${JSON.stringify(projectPath('dist/engine/store/sqlite/store.js'))};
        await openSqliteStore({ folder: ${JSON.stringify(folders.path())}, now: () => 0 })
          .then(() => console.log('opened'), (error) => console.log(error.code));`;
      const args = ['--input-type=module', '-e', script];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });

      // then
      expect(stdout.trim()).to.equal('STORE_IN_USE');
    });
  }

  it('refuses a file that is no database, and leaves it alone', async () => {
    // given
    mkdirSync(folders.path());
    const file = join(folders.path(), 'yichuang.db');
    const text = '这不是数据库\n'.repeat(100);
    writeFileSync(file, text);

    // then
    await expectRejection(folders.open(), 'STORE_NOT_A_DATABASE');
    await expectRejection(folders.open({ threads: true }), 'STORE_NOT_A_DATABASE');
    expect(readFileSync(file, 'utf8')).to.equal(text);
  });

  it("refuses another program's database", async () => {
    // given
    mkdirSync(folders.path());
    const db = new Connection(join(folders.path(), 'yichuang.db'));
    db.exec('CREATE TABLE theirs (x)');
    db.close();

    // then
    await expectRejection(folders.open(), 'STORE_FOREIGN');
  });

  it('refuses a newer schema', async () => {
    // given
    await (await folders.open()).close();
    const db = new Connection(join(folders.path(), 'yichuang.db'));
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    db.close();

    // then
    const error = await expectRejection(folders.open(), 'STORE_NEWER');
    expect(error.message).to.include(String(MIGRATIONS.length + 1));
  });

  it('refuses a folder where it may not write', async () => {
    // given: a file where the folder should be
    writeFileSync(folders.path(), '');

    // then
    await expectRejection(folders.open(), 'STORE_IO');
  });

  it('lets the process end while it is open', () => {
    // when
    const script = `
      import { openSqliteStore } from ${JSON.stringify(projectPath('dist/engine/store/sqlite/store.js'))};
      const folder = ${JSON.stringify(folders.path())};
      const store = await openSqliteStore({ folder, now: () => 0 });
      await store.leaseNumbers(1);
      console.log('done');`;
    const args = ['--input-type=module', '-e', script];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 9_000 });

    // then
    expect(run.stdout.trim()).to.equal('done');
    expect(run.status).to.equal(0);
    expect(existsSync(join(folders.path(), 'yichuang.db'))).to.equal(true);
  });
});
