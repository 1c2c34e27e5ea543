import { expect } from 'chai';
import type { RowChange } from '../../../engine/store/kinds.js';
import type { LockChange, LockRequest } from '../../../engine/store/port.js';
import type { Subject } from '../store.js';
import { commit, NOW } from './commits.js';
import { expectRejection } from './rejection.js';

const UNTIL = NOW + 1_000;

async function giveTasks(
  subject: Subject,
  tasks: readonly NonNullable<RowChange['fields']>[],
): Promise<void> {
  const { first } = await subject.store.leaseNumbers(tasks.length);
  await subject.store.commit(
    tasks.map((task, i) => {
      const fields = { topic: 'print', priority: 0, createdAt: NOW - 100, ...task };
      return commit(first + i, { rows: [{ kind: 'externalTask', seq: 4, fields }] });
    }),
  );
}

async function fetch(subject: Subject, request: Partial<LockRequest> = {}): Promise<number[]> {
  const rows = await subject.store.lockExternalTasks({
    tenant: '',
    worker: 'w1',
    now: NOW,
    limit: 99,
    usePriority: true,
    topics: [{ topic: 'print', until: UNTIL }],
    ...request,
  });
  return rows.map(({ aggregate }) => aggregate);
}

async function set(subject: Subject, change: Partial<LockChange>): Promise<string> {
  const whole = { aggregate: 1, seq: 4, now: NOW, worker: null, until: null, ...change };
  return subject.store.setLock(whole);
}

export function lockContract(subject: Subject): void {
  describe('external tasks', () => {
    it('locks free tasks of the topics: not suspended, retries null or left', async () => {
      // given
      await giveTasks(subject, [
        {},
        { suspended: true },
        { retries: 0 },
        { retries: 1 },
        { topic: 'other' },
        { topic: 'mail' },
      ]);

      // when
      const topics = ['print', 'mail'].map((topic) => ({ topic, until: UNTIL }));
      const numbers = await fetch(subject, { topics });

      // then
      expect(numbers).to.deep.equal([1, 4, 6]);
    });

    it('gives the locked rows, each until its topic says', async () => {
      // given
      await giveTasks(subject, [{ topic: 'print' }, { topic: 'mail' }]);

      // when
      const rows = await subject.store.lockExternalTasks({
        tenant: '',
        worker: 'w',
        now: NOW,
        limit: 9,
        usePriority: false,
        topics: [
          { topic: 'print', until: NOW + 1 },
          { topic: 'mail', until: NOW + 2 },
          { topic: 'mail', until: NOW + 3 },
        ],
      });

      // then
      const locks = rows.map(({ fields }) => [
        fields['topic'],
        fields['worker'],
        fields['lockedUntil'],
      ]);
      expect(locks).to.have.deep.members([
        ['print', 'w', NOW + 1],
        ['mail', 'w', NOW + 2],
      ]);
      const keys = rows.map(
        ({ aggregate, seq }) => ({ kind: 'externalTask', aggregate, seq }) as const,
      );
      expect(await subject.store.rows(keys)).to.deep.equal(rows);
    });

    it('orders by priority, then as sorted; nulls last; at most the limit', async () => {
      // given
      await giveTasks(subject, [
        { priority: 1, createdAt: NOW - 3 },
        { priority: 5, createdAt: NOW - 1 },
        { priority: 5, createdAt: NOW - 2 },
        { priority: undefined, createdAt: NOW - 9 },
        { priority: 1, createdAt: NOW - 4 },
      ]);
      const release = async (): Promise<void> => {
        for (let aggregate = 1; aggregate <= 5; aggregate++)
          await set(subject, { aggregate, holder: 'w1' });
      };
      const ask = async (request: Partial<LockRequest>): Promise<number[]> => {
        const numbers = await fetch(subject, request);
        await release();
        return numbers;
      };
      const sorting = (order: 'asc' | 'desc'): LockRequest['sorting'] => [
        { field: 'createdAt', order },
      ];

      // then
      expect(await ask({ sorting: sorting('asc') })).to.deep.equal([3, 2, 5, 1, 4]);
      expect(await ask({ sorting: sorting('desc') })).to.deep.equal([2, 3, 1, 5, 4]);
      const byAge = { usePriority: false, sorting: sorting('asc') };
      expect(await ask(byAge)).to.deep.equal([4, 5, 1, 3, 2]);
      expect(await ask({ ...byAge, limit: 2 })).to.deep.equal([4, 5]);
      expect(new Set(await ask({ limit: 2 }))).to.deep.equal(new Set([2, 3]));
    });

    it('locks a task for one worker until the lock ends', async () => {
      // given
      await giveTasks(subject, [{}, {}, {}]);

      // then
      expect(await fetch(subject, { limit: 2 })).to.deep.equal([1, 2]);
      expect(await fetch(subject, { worker: 'w2' })).to.deep.equal([3]);
      expect(await fetch(subject, { worker: 'w1', now: UNTIL - 1 })).to.deep.equal([]);
      expect(await fetch(subject, { worker: 'w2', now: UNTIL })).to.deep.equal([1, 2, 3]);
    });

    it('takes never locked and expired ones in one order', async () => {
      // given
      await giveTasks(subject, [{ priority: 1 }, { priority: 3 }, { priority: 2 }]);
      await fetch(subject, { limit: 1 });

      // then
      expect(await fetch(subject, { now: UNTIL })).to.deep.equal([2, 3, 1]);
    });

    it('keeps tenants and conditions apart', async () => {
      // given
      await giveTasks(subject, [{ businessKey: 'a' }, { businessKey: 'b' }, { businessKey: 'ab' }]);
      const fields = { topic: 'print', businessKey: 'a' };
      await subject.store.commit([
        commit(9, { tenant: 'other', rows: [{ kind: 'externalTask', seq: 4, fields }] }),
      ]);

      // when
      const where = { field: 'businessKey', op: 'like', value: 'a%' } as const;
      const numbers = await fetch(subject, { topics: [{ topic: 'print', until: UNTIL, where }] });

      // then
      expect(numbers).to.deep.equal([1, 3]);
      expect(await fetch(subject, { tenant: 'other' })).to.deep.equal([9]);
    });

    it('refuses a condition on an unknown field', async () => {
      const where = { field: 'secret', op: 'isNull' } as const;
      const topics = [{ topic: 'print', until: UNTIL, where }];
      await expectRejection(fetch(subject, { topics }), 'STORE_BAD_QUERY');
    });

    it('sets a lock by compare and set', async () => {
      // given
      await giveTasks(subject, [{}]);
      await fetch(subject);

      // then: another worker may not, nor one who asks for a free task
      expect(await set(subject, { holder: 'w2', worker: 'w2', until: UNTIL })).to.equal('refused');
      expect(await set(subject, { worker: 'w2', until: UNTIL })).to.equal('refused');
      // the holder may, after it expired too unless it must be live
      expect(await set(subject, { holder: 'w1', worker: 'w1', until: UNTIL })).to.equal('done');
      const late = { now: UNTIL, holder: 'w1', worker: 'w1', until: UNTIL + 9 };
      expect(await set(subject, { ...late, live: true })).to.equal('refused');
      expect(await set(subject, late)).to.equal('done');
      expect(await set(subject, { ...late, now: UNTIL + 8, live: true })).to.equal('done');
      // anyone may once it has expired
      const anyone = { now: UNTIL + 9, worker: 'w2', until: UNTIL + 99 };
      expect(await set(subject, anyone)).to.equal('done');
      expect(await set(subject, { ...anyone, holder: 'w1' })).to.equal('refused');
      // unlocked it is free, and nobody holds it
      expect(await set(subject, { holder: 'w2' })).to.equal('done');
      expect(await set(subject, { holder: 'w2' })).to.equal('refused');
      expect(await fetch(subject)).to.deep.equal([1]);
      expect(await set(subject, { aggregate: 2, holder: 'w1' })).to.equal('missing');
    });
  });
}
