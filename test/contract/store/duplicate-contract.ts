import { expect } from 'chai';
import type { Subject } from '../store.js';
import { commit } from './commits.js';

export function duplicateContract(subject: Subject): void {
  describe('command keys', () => {
    it('answers a repeated start with what the first one said', async () => {
      // given
      const reply = { id: '甲', state: 'ACTIVE' };
      await subject.store.commit([commit(1, { commandKey: 'k', reply })]);

      // when
      const results = await subject.store.commit([commit(2, { commandKey: 'k', reply: 'other' })]);

      // then
      expect(results).to.deep.equal([{ status: 'duplicate', aggregate: 1, reply }]);
      expect(await subject.store.load(2)).to.equal(undefined);
    });

    it('knows a start key within its batch and its tenant only', async () => {
      // when
      const results = await subject.store.commit([
        commit(1, { commandKey: 'k' }),
        commit(2, { commandKey: 'k' }),
        commit(3, { commandKey: 'k', tenant: 'other' }),
      ]);

      // then
      expect(results[1]).to.deep.equal({ status: 'duplicate', aggregate: 1 });
      expect(results[2]).to.include({ status: 'committed' });
    });

    it('knows a later command by aggregate and key, whatever its rev', async () => {
      // given
      await subject.store.commit([commit(1, { commandKey: 'start' }), commit(2)]);
      await subject.store.commit([commit(1, { rev: 1, commandKey: 'c', reply: 42 })]);

      // when
      const results = await subject.store.commit([
        commit(1, { rev: 1, commandKey: 'c' }),
        commit(1, { rev: 2, commandKey: 'c' }),
        commit(1, { rev: 2, commandKey: 'start' }),
        commit(2, { rev: 1, commandKey: 'c' }),
        commit(1, { rev: 2, commandKey: 'd' }),
        commit(1, { rev: 3, commandKey: 'd' }),
      ]);

      // then
      const again = { status: 'duplicate', aggregate: 1 };
      expect(results.slice(0, 3)).to.deep.equal([
        { ...again, reply: 42 },
        { ...again, reply: 42 },
        again,
      ]);
      expect(results[3]).to.include({ status: 'committed' });
      expect(results[4]).to.include({ status: 'committed', rev: 3 });
      expect(results[5]).to.deep.equal(again);
    });

    it('remembers the last 64, and that of the command that ended it', async () => {
      // given
      await subject.store.commit([commit(1)]);
      for (let rev = 1; rev <= 65; rev++) {
        const remove = rev === 65;
        await subject.store.commit([commit(1, { rev, commandKey: `k${rev}`, reply: rev, remove })]);
      }

      // when
      const results = await subject.store.commit(
        Array.from({ length: 64 }, (_, i) => commit(1, { rev: 66, commandKey: `k${i + 2}` })),
      );

      // then
      results.forEach((result, i) => {
        expect(result).to.deep.equal({ status: 'duplicate', aggregate: 1, reply: i + 2 });
      });
    });

    it('forgets the key of a refused commit', async () => {
      // given
      await subject.store.commit([commit(1)]);
      await subject.store.commit([commit(1, { rev: 7, commandKey: 'k' })]);

      // when
      const [result] = await subject.store.commit([commit(1, { rev: 1, commandKey: 'k' })]);

      // then
      expect(result).to.include({ status: 'committed', rev: 2 });
    });
  });
}
