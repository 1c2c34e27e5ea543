import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { Kind, KindSpec } from '../../../../engine/store/kinds.js';
import { KINDS } from '../../../../engine/store/kinds.js';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { LAYOUTS } from '../../../../engine/store/sqlite/layout.js';
import { migrate } from '../../../../engine/store/sqlite/migrate.js';
import { MIGRATIONS } from '../../../../engine/store/sqlite/migrations/all.js';

const COLUMN_TYPES = {
  text: 'TEXT',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  set: 'TEXT',
  json: 'TEXT',
} as const;

describe('schema of SQLite', () => {
  let db: Connection;

  before(() => {
    db = new Connection(':memory:');
    migrate(db, ':memory:');
  });

  after(() => db.close());

  for (const [kind, spec] of Object.entries(KINDS) as [Kind, KindSpec][]) {
    it(`has a column for every field of ${kind}`, () => {
      // when
      const columns = db.all(`SELECT name, type FROM pragma_table_info(?)`, [kind]);

      // then: a field without a column needs a migration (ALTER TABLE … ADD COLUMN)
      const fields = Object.entries(spec.fields).map(([name, type]) => [name, COLUMN_TYPES[type]]);
      const expected = [['id', 'INTEGER'], ['tenant', 'TEXT'], ...fields];
      expect(columns).to.have.deep.members(expected);
      expect(LAYOUTS[kind].written.length, 'bits of a number').to.be.lessThan(53);
    });

    it(`has an index for every order of ${kind}`, () => {
      // given
      const indexes = db
        .all(`SELECT name FROM pragma_index_list(?)`, [kind])
        .map(([name]) => columnsOf(db, name as string));

      for (const index of [...spec.indexes, ...(spec.openIndexes ?? [])]) {
        // then: the tenant first; a set has a table of members instead
        const members = LAYOUTS[kind].members.find(({ field }) => index.includes(field));
        if (members) {
          const { table, before, after } = members;
          const columns = db.all(`SELECT name FROM pragma_table_info(?)`, [table]).flat();
          expect(columns).to.deep.equal(['tenant', ...before, 'value', ...after, 'id']);
          continue;
        }
        const wanted = ['tenant', ...index];
        const isThere = indexes.some((columns) => wanted.every((name) => columns.includes(name)));
        expect(isThere, `${kind} (${index.join(', ')})`).to.equal(true);
      }
    });
  }

  it('has migrations that nobody changed after they were released', () => {
    // then: append a migration, do not edit one; until the first release the digest may follow
    const digests = MIGRATIONS.map(({ name, sql }) => [
      name,
      createHash('sha256').update(sql).digest('hex').slice(0, 12),
    ]);
    expect(digests).to.deep.equal([
      ['aggregates', 'f59360bfa9ab'],
      ['open-rows', '6ff078ed7375'],
      ['documents', 'de0c9b42994f'],
      ['history', '51ac171b2d34'],
      ['supervision', 'ddadab4e4318'],
      ['files', '9a43022b02fb'],
      ['decisions', '8bfbc67ae5f5'],
      ['broadcasts', '076a2128df58'],
      ['job-priority', '6341c6cc1913'],
      ['variable-info', '2ce192a9f602'],
    ]);
  });

  it('gives every persisted shape a version', () => {
    for (const table of ['aggregate', 'commits', 'outbox']) {
      const columns = db.all(`SELECT name, dflt_value FROM pragma_table_info(?)`, [table]);
      expect(columns, table).to.deep.include(['v', '1']);
    }
    expect(db.get('PRAGMA user_version', [])).to.deep.equal([MIGRATIONS.length]);
  });
});

function columnsOf(db: Connection, index: string): readonly unknown[] {
  return db.all(`SELECT name FROM pragma_index_info(?)`, [index]).flat();
}
