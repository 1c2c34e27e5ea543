import { expect } from 'chai';
import type { Subject } from '../store.js';
import { commit, NOW, taskRow } from './commits.js';
import { expectRejection } from './rejection.js';

export function commitContract(subject: Subject): void {
  describe('commit', () => {
    it('leases numbers that are never given twice', async () => {
      // when
      const leases = await Promise.all([10, 1, 100].map((n) => subject.store.leaseNumbers(n)));

      // then
      const numbers = leases.flatMap(({ first, count }) => {
        return Array.from({ length: count }, (_, index) => first + index);
      });
      expect(new Set(numbers).size).to.equal(111);
      expect(Math.min(...numbers)).to.be.greaterThan(0);
    });

    it('keeps head and parts, with rev, hash and key', async () => {
      // given
      const parts = new Map<number, unknown>([
        [1, { kind: 'process', name: '公共场所卫生许可' }],
        [2, { kind: 'activity' }],
      ]);
      const start = {
        kind: 'organisation',
        key: '卫健局',
        head: { v: 1, lastSeq: 2 },
        parts,
      } as const;

      // when
      const [result] = await subject.store.commit([commit(7, start)]);

      // then
      expect(result).to.deep.include({ status: 'committed', rev: 1 });
      const stored = { aggregate: 7, tenant: '', rev: 1, hash: 'hash-7-1', ...start };
      expect(await subject.store.load(7)).to.deep.equal(stored);
      expect(await subject.store.loadByKey('', 'organisation', '卫健局')).to.deep.equal(stored);
    });

    it('knows nothing of what was never committed', async () => {
      expect(await subject.store.load(1)).to.equal(undefined);
      expect(await subject.store.loadByKey('', 'organisation', 'x')).to.equal(undefined);
      expect(await subject.store.commits(1, 0, 10)).to.deep.equal([]);
    });

    it('counts the rev up and takes the newest head, parts and hash', async () => {
      // given
      await subject.store.commit([commit(1, { parts: new Map([[1, 'a']]) })]);

      // when
      const parts = new Map([[2, 'b']]);
      const all = new Map([
        [1, 'a'],
        [2, 'b'],
      ]);
      await subject.store.commit([commit(1, { rev: 1, head: { v: 1, at: 5 }, parts, all })]);

      // then
      const stored = await subject.store.load(1);
      expect(stored).to.deep.include({
        rev: 2,
        hash: 'hash-1-2',
        head: { v: 1, at: 5 },
        parts: all,
      });
    });

    it('refuses a commit on another rev, and nothing of it stands', async () => {
      // given
      await subject.store.commit([commit(1, { head: 'old' }), commit(1, { rev: 1, head: 'now' })]);
      const stale = {
        head: 'stale',
        rows: [taskRow({ name: 'stale' })],
        outbox: [{ id: '1/9/0', effect: {}, dueAt: NOW }],
      };

      for (const rev of [0, 1, 3]) {
        // when
        const results = await subject.store.commit([commit(1, { ...stale, rev })]);

        // then
        expect(results, `rev ${rev}`).to.deep.equal([{ status: 'conflict' }]);
      }
      expect(await subject.store.load(1)).to.deep.include({ rev: 2, head: 'now' });
      expect(await subject.store.rows([{ kind: 'task', aggregate: 1, seq: 3 }])).to.deep.equal([
        undefined,
      ]);
      const outbox = await subject.store.leaseOutbox({ now: NOW, until: NOW + 1, limit: 9 });
      expect(outbox).to.deep.equal([]);
      expect(await subject.store.commits(1, 0, 9)).to.have.length(2);
    });

    it('lets the neighbours of a conflict stand', async () => {
      // when
      const results = await subject.store.commit([
        commit(1, { rows: [taskRow({ name: 'one' })] }),
        commit(2, { rev: 4, rows: [taskRow({ name: 'two' })] }),
        commit(3, { rows: [taskRow({ name: 'three' })] }),
        commit(1, { rows: [taskRow({ name: 'again' })] }),
      ]);

      // then
      const statuses = results.map(({ status }) => status);
      expect(statuses).to.deep.equal(['committed', 'conflict', 'committed', 'conflict']);
      const { rows } = await subject.store.find({ kind: 'task', tenant: '' });
      expect(rows.map(({ fields }) => fields['name'])).to.deep.equal(['one', 'three']);
    });

    it('lets a commit build on an earlier one of its batch', async () => {
      // when
      const results = await subject.store.commit([
        commit(1, { head: 1, rows: [taskRow({ name: 'new' })] }),
        commit(1, { rev: 1, head: 2, rows: [taskRow({ name: 'newer' })] }),
        commit(1, { rev: 1, head: 'late' }),
        commit(1, { rev: 2, head: 3, rows: [taskRow(null)] }),
      ]);

      // then
      expect(results.map(({ status }) => status)).to.deep.equal([
        'committed',
        'committed',
        'conflict',
        'committed',
      ]);
      expect(await subject.store.load(1)).to.deep.include({ rev: 3, head: 3 });
      expect((await subject.store.find({ kind: 'task', tenant: '' })).rows).to.deep.equal([]);
    });

    it('lets one of many racers win', async () => {
      // given
      await subject.store.commit([commit(1)]);

      // when
      const racers = Array.from({ length: 100 }, (_, i) => commit(1, { rev: 1, head: i }));
      const batches = await Promise.all([
        subject.store.commit(racers.slice(0, 60)),
        subject.store.commit(racers.slice(60)),
      ]);

      // then
      const won = batches.flat().filter(({ status }) => status === 'committed');
      expect(won).to.have.length(1);
      expect(await subject.store.load(1)).to.deep.include({ rev: 2 });
    });

    it('gives positions that grow, from batch to batch too', async () => {
      // when
      const one = await subject.store.commit([commit(1), commit(2)]);
      const two = await subject.store.commit([commit(9, { rev: 5 }), commit(1, { rev: 1 })]);

      // then
      const positions = [...one, ...two].flatMap((result) =>
        result.status === 'committed' ? [result.position] : [],
      );
      expect(positions).to.have.length(3);
      expect(positions).to.deep.equal([...new Set(positions)].sort((a, b) => a - b));
    });

    it('takes a key once per tenant and kind', async () => {
      // given
      await subject.store.commit([commit(1, { kind: 'counter', key: '2026' })]);

      // when
      const results = await subject.store.commit([
        commit(2, { kind: 'counter', key: '2026' }),
        commit(3, { kind: 'counter', key: '2026', tenant: 'other' }),
        commit(4, { kind: 'calendar', key: '2026' }),
        commit(5, { kind: 'calendar', key: '2027' }),
        commit(6, { kind: 'calendar', key: '2027' }),
      ]);

      // then
      expect(results.map(({ status }) => status)).to.deep.equal([
        'conflict',
        'committed',
        'committed',
        'committed',
        'conflict',
      ]);
      expect(await subject.store.loadByKey('', 'counter', '2026')).to.include({ aggregate: 1 });
      expect(await subject.store.loadByKey('other', 'counter', '2026')).to.include({
        aggregate: 3,
      });
    });

    it('keeps the key over later commits and frees it when the aggregate leaves', async () => {
      // given
      await subject.store.commit([commit(1, { kind: 'document', key: 'a' })]);
      await subject.store.commit([commit(1, { kind: 'document', rev: 1, head: 'b' })]);
      const before = await subject.store.loadByKey('', 'document', 'a');

      // when
      const results = await subject.store.commit([
        commit(1, { kind: 'document', rev: 2, remove: true }),
        commit(2, { kind: 'document', key: 'a', head: 'new' }),
      ]);

      // then
      expect(before).to.include({ rev: 2, head: 'b', key: 'a' });
      expect(results.map(({ status }) => status)).to.deep.equal(['committed', 'committed']);
      expect(await subject.store.loadByKey('', 'document', 'a')).to.include({ aggregate: 2 });
    });

    it('removes an aggregate and keeps its commits; it never comes back', async () => {
      // given
      await subject.store.commit([commit(1, { events: ['started'] }), commit(2)]);

      // when
      await subject.store.commit([commit(1, { rev: 1, remove: true, events: ['ended'] })]);
      const results = await subject.store.commit([commit(1), commit(1, { rev: 2 })]);

      // then
      expect(await subject.store.load(1)).to.equal(undefined);
      expect(results).to.deep.equal([{ status: 'conflict' }, { status: 'conflict' }]);
      const commits = await subject.store.commits(1, 0, 9);
      expect(commits.map(({ events }) => events)).to.deep.equal([['started'], ['ended']]);
    });

    it('starts and removes in one batch', async () => {
      // when
      const results = await subject.store.commit([
        commit(1, { rows: [taskRow({ name: 'x' })] }),
        commit(1, { rev: 1, remove: true, rows: [taskRow(null)] }),
      ]);

      // then
      expect(results.map(({ status }) => status)).to.deep.equal(['committed', 'committed']);
      expect(await subject.store.load(1)).to.equal(undefined);
      expect(await subject.store.commits(1, 0, 9)).to.have.length(2);
    });

    it('takes an empty batch', async () => {
      expect(await subject.store.commit([])).to.deep.equal([]);
    });

    it('tells the time it was given', async () => {
      expect(await subject.store.now()).to.equal(NOW);
    });

    it('rejects everything once closed, and may be closed twice', async () => {
      // given
      const { store } = subject;
      await store.close();
      await store.close();

      // then
      await expectRejection(store.load(1), 'STORE_CLOSED');
      await expectRejection(store.commit([commit(1)]), 'STORE_CLOSED');
      await expectRejection(store.find({ kind: 'task', tenant: '' }), 'STORE_CLOSED');
      await expectRejection(store.getBlob('0'.repeat(64)), 'STORE_CLOSED');
      await expectRejection(store.now(), 'STORE_CLOSED');
    });
  });
}
