import { expect } from 'chai';
import type { Query } from '../../../../engine/store/query.js';
import type { SqliteStore } from '../../../../engine/store/sqlite/store.js';
import { commit, taskRow } from '../../../contract/store/commits.js';
import { DataFolders } from './data-folder.js';

const COUNT = 1_500;

/** Groups so large that a page is walked to in its order instead of collected and sorted. */
describe('queues of large groups on SQLite', () => {
  let folders: DataFolders;
  let store: SqliteStore;

  before(async () => {
    folders = new DataFolders();
    store = await folders.open();
    // created backwards, due in another order, every third in group b too
    const batch = Array.from({ length: COUNT }, (_, i) => {
      const candidateGroups = i % 3 === 0 ? ['a', 'b'] : ['a'];
      const dueAt = i % 10 === 0 ? undefined : (i * 7) % 1_000;
      return commit(i + 1, { rows: [taskRow({ candidateGroups, createdAt: COUNT - i, dueAt })] });
    });
    await store.commit(batch);
  });

  after(() => folders.remove());

  async function page(query: Partial<Query>): Promise<readonly number[]> {
    const { rows } = await store.find({ kind: 'task', tenant: '', ...query });
    return rows.map(({ aggregate }) => aggregate);
  }

  const groups = { field: 'candidateGroups', op: 'in', value: ['a', 'b'] } as const;

  it('pages by another order than the queue has', async () => {
    const sort = [{ field: 'createdAt', order: 'asc' }] as const;
    const numbers = await page({ where: groups, sort, page: { offset: 2, limit: 3 } });
    expect(numbers).to.deep.equal([COUNT - 2, COUNT - 3, COUNT - 4]);
  });

  it('pages without an order', async () => {
    const where = { field: 'candidateGroups', op: 'eq', value: 'b' } as const;
    expect(await page({ where, page: { limit: 3 } })).to.deep.equal([1, 4, 7]);
  });

  it('gives the same rows by pages as at once, in both directions', async () => {
    for (const order of ['asc', 'desc'] as const) {
      const sort = [{ field: 'dueAt', order }] as const;
      const all = await page({ where: groups, sort });
      const pages: number[] = [];
      for (let offset = 0; offset < COUNT; offset += 400) {
        pages.push(...(await page({ where: groups, sort, page: { offset, limit: 400 } })));
      }
      expect(all).to.have.length(COUNT);
      expect(pages).to.deep.equal(all);
    }
  });

  it('counts each row once', async () => {
    const asked = { kind: 'task', tenant: '', where: groups, page: { limit: 0 } } as const;
    expect((await store.find({ ...asked, count: true })).total).to.equal(COUNT);
  });
});
