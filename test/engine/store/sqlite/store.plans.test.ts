import { expect } from 'chai';
import type { Query, Where } from '../../../../engine/store/query.js';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { selectPage } from '../../../../engine/store/sqlite/find.js';
import { selectNamedFiles } from '../../../../engine/store/sqlite/load.js';
import { migrate } from '../../../../engine/store/sqlite/migrate.js';
import type { SqlParam } from '../../../../engine/store/sqlite/connection.js';

/** Explains what it is asked instead of doing it. */
class Explaining extends Connection {
  plan: string[] = [];

  override all(sql: string, params: readonly SqlParam[]): ReturnType<Connection['all']> {
    const steps = super.all(`EXPLAIN QUERY PLAN ${sql}`, params);
    this.plan.push(...steps.map((step) => String(step[3])));
    return [];
  }
}

const page = { limit: 20 };
const eq = (field: string, value: string | boolean | number): Where => ({ field, op: 'eq', value });
const sort = (field: string, order: 'asc' | 'desc' = 'asc'): Query['sort'] => [{ field, order }];

describe('query plans of SQLite', () => {
  let db: Explaining;

  before(() => {
    db = new Explaining(':memory:');
    migrate(db, ':memory:');
  });

  after(() => db.close());

  function plan(query: Partial<Query>): string {
    db.plan = [];
    selectPage(db, { kind: 'task', tenant: '', page, ...query });
    return db.plan.join('\n');
  }

  const quick: readonly (readonly [string, Partial<Query>, string])[] = [
    [
      'my tasks by due date',
      { where: eq('assignee', 'li'), sort: sort('dueAt') },
      'task_assignee_dueAt',
    ],
    [
      'my tasks, newest first',
      { where: eq('assignee', 'li'), sort: sort('createdAt', 'desc') },
      'task_assignee_createdAt',
    ],
    [
      'tasks of a definition',
      { where: { and: [eq('definitionKey', 'x')] }, sort: sort('createdAt') },
      'task_definitionKey_createdAt',
    ],
    ['all tasks, oldest first', { sort: sort('createdAt') }, 'task_createdAt'],
    [
      'cases decided in a period',
      {
        kind: 'case',
        where: {
          and: [
            { field: 'decidedAt', op: 'gte', value: 1 },
            { field: 'decidedAt', op: 'lt', value: 9 },
          ],
        },
        sort: sort('decidedAt'),
      },
      'case_decidedAt',
    ],
    [
      'cases due until tonight',
      { kind: 'case', where: { field: 'dueAt', op: 'lt', value: 9 }, sort: sort('dueAt') },
      'case_dueAt',
    ],
    [
      'open cases that an organ has',
      {
        kind: 'case',
        where: { and: [{ field: 'endedAt', op: 'isNull' }, eq('holder', 'health')] },
      },
      'case_holder',
    ],
    [
      'orders of supervision, newest first',
      { kind: 'notice', where: eq('type', 'supervised'), sort: sort('at', 'desc') },
      'notice_type_at',
    ],
    [
      'cases of which a clock has run out',
      {
        kind: 'case',
        where: { field: 'nextDueAt', op: 'lte', value: 1 },
        sort: sort('nextDueAt'),
      },
      'case_nextDueAt',
    ],
    [
      'tasks that somebody has done, newest first',
      {
        kind: 'historyTask',
        where: { and: [eq('completedBy', 'li'), { field: 'endedAt', op: 'notNull' }] },
        sort: sort('endedAt', 'desc'),
      },
      'historyTask_completedBy_endedAt',
    ],
    ['a case by its number', { kind: 'case', where: eq('number', '1') }, 'case_number'],
    [
      'a definition',
      { kind: 'definition', where: eq('definitionId', 'x') },
      'definition_definitionId',
    ],
    [
      'latest definitions',
      { kind: 'definition', where: eq('latest', true), sort: sort('key') },
      'definition_latest_key',
    ],
    [
      'a page of those who wait for a signal, from where the last one ended',
      {
        kind: 'subscription',
        where: {
          and: [
            eq('name', 's'),
            eq('event', 'signal'),
            { field: 'aggregate', op: 'gte', value: 7 },
            { field: 'processSeq', op: 'notNull' },
          ],
        },
      },
      'subscription_name (tenant=? AND name=? AND rowid>?)',
    ],
    [
      'subscriptions of a message',
      { kind: 'subscription', where: { and: [eq('name', 'm'), eq('businessKey', 'b')] } },
      'subscription_name_businessKey',
    ],
    [
      'a document',
      { kind: 'document', where: { and: [eq('type', 't'), eq('key', 'k')] } },
      'document_type_key',
    ],
    [
      'open activities of an element',
      {
        kind: 'historyActivity',
        where: {
          and: [eq('definitionId', 'd'), eq('elementId', 'e'), { field: 'endedAt', op: 'isNull' }],
        },
      },
      'historyActivity_definitionId_elementId',
    ],
    [
      'instances by business key',
      { kind: 'historyProcess', where: eq('businessKey', 'b') },
      'historyProcess_businessKey',
    ],
  ];
  for (const [name, query, index] of quick) {
    it(`finds ${name} by its index`, () => {
      const steps = plan(query);
      expect(steps).to.include(`INDEX ${index}`);
      expect(steps).to.not.include('SCAN t\n');
      // equal ones may be put in order among themselves, the whole may not
      expect(steps).to.not.match(/USE TEMP B-TREE FOR ORDER BY/);
    });
  }

  it('finds the rows of an aggregate, and of several, by their ids', () => {
    const one = [eq('aggregate', 5), { and: [eq('aggregate', 5), eq('definitionKey', 'x')] }];
    for (const where of one) {
      expect(plan({ where })).to.match(/^SEARCH t USING INTEGER PRIMARY KEY/);
    }
    const steps = plan({ where: { field: 'aggregate', op: 'in', value: [5, 6] } });
    expect(steps).to.include('SEARCH t USING INTEGER PRIMARY KEY');
    expect(steps).to.include('SEARCH r USING INTEGER PRIMARY KEY');
  });

  it('merges the queues of groups, each read in its order', () => {
    const groups = { field: 'candidateGroups', op: 'in', value: ['a', 'b'] } as const;
    for (const order of ['asc', 'desc'] as const) {
      const steps = plan({ where: groups, sort: sort('dueAt', order) });
      expect(steps).to.match(/SEARCH m USING PRIMARY KEY \(tenant=\? AND value=\?/);
      expect(steps).to.not.include('SCAN t');
      expect(steps).to.not.include('json_each');
    }
  });

  it('merges the cases of organs, newest first', () => {
    const organs = { field: 'organs', op: 'in', value: ['health', 'qinghe'] } as const;
    const steps = plan({ kind: 'case', where: organs, sort: sort('receivedAt', 'desc') });
    expect(steps).to.match(/SEARCH m USING PRIMARY KEY \(tenant=\? AND value=\?/);
    expect(steps).to.not.include('SCAN t');
  });

  it('merges the notices for a person, newest first', () => {
    const targets = { field: 'targets', op: 'in', value: ['user:li', 'organ:health'] } as const;
    const steps = plan({ kind: 'notice', where: targets, sort: sort('at', 'desc') });
    expect(steps).to.match(/SEARCH m USING PRIMARY KEY \(tenant=\? AND value=\?/);
    expect(steps).to.not.include('SCAN t');
  });

  it('finds whether files are named without a scan', () => {
    db.plan = [];
    selectNamedFiles(db, ['0'.repeat(64)]);
    expect(db.plan.join('\n')).to.match(/SEARCH document USING.* INDEX document_file/);
  });
});
