import { expect } from 'chai';
import type { RowChange } from '../../../../engine/store/kinds.js';
import { RowGroups } from '../../../../engine/store/sqlite/encode-rows.js';
import { idOf } from '../../../../engine/store/sqlite/layout.js';
import { valuesSql } from '../../../../engine/store/sqlite/write-rows.js';

describe('rows on their way to SQLite', () => {
  it('share the words that they have in common, and bring their own numbers', () => {
    // given
    const groups = new RowGroups();

    // when
    groups.add(deployment(1, { name: '卫生许可', source: 'a', at: 10 }), 'county', 0);
    groups.add(deployment(2, { name: '卫生许可', source: 'a', at: 11 }), 'county', 1);
    groups.add(deployment(3, { name: '卫生许可', source: 'b', at: 12 }), 'county', 2);

    // then: tenant and words once; id and time for each
    expect(groups.all.map(({ shared, owners, values }) => [shared, owners, values])).to.deep.equal([
      [
        ['county', '卫生许可', 'a'],
        [0, 1],
        [idOf(1, 1), 10, idOf(2, 1), 11],
      ],
      [['county', '卫生许可', 'b'], [2], [idOf(3, 1), 12]],
    ]);
  });

  it('of another tenant or with other fields stand apart', () => {
    // given
    const groups = new RowGroups();

    // when
    groups.add(deployment(1, { name: 'a' }), 'county', 0);
    groups.add(deployment(2, { name: 'a' }), 'other', 1);
    groups.add(deployment(3, { name: 'a', at: 50 }), 'county', 2);

    // then
    expect(groups.all.map(({ owners }) => owners)).to.deep.equal([[0], [1], [2]]);
  });

  it('stand together, each with its own words, once these differ too much', () => {
    // given
    const groups = new RowGroups();

    // when
    for (let n = 0; n < 100; n++) groups.add(deployment(n, { name: `n${n}`, at: n }), '', n);
    groups.add(deployment(100, { name: 'n0', at: 7 }), '', 100);

    // then: sixteen that share, and one of all others
    expect(groups.all).to.have.length(17);
    const [first, ...rest] = groups.all;
    expect(first!.owners, 'said before').to.deep.equal([0, 100]);
    const mixed = rest.at(-1)!;
    expect(mixed.shared).to.equal(null);
    expect(mixed.owners).to.have.length(84);
    expect(mixed.values.slice(0, 4)).to.deep.equal(['', 'n16', idOf(16, 1), 16]);
  });

  it('bind what they share before what is their own', () => {
    expect(valuesSql(2, 2)).to.equal('VALUES (?1, ?2), (?3, ?4)');
    expect(valuesSql(2, 3, 2)).to.equal('VALUES (?1, ?2, ?3), (?1, ?2, ?4)');
    expect(valuesSql(2, 3, 1)).to.equal('VALUES (?1, ?2, ?3), (?1, ?4, ?5)');
  });
});

/** Of a kind with so few fields that none of its shapes is ever given up for the widest. */
function deployment(aggregate: number, fields: RowChange['fields']): RowChange {
  return { kind: 'deployment', aggregate, seq: 1, fields };
}
