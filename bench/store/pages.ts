import { performance } from 'node:perf_hooks';
import type { Query } from '../../engine/store/query.js';
import { Connection } from '../../engine/store/sqlite/connection.js';
import { selectPage } from '../../engine/store/sqlite/find.js';

const PAGE = { limit: 20 };
const ROUNDS = 200;

/** What people open all day, each with one page of 20. */
export const PAGES: readonly (readonly [string, Query])[] = [
  ['queue of a group by due date', taskPage([eq('candidateGroups', 'g7')], 'dueAt', 'asc')],
  [
    'queue of three groups by due date, unassigned',
    taskPage(
      [
        { field: 'candidateGroups', op: 'in', value: ['g1', 'g2', 'g3'] },
        { field: 'assignee', op: 'isNull' },
      ],
      'dueAt',
      'asc',
    ),
  ],
  ['my tasks by due date', taskPage([eq('assignee', 'u5')], 'dueAt', 'asc')],
  ['my tasks, newest first', taskPage([eq('assignee', 'u5')], 'createdAt', 'desc')],
  ['tasks of a group, newest first', taskPage([eq('candidateGroups', 'g7')], 'createdAt', 'desc')],
  ['all tasks, oldest first', taskPage([], 'createdAt', 'asc')],
  ['case by number', { kind: 'task', tenant: '', where: eq('caseNumber', 'N500'), page: PAGE }],
];

/**
 * Fills the task table of a fresh database with `rows` open tasks: one of 20 groups each, every
 * fourth assigned to one of 10 people, due over half a year.
 */
export function fillTasks(file: string, rows: number): void {
  const db = new Connection(file);
  db.configure();
  db.transaction('process', () => {
    db.run(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
      INSERT INTO task (id, processSeq, execution, instance, definitionId, definitionKey, elementId,
        name, priority, createdAt, suspended, caseNumber, dueAt, assignee, candidateGroups)
      SELECT i << 24 | 3, 1, 1, 2, 'licence:1:a', 'licence', 'review', '审查材料', 50,
        1780000000000 + i * 60000, 0, 'N' || i, 1780000000000 + (i * 7919 % 15552000) * 1000,
        CASE WHEN i % 4 = 0 THEN 'u' || (i / 4 % 10) END, '["g' || (i % 20) || '"]' FROM n`,
      [],
    );
  });
  db.close();
}

/** Median time of each page, ms, in the store's own thread. */
export function timePages(file: string): readonly number[] {
  const db = new Connection(file);
  db.configure();
  const medians = PAGES.map(([, query]) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      selectPage(db, query);
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[ROUNDS / 2]!;
  });
  db.close();
  return medians;
}

type And = NonNullable<Extract<NonNullable<Query['where']>, { and: unknown }>['and']>;

function taskPage(and: And, field: string, order: 'asc' | 'desc'): Query {
  return { kind: 'task', tenant: '', where: { and }, sort: [{ field, order }], page: PAGE };
}

function eq(field: string, value: string): And[number] {
  return { field, op: 'eq', value };
}
