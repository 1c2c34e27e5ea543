import { expect } from 'chai';
import {
  addColumn,
  newTable,
  setColumn,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/table.js';
import {
  askedBy,
  valueOf,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/variables.js';

const asking = (source: string, more: object = {}) =>
  askedBy(setColumn(newTable('k', '表'), 'input1', { source, ...more }));

describe('what a table asks for when it is tried', () => {
  it('a variable by its column’s heading and type', () => {
    expect(asking('amount', { label: '金额', type: 'number' })).to.deep.equal([
      { name: 'amount', label: '金额', type: 'number' },
    ]);
    expect(asking('金额', { type: 'number' })[0]).to.include({ name: '金额', label: '金额' });
  });

  const expressions = [
    ['', []],
    ['a + b', ['a', 'b']],
    ['applicant.kind', ['applicant']],
    ['if a then b else 1', ['a', 'b']],
    ['count(list)', ['list']],
    ['string length(name)', ['name']],
    ['a and (b or not(c))', ['a', 'b', 'c']],
    ['date and time(day, t).year', ['day', 't']],
    ['a = "b and c"', ['a']],
    ['area2 * 1.5', ['area2']],
  ] as const;
  for (const [source, names] of expressions) {
    it(`of “${source}”: ${names.join(', ') || 'nothing'}`, () => {
      expect(asking(source).map(({ name }) => name)).to.deep.equal(names);
    });
  }

  it('each once', () => {
    const two = setColumn(addColumn(newTable('k', '表'), 'input'), 'input2', { source: 'a' });
    expect(askedBy(setColumn(two, 'input1', { source: 'a' }))).to.have.length(1);
  });

  const values = [
    ['number', ' 150 ', 150],
    ['number', 'much', 'much'],
    ['boolean', 'true', true],
    ['boolean', 'false', false],
    ['string', '150', '150'],
    ['date', '2026-01-31', '2026-01-31'],
    [undefined, '["a"]', ['a']],
    [undefined, 'a', 'a'],
    ['string', ' ', undefined],
  ] as const;
  for (const [type, text, value] of values) {
    it(`“${text}” for ${type ?? 'anything'} is ${JSON.stringify(value)}`, () => {
      expect(valueOf({ name: 'n', label: 'n', ...(type && { type }) }, text)).to.deep.equal(value);
    });
  }
});
