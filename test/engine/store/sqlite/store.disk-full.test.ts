import { expect } from 'chai';
import { commit, taskRow } from '../../../contract/store/commits.js';
import { expectRejection } from '../../../contract/store/rejection.js';
import { DataFolders } from './data-folder.js';

const BIG = '字'.repeat(200_000);

describe('a full disk', () => {
  let folders: DataFolders;

  beforeEach(() => {
    folders = new DataFolders();
  });

  afterEach(() => folders.remove());

  for (const threads of [false, true]) {
    it(`rejects the batch, keeps nothing of it and goes on, threads: ${threads}`, async () => {
      // given
      const store = await folders.open({ threads });
      await store.commit([commit(1, { head: 'before' })]);
      await store.limitPages(1);

      // when
      const batch = [
        commit(1, { rev: 1, head: 'half', rows: [taskRow({ name: 'half' })] }),
        commit(2, { head: BIG, events: [BIG] }),
      ];
      await expectRejection(store.commit(batch), 'STORE_FULL');

      // then
      expect(await store.load(1)).to.deep.include({ rev: 1, head: 'before' });
      expect(await store.load(2)).to.equal(undefined);
      expect((await store.find({ kind: 'task', tenant: '' })).rows).to.deep.equal([]);
      expect((await store.unprojected(9)).commits).to.have.length(1);

      // when there is room again
      await store.limitPages(1_000_000);
      const results = await store.commit(batch);

      // then
      expect(results.map(({ status }) => status)).to.deep.equal(['committed', 'committed']);
      const positions = (await store.unprojected(9)).commits.map(({ position }) => position);
      expect(positions).to.deep.equal([1, 2, 3]);
      await store.close();
      const again = await folders.open();
      expect(await again.load(2)).to.deep.include({ rev: 1, head: BIG });
    });
  }

  it('rejects history rows and leaves the mark', async () => {
    // given
    const store = await folders.open();
    await store.commit([commit(1)]);
    const { token } = await store.unprojected(9);
    const row = { kind: 'historyTask', aggregate: 1, seq: 3, fields: { name: BIG } } as const;
    await store.limitPages(1);

    // when
    await expectRejection(store.project(token, [row]), 'STORE_FULL');
    await store.limitPages(1_000_000);

    // then
    const { token: same, commits } = await store.unprojected(9);
    expect(commits).to.have.length(1);
    await store.project(same, [row]);
    expect((await store.find({ kind: 'historyTask', tenant: '' })).rows).to.have.length(1);
  });
});
