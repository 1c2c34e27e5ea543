import { expect } from 'chai';
import type { RowChange } from '../../../engine/store/kinds.js';
import type { Query, Where } from '../../../engine/store/query.js';
import type { Subject } from '../store.js';
import { commit, taskRow } from './commits.js';
import { expectRejection } from './rejection.js';

type Fields = NonNullable<RowChange['fields']>;

/** One task per aggregate, numbered from 1 in the order given. */
async function giveTasks(subject: Subject, tasks: readonly Fields[], tenant = ''): Promise<void> {
  const { first } = await subject.store.leaseNumbers(tasks.length);
  await subject.store.commit(
    tasks.map((fields, i) => commit(first + i, { tenant, rows: [taskRow(fields)] })),
  );
}

async function found(subject: Subject, query: Partial<Query>): Promise<readonly number[]> {
  const { rows } = await subject.store.find({ kind: 'task', tenant: '', ...query });
  return rows.map(({ aggregate }) => aggregate);
}

export function queryContract(subject: Subject): void {
  describe('find', () => {
    const cases: readonly (readonly [Where, readonly number[]])[] = [
      [{ field: 'priority', op: 'eq', value: 5 }, [2]],
      [{ field: 'priority', op: 'ne', value: 5 }, [1, 3]],
      [{ field: 'priority', op: 'lt', value: 5 }, [1]],
      [{ field: 'priority', op: 'lte', value: 5 }, [1, 2]],
      [{ field: 'priority', op: 'gt', value: 5 }, [3]],
      [{ field: 'priority', op: 'gte', value: 5.5 }, [3]],
      [{ field: 'priority', op: 'in', value: [1, 9, 77] }, [1, 3]],
      [{ field: 'priority', op: 'notIn', value: [1] }, [2, 3]],
      [{ field: 'priority', op: 'isNull' }, [4]],
      [{ field: 'priority', op: 'notNull' }, [1, 2, 3]],
      [{ field: 'priority', op: 'eq', value: null }, [4]],
      [{ field: 'priority', op: 'ne', value: null }, [1, 2, 3]],
      [{ field: 'name', op: 'eq', value: '审查' }, [1]],
      [{ field: 'name', op: 'gt', value: 'b' }, [1]],
      [{ field: 'name', op: 'in', value: ['审查', 'Bb_b'] }, [1, 2]],
      [{ field: 'name', op: 'like', value: '%b' }, [2]],
      [{ field: 'name', op: 'like', value: 'b%' }, []],
      [{ field: 'name', op: 'like', value: '审_' }, [1]],
      [{ field: 'name', op: 'like', value: 'B__b' }, [2]],
      [{ field: 'name', op: 'like', value: 'Bb\\_%' }, [2]],
      [{ field: 'name', op: 'like', value: 'B\\__b' }, []],
      [{ field: 'name', op: 'like', value: '%' }, [1, 2, 3]],
      [{ field: 'suspended', op: 'eq', value: true }, [2]],
      [{ field: 'suspended', op: 'ne', value: true }, [1]],
      [{ field: 'candidateGroups', op: 'eq', value: 'b' }, [1, 2]],
      [{ field: 'candidateGroups', op: 'ne', value: 'b' }, [3, 4]],
      [{ field: 'candidateGroups', op: 'in', value: ['a', 'c'] }, [1, 3]],
      [{ field: 'candidateGroups', op: 'notIn', value: ['a', 'c'] }, [2, 4]],
      [{ field: 'candidateGroups', op: 'like', value: '%c%' }, [3]],
      [{ field: 'candidateGroups', op: 'isNull' }, [4]],
      [{ field: 'candidateGroups', op: 'notNull' }, [1, 2, 3]],
      [{ field: 'candidateGroups', op: 'eq', value: null }, [4]],
      [{ field: 'candidateGroups', op: 'in', value: [] }, []],
      [{ field: 'variables.amount', op: 'eq', value: 7 }, [1]],
      [{ field: 'variables.amount', op: 'gt', value: 7 }, [2]],
      [{ field: 'variables.amount', op: 'ne', value: 7 }, [2, 3]],
      [{ field: 'variables.amount', op: 'eq', value: '7' }, [3]],
      [{ field: 'variables.amount', op: 'in', value: [7, '7'] }, [1, 3]],
      [{ field: 'variables.amount', op: 'notIn', value: [7] }, [2, 3]],
      [{ field: 'variables.amount', op: 'isNull' }, [4]],
      [{ field: 'variables.a.b "c', op: 'eq', value: true }, [1]],
      [{ field: 'variables.a.b "c', op: 'eq', value: 1 }, [2]],
      [{ field: 'variables.a.b "c', op: 'notNull' }, [1, 2]],
      [{ field: 'variables', op: 'isNull' }, [4]],
      [{ field: 'aggregate', op: 'eq', value: 2 }, [2]],
      [{ field: 'aggregate', op: 'in', value: [4, 2, 2, 99, -1] }, [2, 4]],
      [{ field: 'aggregate', op: 'gt', value: 2 }, [3, 4]],
      [{ field: 'aggregate', op: 'eq', value: -1 }, []],
      [{ field: 'seq', op: 'eq', value: 3 }, [1, 2, 3, 4]],
      [{ field: 'tenant', op: 'eq', value: 'x' }, []],
      [{ and: [] }, [1, 2, 3, 4]],
      [{ or: [] }, []],
      [
        {
          or: [
            { field: 'priority', op: 'eq', value: 9 },
            {
              and: [
                { field: 'candidateGroups', op: 'eq', value: 'b' },
                { field: 'name', op: 'like', value: 'B%' },
              ],
            },
          ],
        },
        [2, 3],
      ],
      [
        {
          and: [
            { field: 'candidateGroups', op: 'in', value: ['a', 'b', 'c'] },
            { field: 'priority', op: 'gt', value: 1 },
          ],
        },
        [2, 3],
      ],
    ];

    for (const [where, expected] of cases) {
      it(`understands ${JSON.stringify(where)}`, async () => {
        // given
        await giveTasks(subject, [
          {
            name: '审查',
            priority: 1,
            suspended: false,
            candidateGroups: ['a', 'b'],
            variables: { amount: 7, 'a.b "c': true },
          },
          {
            name: 'Bb_b',
            priority: 5,
            suspended: true,
            candidateGroups: ['b'],
            variables: { amount: 8, 'a.b "c': 1 },
          },
          { name: 'a', priority: 9, candidateGroups: ['c'], variables: { amount: '7', x: null } },
          {},
        ]);

        // when
        const numbers = await found(subject, { where });
        const { total } = await subject.store.find({
          kind: 'task',
          tenant: '',
          where,
          count: true,
          page: { limit: 0 },
        });

        // then
        expect(numbers).to.deep.equal(expected);
        expect(total).to.equal(expected.length);

        // and: counted no further than is asked
        const most = Math.max(0, expected.length - 1);
        const some = { kind: 'task', tenant: '', where, page: { limit: 0 } } as const;
        const { total: counted } = await subject.store.find({ ...some, count: { upTo: most } });
        const { total: whole } = await subject.store.find({ ...some, count: { upTo: 100 } });
        expect([counted, whole]).to.deep.equal([most, expected.length]);
      });
    }

    it('keeps tenants apart', async () => {
      // given
      await giveTasks(subject, [{ candidateGroups: ['g'], dueAt: 1 }]);
      await giveTasks(subject, [{ candidateGroups: ['g'], dueAt: 2 }], '青山县');
      const where = { field: 'candidateGroups', op: 'eq', value: 'g' } as const;
      const sort = [{ field: 'dueAt', order: 'asc' }] as const;
      const page = { limit: 9 };

      // then
      expect(await found(subject, {})).to.deep.equal([1]);
      expect(await found(subject, { tenant: '青山县' })).to.deep.equal([2]);
      expect(await found(subject, { tenant: '青山县', where, sort, page })).to.deep.equal([2]);
      expect(await found(subject, { tenant: 'other', where })).to.deep.equal([]);
    });

    it('sorts with nulls last in both directions, ties by aggregate and seq', async () => {
      // given
      const due = [20, undefined, 10, 20, undefined, 30];
      await giveTasks(
        subject,
        due.map((dueAt, i) => ({ dueAt, name: i % 2 ? 'b' : 'a', candidateGroups: ['g'] })),
      );
      const group = { field: 'candidateGroups', op: 'eq', value: 'g' } as const;

      for (const where of [undefined, group, { and: [group] }]) {
        for (const page of [undefined, { limit: 99 }]) {
          const query = { ...(where && { where }), ...(page && { page }) };
          const sorted = (field: string, order: 'asc' | 'desc'): Promise<readonly number[]> => {
            return found(subject, { ...query, sort: [{ field, order }] });
          };

          // then
          expect(await sorted('dueAt', 'asc')).to.deep.equal([3, 1, 4, 6, 2, 5]);
          expect(await sorted('dueAt', 'desc')).to.deep.equal([6, 1, 4, 3, 2, 5]);
          expect(await sorted('name', 'desc')).to.deep.equal([2, 4, 6, 1, 3, 5]);
          expect(await sorted('aggregate', 'desc')).to.deep.equal([6, 5, 4, 3, 2, 1]);
          const two = [
            { field: 'name', order: 'asc' },
            { field: 'dueAt', order: 'desc' },
          ] as const;
          expect(await found(subject, { ...query, sort: two })).to.deep.equal([1, 3, 5, 6, 4, 2]);
        }
      }
    });

    it('orders texts by code point', async () => {
      // given: U+FB50 stands before U+20BB7 although its UTF-16 unit is greater
      await giveTasks(subject, [{ name: '𠮷' }, { name: 'ﭐ' }, { name: 'a' }, { name: 'Z' }, {}]);

      // then
      const sort = [{ field: 'name', order: 'asc' }] as const;
      expect(await found(subject, { sort })).to.deep.equal([4, 3, 2, 1, 5]);
      const where = { field: 'name', op: 'gt', value: 'ﭐ' } as const;
      expect(await found(subject, { where })).to.deep.equal([1]);
    });

    it('pages, also over several groups of which a row has two', async () => {
      // given
      const groups = [['a'], ['b'], ['a', 'b'], ['c'], ['b', 'a'], ['a'], ['b']];
      await giveTasks(
        subject,
        groups.map((candidateGroups, i) => ({ candidateGroups, dueAt: 100 - i })),
      );
      const where = { field: 'candidateGroups', op: 'in', value: ['a', 'b'] } as const;
      const sort = [{ field: 'dueAt', order: 'asc' }] as const;

      // when
      const all = await found(subject, { where, sort });
      const pages: number[] = [];
      for (let offset = 0; offset < 8; offset += 2) {
        pages.push(...(await found(subject, { where, sort, page: { offset, limit: 2 } })));
      }

      // then
      expect(all).to.deep.equal([7, 6, 5, 3, 2, 1]);
      expect(pages).to.deep.equal(all);
      expect(await found(subject, { page: { limit: 0 } })).to.deep.equal([]);
      expect(await found(subject, { page: { offset: 5, limit: 9 } })).to.deep.equal([6, 7]);
    });

    it('counts all that match, whatever the page', async () => {
      // given
      await giveTasks(subject, [{ priority: 1 }, { priority: 1 }, { priority: 2 }]);

      // when
      const page = await subject.store.find({
        kind: 'task',
        tenant: '',
        where: { field: 'priority', op: 'eq', value: 1 },
        page: { limit: 1 },
        count: true,
      });

      // then
      expect(page.total).to.equal(2);
      expect(page.rows).to.have.length(1);
    });

    it('finds documents by type and member', async () => {
      // given
      const fields = { type: 'group', key: 'g1', members: ['li', 'wang'] };
      await subject.store.commit([
        commit(1, { rows: [{ kind: 'document', seq: 1, fields }] }),
        commit(2, { rows: [{ kind: 'document', seq: 1, fields: { ...fields, type: 'post' } }] }),
      ]);
      const member = { field: 'members', op: 'eq', value: 'li' } as const;
      const type = { field: 'type', op: 'eq', value: 'group' } as const;

      // then
      const where = { and: [member, type] };
      expect(await found(subject, { kind: 'document', where })).to.deep.equal([1]);
      const page = { limit: 5 };
      expect(await found(subject, { kind: 'document', where, page })).to.deep.equal([1]);
      expect(await found(subject, { kind: 'document', where: member })).to.deep.equal([1, 2]);
    });

    const wrong: readonly (readonly [string, object])[] = [
      ['an unknown kind', { kind: 'sqlite_schema' }],
      ['an unknown field', { where: { field: 'nonsense', op: 'isNull' } }],
      ['SQL for a field', { where: { field: '1=1 OR "name"', op: 'eq', value: 'x' } }],
      ['an inherited name', { where: { field: 'constructor', op: 'isNull' } }],
      ['SQL for a sort', { sort: [{ field: 'name; DROP TABLE task', order: 'asc' }] }],
      ['SQL for an order', { sort: [{ field: 'name', order: 'asc; DROP TABLE task' }] }],
      ['a property of a text', { where: { field: 'name.x', op: 'isNull' } }],
      ['an unknown operator', { where: { field: 'name', op: 'regexp', value: 'x' } }],
      ['a number for a text', { where: { field: 'name', op: 'eq', value: 1 } }],
      ['a text for a number', { where: { field: 'priority', op: 'lt', value: '1' } }],
      ['an object', { where: { field: 'name', op: 'eq', value: { $ne: 1 } } }],
      ['like on a number', { where: { field: 'priority', op: 'like', value: '1%' } }],
      ['comparing a set', { where: { field: 'candidateGroups', op: 'lt', value: 'x' } }],
      ['null among values', { where: { field: 'name', op: 'in', value: [null] } }],
      ['sorting by a set', { sort: [{ field: 'candidateGroups', order: 'asc' }] }],
      ['sorting by a property', { sort: [{ field: 'variables.a', order: 'asc' }] }],
      ['a negative limit', { page: { limit: -1 } }],
      ['half an offset', { page: { offset: 0.5, limit: 1 } }],
    ];
    for (const [name, query] of wrong) {
      it(`refuses ${name}`, async () => {
        const asked = { kind: 'task', tenant: '', ...query } as Query;
        await expectRejection(subject.store.find(asked), 'STORE_BAD_QUERY');
      });
    }

    it('refuses a condition that is nested too deeply', async () => {
      let where: Where = { field: 'name', op: 'isNull' };
      for (let i = 0; i < 100; i++) where = { and: [where] };
      await expectRejection(
        subject.store.find({ kind: 'task', tenant: '', where }),
        'STORE_BAD_QUERY',
      );
    });
  });
}
