import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit, taskRow } from '../../../contract/store/commits.js';
import { expectRejection } from '../../../contract/store/rejection.js';
import { DataFolders } from './data-folder.js';

const bytes = new TextEncoder().encode('附件');
const id = createHash('sha256').update(bytes).digest('hex');

describe('backup', () => {
  let folders: DataFolders;

  beforeEach(() => {
    folders = new DataFolders();
  });

  afterEach(() => folders.remove());

  for (const threads of [false, true]) {
    it(`makes a data folder to start from while the store is in use, threads: ${threads}`, async () => {
      // given
      const store = await folders.open({ threads });
      await store.putBlob(id, bytes);
      await store.commit([commit(1, { rows: [taskRow({ candidateGroups: ['g'] })] })]);

      // when
      await Promise.all([store.backup(folders.path('copy')), store.commit([commit(2)])]);
      await store.commit([commit(3)]);

      // then
      const copy = await folders.open({ folder: folders.path('copy') });
      expect(await copy.load(1)).to.include({ rev: 1 });
      expect(await copy.load(3)).to.equal(undefined);
      expect(new Uint8Array((await copy.getBlob(id))!)).to.deep.equal(bytes);
      const where = { field: 'candidateGroups', op: 'eq', value: 'g' } as const;
      expect((await copy.find({ kind: 'task', tenant: '', where })).rows).to.have.length(1);
      expect((await copy.commit([commit(4)]))[0]).to.include({ status: 'committed' });
    });
  }

  it('refuses a place that is taken and leaves it alone', async () => {
    // given
    const store = await folders.open();
    mkdirSync(folders.path('copy'));
    writeFileSync(join(folders.path('copy'), 'other'), 'x');

    // then
    await expectRejection(store.backup(folders.path('copy')), 'STORE_BACKUP_EXISTS');
    expect(existsSync(join(folders.path('copy'), 'other'))).to.equal(true);
    expect(existsSync(join(folders.path('copy'), 'yichuang.db'))).to.equal(false);
  });

  it('takes an empty folder and leaves nothing behind when it fails', async () => {
    // given
    const store = await folders.open();
    mkdirSync(folders.path('copy'));
    writeFileSync(folders.path('file'), '');

    // when
    await store.backup(folders.path('copy'));
    await expectRejection(store.backup(folders.path('file/copy')), 'STORE_IO');

    // then
    expect(existsSync(folders.path('copy.part'))).to.equal(false);
    expect(existsSync(join(folders.path('copy'), 'yichuang.db'))).to.equal(true);
  });
});
