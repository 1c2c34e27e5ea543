import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { Subject } from '../store.js';
import { commit, NOW } from './commits.js';
import { expectRejection } from './rejection.js';

const tombstone = { at: NOW + 9, by: 'admin', reason: '到期销毁' };

export function eraseContract(subject: Subject): void {
  describe('erase', () => {
    it('empties what has ended and keeps digests and a tombstone', async () => {
      // given
      const events = [{ name: '张三' }];
      const effect = { id: '1/1/0', effect: { to: '张三' }, dueAt: NOW };
      await subject.store.commit([
        commit(1, { events, outbox: [effect], commandKey: 'k', reply: '张三' }),
        commit(2, { events }),
      ]);
      await subject.store.commit([commit(1, { rev: 1, events: [], remove: true })]);
      const { token } = await subject.store.unprojected(9);
      const history = [1, 2].map((aggregate) => {
        return { kind: 'historyTask', aggregate, seq: 3, fields: { name: '张三' } } as const;
      });
      await subject.store.project(token, history);

      // when
      await subject.store.erase(1, tombstone);
      await subject.store.erase(1, { ...tombstone, by: 'somebody else' });

      // then
      const commits = await subject.store.commits(1, 0, 9);
      const digest = createHash('sha256').update(JSON.stringify(events)).digest('hex');
      expect(commits[0]).to.deep.include({ rev: 1, hash: 'hash-1-1', events: [] });
      expect(commits[0]?.erased).to.deep.equal({ ...tombstone, digest });
      expect(commits[1]?.erased).to.include({ by: 'admin' });
      const { rows } = await subject.store.find({ kind: 'historyTask', tenant: '' });
      expect(rows.map(({ aggregate }) => aggregate)).to.deep.equal([2]);
      expect(await subject.store.leaseOutbox({ now: NOW, until: NOW, limit: 9 })).to.be.empty;
      const [other] = await subject.store.commits(2, 0, 9);
      expect(other).to.deep.include({ events });
      expect(other?.erased).to.equal(undefined);
    });

    it('leaves the numbers of commits and what is not yet projected in order', async () => {
      // given
      await subject.store.commit([commit(1, { events: ['x'] }), commit(2, { events: ['y'] })]);
      await subject.store.commit([commit(1, { rev: 1, remove: true })]);

      // when
      await subject.store.erase(1, tombstone);

      // then
      const { commits } = await subject.store.unprojected(9);
      expect(commits.map(({ aggregate, events }) => [aggregate, events])).to.deep.equal([
        [1, []],
        [2, ['y']],
        [1, []],
      ]);
      expect(await subject.store.commit([commit(1)])).to.deep.equal([{ status: 'conflict' }]);
    });

    it('refuses what is still open', async () => {
      // given
      await subject.store.commit([commit(1, { events: ['x'] })]);

      // then
      await expectRejection(subject.store.erase(1, tombstone), 'STORE_STILL_OPEN');
      expect((await subject.store.commits(1, 0, 9))[0]?.events).to.deep.equal(['x']);
    });

    it('does nothing to what never was', async () => {
      await subject.store.erase(77, tombstone);
      expect((await subject.store.commit([commit(77)]))[0]).to.include({ status: 'committed' });
    });
  });
}
