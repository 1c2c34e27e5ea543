import { expect } from 'chai';
import type { RowChange } from '../../../engine/store/kinds.js';
import type { Subject } from '../store.js';
import { commit, NOW } from './commits.js';

const MINUTE = 60_000;

async function giveJobs(
  subject: Subject,
  jobs: readonly NonNullable<RowChange['fields']>[],
): Promise<void> {
  const { first } = await subject.store.leaseNumbers(jobs.length);
  await subject.store.commit(
    jobs.map((job, i) => {
      const fields = { retries: 3, suspended: false, ...job };
      // every other one of another tenant: the poller serves them all
      const tenant = i % 2 ? 'other' : '';
      return commit(first + i, { tenant, rows: [{ kind: 'job', seq: 5, fields }] });
    }),
  );
}

async function lease(subject: Subject, now = NOW, node = 'n1', limit = 99): Promise<number[]> {
  const rows = await subject.store.leaseJobs({ now, until: now + MINUTE, node, limit });
  return rows.map(({ aggregate }) => aggregate);
}

export function jobContract(subject: Subject): void {
  describe('jobs', () => {
    it('leases what is due, has retries and is not suspended, earliest first', async () => {
      // given
      await giveJobs(subject, [
        { dueAt: NOW },
        { dueAt: NOW - 10 },
        { dueAt: NOW + 1 },
        { dueAt: NOW - 10, retries: 0 },
        { dueAt: NOW - 10, suspended: true },
        {},
        { dueAt: NOW - 10 },
      ]);

      // then
      expect(await lease(subject)).to.deep.equal([2, 7, 1]);
    });

    it('gives the leased row, and keeps the lease in it', async () => {
      // given
      await giveJobs(subject, [{ dueAt: NOW, job: 'timer' }]);

      // when
      const rows = await subject.store.leaseJobs({ now: NOW, until: NOW + 5, node: 'n', limit: 1 });

      // then
      const fields = { retries: 3, suspended: false, dueAt: NOW, job: 'timer' };
      const row = { aggregate: 1, seq: 5, tenant: '' };
      const leased = { ...row, fields: { ...fields, leasedBy: 'n', leasedUntil: NOW + 5 } };
      expect(rows).to.deep.equal([leased]);
      expect(await subject.store.rows([{ kind: 'job', aggregate: 1, seq: 5 }])).to.deep.equal(rows);
    });

    it('leases a job to one node until the lease ends', async () => {
      // given
      await giveJobs(subject, [{ dueAt: NOW }, { dueAt: NOW }, { dueAt: NOW }]);

      // then
      expect(await lease(subject, NOW, 'n1', 2)).to.deep.equal([1, 2]);
      expect(await lease(subject, NOW, 'n2', 2)).to.deep.equal([3]);
      expect(await lease(subject, NOW + MINUTE - 1)).to.deep.equal([]);
      expect(await lease(subject, NOW + MINUTE, 'n3')).to.deep.equal([1, 2, 3]);
    });

    it('releases for its own node only', async () => {
      // given
      await giveJobs(subject, [{ dueAt: NOW }, { dueAt: NOW }]);
      await lease(subject);
      const keys = [1, 2, 99].map((aggregate) => ({ aggregate, seq: 5 }));

      // when
      await subject.store.releaseJobs(keys, 'n2');
      const foreign = await lease(subject);
      await subject.store.releaseJobs(keys, 'n1');

      // then
      expect(foreign).to.deep.equal([]);
      expect(await lease(subject)).to.deep.equal([1, 2]);
    });

    it('keeps a lease when the row is rewritten', async () => {
      // given
      await giveJobs(subject, [{ dueAt: NOW }]);
      await lease(subject);

      // when
      const fields = { dueAt: NOW, retries: 2 };
      await subject.store.commit([commit(1, { rev: 1, rows: [{ kind: 'job', seq: 5, fields }] })]);

      // then
      expect(await lease(subject)).to.deep.equal([]);
      expect(await lease(subject, NOW + MINUTE)).to.deep.equal([1]);
    });

    it('tells when to look again', async () => {
      // given
      const empty = await subject.store.nextJobDue();
      await giveJobs(subject, [
        { dueAt: NOW + 2 * MINUTE },
        { dueAt: NOW - 5, retries: 0 },
        { dueAt: NOW - 5, suspended: true },
        { dueAt: NOW },
        {},
      ]);

      // when
      const before = await subject.store.nextJobDue();
      await lease(subject);
      const leased = await subject.store.nextJobDue();
      await subject.store.commit([
        commit(4, { rev: 1, tenant: 'other', rows: [{ kind: 'job', seq: 5, fields: null }] }),
      ]);
      const done = await subject.store.nextJobDue();

      // then
      expect([empty, before, leased, done]).to.deep.equal([
        undefined,
        NOW,
        NOW + MINUTE,
        NOW + 2 * MINUTE,
      ]);
    });
  });
}
