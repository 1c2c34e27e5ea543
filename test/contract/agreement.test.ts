import { expect } from 'chai';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowChange } from '../../engine/store/kinds.js';
import { createMemoryStore } from '../../engine/store/memory/store.js';
import type { Commit, Store } from '../../engine/store/port.js';
import type { Query, Where } from '../../engine/store/query.js';
import { openSqliteStore } from '../../engine/store/sqlite/store.js';
import { long } from '../support/seed.js';
import { commit, NOW } from './store/commits.js';

const RUNS = long ? 2_000 : 60;

const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const text = few('a', 'B', 'ab', 'a%', 'a_', '审', '审查', '𠮷', '\uFB50', '');
const number = fc.integer({ min: -2, max: 3 });
const members = fc.array(few('g1', 'g2', 'g3', '审'), { maxLength: 3 });
const json = few<object | string | number | boolean>(
  { a: 1, b: 'x' },
  { a: '1', b: null },
  { a: true },
  { a: 2.5, b: [1] },
  { 'b.c': 3 },
  [1, 2],
  'x',
  7,
  false,
);
const tenant = few('', '', 'other');

const fields: fc.Arbitrary<NonNullable<RowChange['fields']>> = fc.record(
  {
    name: fc.option(text),
    assignee: text,
    caseNumber: text,
    priority: number,
    dueAt: fc.option(number),
    createdAt: number,
    suspended: fc.boolean(),
    candidateGroups: members,
    candidateUsers: members,
    variables: json,
  },
  { requiredKeys: [] },
);
const row = fc.record({
  kind: few('task' as const, 'historyTask' as const),
  seq: fc.integer({ min: 1, max: 3 }),
  fields: fc.option(fields, { freq: 4 }),
});

const commits: fc.Arbitrary<readonly Commit[]> = fc
  .array(
    fc.record({
      aggregate: fc.integer({ min: 1, max: 6 }),
      rev: fc.integer({ min: 0, max: 3 }),
      remove: fc.boolean(),
      key: fc.option(few('k1', 'k2'), { nil: undefined }),
      commandKey: fc.option(few('c1', 'c2', 'c3'), { nil: undefined }),
      rows: fc.uniqueArray(row, { maxLength: 3, selector: ({ kind, seq }) => `${kind}/${seq}` }),
    }),
    { maxLength: 8 },
  )
  .map((drafts) => drafts.map(toCommit));

interface Draft extends Pick<Commit, 'aggregate' | 'key' | 'commandKey'> {
  readonly rev: number;
  readonly remove: boolean;
  readonly rows: readonly Omit<RowChange, 'aggregate'>[];
}

function toCommit({ aggregate, key, commandKey, rows, remove, ...rest }: Draft): Commit {
  // history rows have fields of their own, and only the projector writes them
  const own = rows.filter(({ kind }) => kind === 'task');
  return commit(aggregate, {
    ...rest,
    // an aggregate's tenant and kind never change
    tenant: aggregate % 3 === 0 ? 'other' : '',
    kind: aggregate > 3 ? 'document' : 'instance',
    head: { aggregate, remove },
    rows: own,
    remove: remove && rest.rev > 0,
    ...(rest.rev === 0 && key !== undefined && { key }),
    ...(commandKey !== undefined && { commandKey, reply: `${aggregate}` }),
  });
}

const scalar = few('name', 'assignee', 'caseNumber');
const numeric = few('priority', 'dueAt', 'createdAt', 'aggregate', 'seq');
const comparison = few('eq', 'ne', 'lt', 'lte', 'gt', 'gte');
const set = few('candidateGroups', 'candidateUsers');
const path = few('variables', 'variables.a', 'variables.b', 'variables.b.c');
const pattern = few('%', 'a%', '%b', '_', '审_', 'a\\%', 'a\\_', '%\\', '_%_', '');
const member = few('g1', 'g2', '审', 'none');
const jsonValue = fc.oneof(number, few('x', '1', '2.5'), fc.constant(7));

const { where } = fc.letrec<{ where: Where; leaf: Where }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ field: scalar, op: comparison, value: text }),
    fc.record({ field: scalar, op: few('in', 'notIn'), value: fc.array(text, { maxLength: 3 }) }),
    fc.record({ field: fc.oneof(scalar, set, path), op: few('like'), value: pattern }),
    fc.record({ field: numeric, op: comparison, value: fc.oneof(number, fc.constant(1.5)) }),
    fc.record({
      field: numeric,
      op: few('in', 'notIn'),
      value: fc.array(number, { maxLength: 3 }),
    }),
    fc.record({ field: fc.constant('suspended'), op: few('eq', 'ne'), value: fc.boolean() }),
    fc.record({ field: set, op: few('eq', 'ne'), value: member }),
    fc.record({ field: set, op: few('in', 'notIn'), value: fc.array(member, { maxLength: 3 }) }),
    fc.record({ field: path, op: comparison, value: jsonValue }),
    fc.record({
      field: path,
      op: few('eq', 'ne'),
      value: fc.oneof(fc.boolean(), fc.constant(null)),
    }),
    fc.record({
      field: path,
      op: few('in', 'notIn'),
      value: fc.array(jsonValue, { maxLength: 2 }),
    }),
    fc.record({
      field: fc.oneof(scalar, numeric, set, path, fc.constant('suspended')),
      op: few('isNull', 'notNull'),
    }),
  ) as fc.Arbitrary<Where>,
  where: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({ and: fc.array(tie('where'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('where'), { maxLength: 3 }) }),
  ),
}));

const query: fc.Arbitrary<Query> = fc.record(
  {
    kind: fc.constant('task' as const),
    tenant,
    where,
    sort: fc.array(
      fc.record({
        field: few(
          'dueAt',
          'dueAt',
          'name',
          'priority',
          'createdAt',
          'suspended',
          'seq',
          'aggregate',
        ),
        order: few('asc' as const, 'desc' as const),
      }),
      { maxLength: 2 },
    ),
    page: fc.record({ offset: fc.nat({ max: 3 }), limit: fc.nat({ max: 5 }) }),
    count: fc.boolean(),
  },
  { requiredKeys: ['kind', 'tenant'] },
);

/** One adapter is the model of the other: random commits and questions, the same answers. */
describe('memory and SQLite agree', () => {
  const root = mkdtempSync(join(tmpdir(), 'yichuang-agree-'));
  let opened = 0;

  after(() => rmSync(root, { recursive: true, force: true }));

  it('on any commits and queries', async function () {
    this.timeout(long ? 600_000 : 60_000);
    const steps = fc.array(fc.tuple(commits, fc.array(query, { maxLength: 12 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        // given
        const memory = createMemoryStore({ now: () => NOW });
        const folder = join(root, String(opened++));
        const sqlite = await openSqliteStore({ folder, now: () => NOW, threads: false });
        try {
          for (const [batch, queries] of all) {
            // when
            const [expected, actual] = await both(memory, sqlite, (store) => store.commit(batch));

            // then
            expect(actual).to.deep.equal(expected);
            await expectSameState(memory, sqlite);
            for (const asked of queries) await expectSameAnswer(memory, sqlite, asked);
          }
        } finally {
          await sqlite.close();
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: RUNS },
    );
  });
});

async function both<T>(a: Store, b: Store, ask: (store: Store) => Promise<T>): Promise<[T, T]> {
  return Promise.all([ask(a), ask(b)]);
}

async function expectSameAnswer(memory: Store, sqlite: Store, asked: Query): Promise<void> {
  const [expected, actual] = await both(memory, sqlite, (store) => store.find(asked));
  expect(actual, JSON.stringify(asked)).to.deep.equal(expected);
}

async function expectSameState(memory: Store, sqlite: Store): Promise<void> {
  for (let aggregate = 1; aggregate <= 6; aggregate++) {
    const [expected, actual] = await both(memory, sqlite, (store) => store.load(aggregate));
    expect(actual).to.deep.equal(expected);
    const [mine, theirs] = await both(memory, sqlite, (store) => store.commits(aggregate, 0, 99));
    expect(theirs).to.deep.equal(mine);
  }
  for (const key of ['k1', 'k2']) {
    const [expected, actual] = await both(memory, sqlite, (store) =>
      store.loadByKey('', 'document', key),
    );
    expect(actual).to.deep.equal(expected);
  }
  const [expected, actual] = await both(memory, sqlite, (store) => store.unprojected(999));
  expect(actual.commits).to.deep.equal(expected.commits);
}
