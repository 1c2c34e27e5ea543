import { expect } from 'chai';
import type { Subject } from '../store.js';
import { commit, NOW, taskRow } from './commits.js';
import { expectRejection } from './rejection.js';

const TASK = { kind: 'task', aggregate: 1, seq: 3 } as const;
const FIELDS = {
  processSeq: 1,
  name: '审查',
  candidateGroups: ['卫健局', '监督'],
  candidateUsers: ['li'],
  dueAt: NOW,
  suspended: false,
  variables: { amount: 12.5, urgent: true, note: null, nested: { a: [1, 'x'] } },
};

export function rowContract(subject: Subject): void {
  describe('rows', () => {
    it('gives back every type of field, read-your-writes', async () => {
      // when
      await subject.store.commit([commit(1, { rows: [taskRow(FIELDS)] })]);

      // then
      const row = { aggregate: 1, seq: 3, tenant: '', fields: FIELDS };
      expect(await subject.store.rows([TASK])).to.deep.equal([row]);
      const page = await subject.store.find({ kind: 'task', tenant: '' });
      expect(page).to.deep.equal({ rows: [row] });
    });

    it('leaves out what is null, undefined or a set without members', async () => {
      // when
      const rows = [taskRow({ name: 'x', assignee: null, owner: undefined, candidateUsers: [] })];
      await subject.store.commit([commit(1, { rows })]);

      // then
      expect((await subject.store.rows([TASK]))[0]?.fields).to.deep.equal({ name: 'x' });
    });

    it('keeps each member of a set once, in the order given', async () => {
      // when
      const candidateGroups = ['b', 'a', 'b', 'a', 'c'];
      await subject.store.commit([commit(1, { rows: [taskRow({})] })]);
      await subject.store.commit([commit(1, { rev: 1, rows: [taskRow({ candidateGroups })] })]);

      // then
      const [row] = await subject.store.rows([TASK]);
      expect(row?.fields).to.deep.equal({ candidateGroups: ['b', 'a', 'c'] });
    });

    it('replaces the whole row', async () => {
      // given
      await subject.store.commit([commit(1, { rows: [taskRow(FIELDS)] })]);

      // when
      const rows = [taskRow({ name: '复审', candidateGroups: ['水利局'] })];
      await subject.store.commit([commit(1, { rev: 1, rows })]);

      // then
      const fields = { name: '复审', candidateGroups: ['水利局'] };
      expect((await subject.store.rows([TASK]))[0]?.fields).to.deep.equal(fields);
      const where = { field: 'candidateGroups', op: 'eq', value: '卫健局' } as const;
      expect((await subject.store.find({ kind: 'task', tenant: '', where })).rows).to.be.empty;
    });

    it('deletes a row, also one that is not there', async () => {
      // given
      await subject.store.commit([commit(1, { rows: [taskRow(FIELDS)] })]);

      // when
      const rows = [taskRow(null), taskRow(null, 9)];
      await subject.store.commit([commit(1, { rev: 1, rows })]);

      // then
      expect(await subject.store.rows([TASK])).to.deep.equal([undefined]);
      const where = { field: 'candidateGroups', op: 'in', value: ['卫健局', '监督'] } as const;
      expect((await subject.store.find({ kind: 'task', tenant: '', where })).rows).to.be.empty;
    });

    it('gives rows in the order of the keys', async () => {
      // given
      await subject.store.commit([
        commit(1, { rows: [taskRow({ name: 'a' })] }),
        commit(2, {
          rows: [taskRow({ name: 'b' }), { kind: 'job', seq: 3, fields: { retries: 1 } }],
        }),
      ]);

      // when
      const found = await subject.store.rows([
        { kind: 'job', aggregate: 2, seq: 3 },
        { kind: 'task', aggregate: 2, seq: 3 },
        { kind: 'task', aggregate: 3, seq: 3 },
        { kind: 'task', aggregate: 1, seq: 3 },
      ]);

      // then
      const seen = found.map((row) => row && [row.aggregate, row.fields['name']]);
      expect(seen).to.deep.equal([[2, undefined], [2, 'b'], undefined, [1, 'a']]);
    });

    it('refuses fields that are not declared or of another type; nothing of the batch stands', async () => {
      const wrong: readonly Record<string, unknown>[] = [
        { nonsense: 1 },
        { '"; DROP TABLE task; --': 'x' },
        { name: 1 },
        { dueAt: 'soon' },
        { dueAt: 1.5 },
        { suspended: 1 },
        { candidateGroups: 'one' },
        { candidateGroups: [1] },
      ];
      for (const fields of wrong) {
        // when
        const batch = [commit(1), commit(2, { rows: [taskRow(fields as { name: string })] })];

        // then
        await expectRejection(subject.store.commit(batch), 'STORE_BAD_ROW');
        expect(await subject.store.load(1)).to.equal(undefined);
      }
    });

    it('keeps operational fields over a rewrite, and writes them by locks alone', async () => {
      // given
      const external = { kind: 'externalTask', seq: 4 } as const;
      const fields = { topic: 't', worker: 'nobody', lockedUntil: 1 };
      await subject.store.commit([commit(1, { rows: [{ ...external, fields }] })]);
      const address = { kind: 'externalTask', aggregate: 1, seq: 4 } as const;
      const before = await subject.store.rows([address]);
      const lock = { aggregate: 1, seq: 4, now: NOW, worker: 'w', until: NOW + 9 };
      await subject.store.setLock(lock);

      // when
      const rewritten = { ...external, fields: { topic: 't', retries: 2 } };
      await subject.store.commit([commit(1, { rev: 1, rows: [rewritten] })]);
      const after = await subject.store.rows([address]);
      await subject.store.commit([
        commit(1, { rev: 2, rows: [{ ...external, fields: null }] }),
        commit(1, { rev: 3, rows: [{ ...external, fields: { topic: 't' } }] }),
      ]);
      const anew = await subject.store.rows([address]);

      // then
      expect(before[0]?.fields).to.deep.equal({ topic: 't' });
      expect(after[0]?.fields).to.deep.equal({
        topic: 't',
        retries: 2,
        worker: 'w',
        lockedUntil: NOW + 9,
      });
      expect(anew[0]?.fields).to.deep.equal({ topic: 't' });
    });

    it('keeps a big aggregate number and seq', async () => {
      // given
      const aggregate = 2 ** 39 - 1;
      await subject.store.commit([
        commit(aggregate, { rows: [taskRow({ name: 'x' }, 2 ** 24 - 1)] }),
      ]);

      // when
      const where = { field: 'aggregate', op: 'eq', value: aggregate } as const;
      const { rows } = await subject.store.find({ kind: 'task', tenant: '', where });

      // then
      expect(rows).to.have.length(1);
      expect(rows[0]).to.include({ aggregate, seq: 2 ** 24 - 1 });
      expect(await subject.store.load(aggregate)).to.include({ rev: 1 });
    });

    it('keeps any text but U+0000, where texts of databases end', async () => {
      // given
      const name = '\'"\\%_中文𠮷\u{1F600}\n';
      await subject.store.commit([
        commit(1, { rows: [taskRow({ name, candidateGroups: [name] })] }),
        commit(9, { rows: [taskRow({ name: 'a\0b\0' })] }),
      ]);

      // when
      for (const field of ['name', 'candidateGroups']) {
        const where = { field, op: 'eq', value: name } as const;
        const { rows } = await subject.store.find({ kind: 'task', tenant: '', where });

        // then
        expect(rows[0]?.fields, field).to.deep.equal({ name, candidateGroups: [name] });
      }
      const [other] = await subject.store.rows([{ kind: 'task', aggregate: 9, seq: 3 }]);
      expect(other?.fields).to.deep.equal({ name: 'a\uFFFDb\uFFFD' });
    });
  });
}
