import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect } from 'chai';
import { backup } from '../../../engine/cli/backup.js';
import { calendar } from '../../../engine/cli/calendar.js';
import { verify } from '../../../engine/cli/verify.js';
import { openSqliteStore } from '../../../engine/main.js';
import type { SqliteStore } from '../../../engine/store/sqlite/store.js';
import { TestServer } from '../../support/server.js';
import { captured } from '../../support/terminal.js';

/** Commands of an operator, all while a server works in the data folder. */
describe('yichuang verify, backup and calendar', function () {
  this.timeout(60_000);
  let folder: string;
  let data: string;
  let running: TestServer;
  let store: SqliteStore;
  const before_ = process.env['YC_DATA'];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yichuang-operate-'));
    data = join(folder, 'data');
    const open = async (now: () => number): Promise<SqliteStore> => {
      store = await openSqliteStore({ folder: data, now });
      return store;
    };
    running = await TestServer.open({ store: open, county: false });
    for (const user of ['wang', 'li']) await savePerson(user);
    process.env['YC_DATA'] = data;
  });
  after(async () => {
    if (before_ === undefined) delete process.env['YC_DATA'];
    else process.env['YC_DATA'] = before_;
    await running.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function savePerson(user: string): Promise<void> {
    const person = { v: 1, tenant: 'default', user, name: user, roles: [], posts: [] } as const;
    await running.product.context.directory.savePerson(person);
  }

  it('walks every chain, and the copy made meanwhile is whole too', async () => {
    // given
    const copy = join(folder, 'copy');
    // when
    const original = await captured(() => verify([]));
    const copied = await captured(() => backup([copy]));
    const verified = await captured(() => verify([copy]));
    // then: two people, the calendar, and what else a start writes
    const [, aggregates, commits] = /核对了 (\d+) 个聚合的 (\d+) 次提交/.exec(original.out) ?? [];
    expect(Number(aggregates)).to.be.at.least(3);
    expect(Number(commits)).to.be.at.least(Number(aggregates));
    expect(original.exitCode).to.equal(0);
    expect(copied.out).to.contain(`已备份到 ${copy}`);
    expect(verified.out).to.equal(original.out);
    const reopened = await openSqliteStore({ folder: copy, now: () => 0 });
    const wang = await reopened.loadByKey('default', 'organisation', 'person/wang');
    expect(wang?.head).to.include({ user: 'wang' });
    await reopened.close();
  });

  it('finds what somebody changed behind our back', async () => {
    // given
    const copy = join(folder, 'forged');
    await captured(() => backup([copy]));
    const db = new Database(join(copy, 'yichuang.db'));
    db.exec(`UPDATE commits SET at = at - 86400000 WHERE position = 2`);
    db.close();
    // when
    const { err, exitCode } = await captured(() => verify([copy]));
    // then
    expect(exitCode).to.equal(1);
    expect(err).to.match(/聚合 \d+，第 1 次提交：提交内容或时间被改动/);
    expect(err).to.contain('1 处不符').and.contain('1 broken');
  });

  it('never writes a backup over something, and needs a place for it', async () => {
    const copy = join(folder, 'twice');
    await captured(() => backup([copy]));
    const again = await captured(() => backup([copy]));
    expect(again.exitCode).to.equal(1);
    expect(again.err).to.contain('已有文件').and.contain('choose another folder');
    expect((await captured(() => backup([]))).err).to.contain('用法');
  });

  it('says so where there are no data', async () => {
    const { err, exitCode } = await captured(() => verify([join(folder, 'nothing')]));
    expect(exitCode).to.equal(1);
    expect(err).to.contain('不是数据文件夹');
  });

  it('shows the arrangement with what was imported, and what is not known', async () => {
    // given
    const imported = {
      year: 2027,
      notice: '国办发明电〔2026〕9号',
      revision: 1,
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      work: [],
    };
    const { calendars, runtime } = running.product.context;
    expect(await calendars.importYear(runtime.documents, imported)).to.deep.equal([]);
    // when
    const known = await captured(() => calendar(['2027']));
    const unknown = await captured(() => calendar(['2031']));
    // then
    expect(known.out).to.contain('国办发明电〔2026〕9号').and.contain('2027-01-03  元旦');
    expect(unknown.exitCode).to.equal(1);
    expect(unknown.err).to.contain('没有 2031 年的放假安排');
  });

  it('shows the shipped arrangement where there are no data', async () => {
    process.env['YC_DATA'] = join(folder, 'nothing');
    const { out } = await captured(() => calendar(['2026']));
    process.env['YC_DATA'] = data;
    expect(out).to.contain('休 2026-10-01 至 2026-10-07  国庆节').and.contain('2026-10-10');
  });
});
