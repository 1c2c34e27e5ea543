import { expect } from 'chai';
import { doubtsOf } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/doubts.js';
import {
  newTable,
  setCell,
  setColumn,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/table.js';

function doubtsAbout(text: string): readonly string[] {
  const table = setColumn(newTable('k', '表'), 'input1', { source: 'amount', type: 'number' });
  return doubtsOf(setCell(table, 0, table.columns[0]!, text)).map((doubt) => doubt.text);
}

describe('cells that hardly mean what they say', () => {
  for (const text of ['大于 100', '镇', 'limit']) {
    it(`“${text}”, a name that nothing bears`, () => {
      expect(doubtsAbout(text)).to.deep.equal([text]);
    });
  }
  for (const text of ['', '-', '> 100', '100', '[1..2]', 'true', 'null', 'amount', '"镇"']) {
    it(`not “${text}”`, () => {
      expect(doubtsAbout(text)).to.deep.equal([]);
    });
  }
});
