import { expect } from 'chai';
import type { RowChange } from '../../../engine/store/kinds.js';
import type { Subject } from '../store.js';
import { commit, NOW } from './commits.js';
import { expectRejection } from './rejection.js';

const started = (aggregate: number, fields: RowChange['fields']): RowChange => {
  return { kind: 'historyTask', aggregate, seq: 3, fields };
};

export function historyContract(subject: Subject): void {
  describe('history', () => {
    it('lists the commits of an aggregate in order and in pages', async () => {
      // given
      for (let rev = 0; rev < 5; rev++) {
        const events = [{ type: 'x', rev, text: '中' }];
        await subject.store.commit([commit(1, { rev, events, at: NOW + rev }), commit(10 + rev)]);
      }

      // when
      const all = await subject.store.commits(1, 0, 99);
      const page = await subject.store.commits(1, 2, 2);

      // then
      expect(all.map(({ rev }) => rev)).to.deep.equal([1, 2, 3, 4, 5]);
      expect(page.map(({ rev }) => rev)).to.deep.equal([3, 4]);
      const { position, ...first } = all[0]!;
      expect(position).to.be.a('number');
      expect(first).to.deep.equal({
        aggregate: 1,
        kind: 'instance',
        tenant: '',
        rev: 1,
        at: NOW,
        events: [{ type: 'x', rev: 0, text: '中' }],
        hash: 'hash-1-1',
      });
    });

    it('gives the projector every commit once, oldest first', async () => {
      // given
      await subject.store.commit([commit(1), commit(2), commit(1, { rev: 1 })]);
      const seen: string[] = [];

      // when
      for (;;) {
        const { token, commits } = await subject.store.unprojected(2);
        if (commits.length === 0) break;
        seen.push(...commits.map(({ aggregate, rev }) => `${aggregate}/${rev}`));
        await subject.store.project(token, []);
        if (seen.length === 2) await subject.store.commit([commit(3)]);
      }

      // then
      expect(seen).to.deep.equal(['1/1', '2/1', '1/2', '3/1']);
    });

    it('gives the events as data, whether the commit had them so or not', async () => {
      // given
      const events = [{ type: 'x', text: '中' }];
      await subject.store.commit([
        commit(1, { events }),
        { ...commit(2, { events }), eventData: events },
      ]);

      // then
      const { commits } = await subject.store.unprojected(9);
      expect(commits.map((each) => each.events)).to.deep.equal([events, events]);
    });

    it('gives the same batch again until it is projected', async () => {
      // given
      await subject.store.commit([commit(1), commit(2)]);

      // when
      const first = await subject.store.unprojected(1);
      const second = await subject.store.unprojected(1);

      // then
      expect(second.commits).to.deep.equal(first.commits);
    });

    it('merges history rows: what is null or undefined keeps what is there', async () => {
      // given
      await subject.store.commit([commit(1, { tenant: '青山县' })]);
      const one = await subject.store.unprojected(9);
      const fields = { name: '审查', startedAt: NOW, assignee: 'li' };
      await subject.store.project(one.token, [started(1, fields)]);
      await subject.store.commit([commit(1, { tenant: '青山县', rev: 1 })]);

      // when
      const two = await subject.store.unprojected(9);
      await subject.store.project(two.token, [
        started(1, { endedAt: NOW + 5, assignee: null, name: undefined }),
        started(1, { how: 'completed' }),
      ]);

      // then
      const { rows } = await subject.store.find({ kind: 'historyTask', tenant: '青山县' });
      expect(rows).to.deep.equal([
        {
          aggregate: 1,
          seq: 3,
          tenant: '青山县',
          fields: { ...fields, endedAt: NOW + 5, how: 'completed' },
        },
      ]);
    });

    it('deletes where the fields are null, in order', async () => {
      // given
      await subject.store.commit([commit(1), commit(2)]);
      const { token } = await subject.store.unprojected(9);

      // when
      await subject.store.project(token, [
        started(1, { name: 'a' }),
        started(2, { name: 'b' }),
        started(1, null),
        started(2, null),
        started(2, { owner: 'o' }),
      ]);

      // then
      const { rows } = await subject.store.find({ kind: 'historyTask', tenant: '' });
      expect(rows.map(({ aggregate, fields }) => [aggregate, fields])).to.deep.equal([
        [2, { owner: 'o' }],
      ]);
    });

    it('changes nothing by a token that has been used', async () => {
      // given
      await subject.store.commit([commit(1)]);
      const { token } = await subject.store.unprojected(9);
      await subject.store.project(token, [started(1, { name: 'a' })]);

      // when
      await subject.store.project(token, [started(1, { name: 'b' })]);

      // then
      const { rows } = await subject.store.find({ kind: 'historyTask', tenant: '' });
      expect(rows[0]?.fields).to.deep.equal({ name: 'a' });
      expect((await subject.store.unprojected(9)).commits).to.deep.equal([]);
    });

    it('writes nothing and marks nothing if one row is wrong', async () => {
      // given
      await subject.store.commit([commit(1)]);
      const { token, commits } = await subject.store.unprojected(9);

      // when
      const rows = [started(1, { name: 'a' }), started(1, { nonsense: 1 })];
      await expectRejection(subject.store.project(token, rows), 'STORE_BAD_ROW');

      // then
      expect((await subject.store.unprojected(9)).commits).to.deep.equal(commits);
      expect((await subject.store.find({ kind: 'historyTask', tenant: '' })).rows).to.be.empty;
    });
  });
}
