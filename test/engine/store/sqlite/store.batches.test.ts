import { expect } from 'chai';
import { join } from 'node:path';
import type { RowChange } from '../../../../engine/store/kinds.js';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { commit, taskRow } from '../../../contract/store/commits.js';
import { DataFolders } from './data-folder.js';

describe('batches on SQLite', () => {
  let folders: DataFolders;

  beforeEach(() => {
    folders = new DataFolders();
  });

  afterEach(() => folders.remove());

  it('writes any number of commits, refused ones between them', async () => {
    // given: more than one piece of every size that has a statement
    const store = await folders.open();
    const numbers = Array.from({ length: 107 }, (_, i) => i + 1);
    const batch = numbers.map((n) =>
      commit(n, { rev: n % 5 === 0 ? 1 : 0, rows: [taskRow({ name: `t${n}` })] }),
    );

    // when
    const results = await store.commit(batch);

    // then
    const accepted = numbers.filter((n) => n % 5 !== 0);
    expect(results.map(({ status }) => status === 'committed')).to.deep.equal(
      numbers.map((n) => n % 5 !== 0),
    );
    const { rows } = await store.find({ kind: 'task', tenant: '' });
    expect(rows.map(({ aggregate, fields }) => [aggregate, fields['name']])).to.deep.equal(
      accepted.map((n) => [n, `t${n}`]),
    );
    const { commits } = await store.unprojected(999);
    expect(commits.map(({ aggregate }) => aggregate)).to.deep.equal(accepted);
    const seqs = numbers.map((n) => commit(n, { rev: 1, remove: true, rows: [taskRow(null)] }));
    await store.commit(seqs);
    expect((await store.find({ kind: 'task', tenant: '' })).rows).to.deep.equal([]);
  });

  it('writes rows of more shapes than it keeps statements for', async () => {
    // given
    const store = await folders.open();
    const names = ['name', 'assignee', 'owner', 'formKey', 'organ', 'post'];
    const shapes = Array.from({ length: 64 }, (_, bits) =>
      Object.fromEntries(
        names.flatMap((name, bit) => ((bits >> bit) & 1 ? [[name, `${bits}`]] : [])),
      ),
    );

    // when: each row is then replaced by the shape opposite
    await store.commit(shapes.map((fields, i) => commit(i + 1, { rows: [taskRow(fields)] })));
    await store.commit(
      shapes.map((_, i) => commit(i + 1, { rev: 1, rows: [taskRow(shapes[63 - i]!)] })),
    );

    // then
    const { rows } = await store.find({ kind: 'task', tenant: '' });
    expect(rows.map(({ fields }) => fields)).to.deep.equal([...shapes].reverse());
  });

  it('writes rows that share their words and rows that do not', async () => {
    // given
    const store = await folders.open();
    const numbers = Array.from({ length: 75 }, (_, i) => i + 1);
    const named = (n: number, of: number): string => (n % 2 === 0 ? 'alike' : `t${n + of}`);
    const write = (rev: number): ReturnType<typeof store.commit> =>
      store.commit(
        numbers.map((n) => {
          const tenant = n % 3 === 0 ? 'county' : '';
          const fields = { name: named(n, rev), priority: n + rev };
          return commit(n, { rev, tenant, rows: [taskRow(fields)] });
        }),
      );

    // when: the second time each replaces itself
    await write(0);
    await write(1);

    // then
    for (const tenant of ['', 'county']) {
      const { rows } = await store.find({ kind: 'task', tenant });
      const own = numbers.filter((n) => (n % 3 === 0 ? 'county' : '') === tenant);
      expect(rows.map(({ aggregate, fields }) => [aggregate, fields])).to.deep.equal(
        own.map((n) => [n, { name: named(n, 1), priority: n + 1 }]),
      );
    }
  });

  it('needs few statements for a batch', async () => {
    // given
    const store = await folders.open();
    const numbers = Array.from({ length: 64 }, (_, i) => i + 1);
    await store.commit([commit(1000)]);
    // of few fields: tests before this one cannot have used up the shapes
    const row = (fields: RowChange['fields']) => ({ kind: 'deployment', seq: 1, fields }) as const;

    // when
    const before = await store.statistics();
    await store.commit(numbers.map((n) => commit(n, { rows: [row({ name: 'x' })] })));
    const started = await store.statistics();
    await store.commit(numbers.map((n) => commit(n, { rev: 1, remove: true, rows: [row(null)] })));
    const ended = await store.statistics();

    // then: 64 look-ups, for these numbers are below the highest; then aggregate, row, log, twice
    expect(started.statements - before.statements).to.equal(64 + 3 * 2);
    // the revs are known; aggregate, row, log, each in two pieces of 32
    expect(ended.statements - started.statements).to.equal(3 * 2);
    // for each a look-up, four of its aggregate, six of the log, the id of its row; for each piece
    // tenant and kind twice, tenant and name
    expect(started.values - before.values).to.equal(64 * (1 + 4 + 6 + 1) + 2 * (2 + 2 + 2));
    // for each two ids and the log; for each piece tenant and kind
    expect(ended.values - started.values).to.equal(64 * (1 + 1 + 6) + 2 * 2);
    expect(ended.transactions - before.transactions).to.equal(2);
  });

  it('asks for the revs that it has not written itself', async () => {
    // given
    const before = await folders.open();
    await before.commit([commit(1), commit(2)]);
    await before.close();
    const store = await folders.open();

    // when
    const [stale, next] = await store.commit([commit(1, { rev: 5 }), commit(2, { rev: 1 })]);
    const [again, after] = await store.commit([commit(2, { rev: 1 }), commit(2, { rev: 2 })]);

    // then
    expect([stale, next, again, after].map((result) => result?.status)).to.deep.equal([
      'conflict',
      'committed',
      'conflict',
      'committed',
    ]);
  });

  it('keeps a small aggregate in one row and a large one in pieces', async () => {
    // given
    const store = await folders.open();
    const many = new Map(Array.from({ length: 65 }, (_, i) => [i + 1, `part ${i}`]));
    const one = new Map([[1, 'part 0']]);
    const rest = new Map([...many.keys()].slice(1).map((seq) => [seq, null]));

    // when
    const pieces: (readonly unknown[])[] = [];
    const look = (): void => {
      const db = new Connection(join(folders.path(), 'yichuang.db'));
      pieces.push(db.get('SELECT (SELECT count(*) FROM part), parts IS NULL FROM aggregate', [])!);
      db.close();
    };
    await store.commit([commit(1, { parts: one })]);
    look();
    await store.commit([commit(1, { rev: 1, parts: many })]);
    look();
    await store.commit([commit(1, { rev: 2, parts: new Map([[2, 'x']]), all: many })]);
    look();
    await store.commit([commit(1, { rev: 3, parts: rest, all: one })]);
    look();
    await store.commit([commit(1, { rev: 4, parts: new Map([[1, 'x'.repeat(17_000)]]) })]);
    look();
    await store.commit([commit(1, { rev: 5, remove: true }), commit(2)]);
    look();

    // then
    expect(pieces).to.deep.equal([
      [0, 0],
      [65, 1],
      [65, 1],
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
  });
});
