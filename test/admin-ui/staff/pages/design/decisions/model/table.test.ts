import { expect } from 'chai';
import {
  addColumn,
  addRule,
  columnsOf,
  type DecisionTable,
  moveColumn,
  moveRule,
  newTable,
  removeColumn,
  removeRule,
  setCell,
  setColumn,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/table.js';

const NEW = newTable('fee', '收费');
const [INPUT, OUTPUT] = NEW.columns as [(typeof NEW.columns)[number], (typeof NEW.columns)[number]];
const ids = (table: DecisionTable) => table.columns.map(({ id }) => id);
const rules = (table: DecisionTable) => table.rules.map(({ id }) => id);

describe('a decision table as it is edited', () => {
  it('rows come behind the one where they are asked for, and move, and go', () => {
    const three = addRule(addRule(NEW, 0), 0);
    expect(rules(three)).to.deep.equal(['rule1', 'rule3', 'rule2']);
    expect(rules(moveRule(three, 1, 1))).to.deep.equal(['rule1', 'rule2', 'rule3']);
    expect(moveRule(three, 0, -1).rules).to.deep.equal(three.rules);
    expect(moveRule(three, 2, 1).rules).to.deep.equal(three.rules);
    expect(rules(removeRule(three, 0))).to.deep.equal(['rule3', 'rule2']);
  });

  it('a new row never takes the id of one that was there before it', () => {
    const rest = removeRule(addRule(NEW, 0), 0);
    expect(new Set(rules(addRule(rest, 0))).size).to.equal(2);
  });

  it('conditions stand before results, and neither moves among the other', () => {
    const wide = addColumn(addColumn(NEW, 'input'), 'output');
    expect(ids(wide)).to.deep.equal(['input1', 'input2', 'output1', 'output2']);
    expect(ids(moveColumn(wide, 'input2', -1))).to.deep.equal([
      'input2',
      'input1',
      'output1',
      'output2',
    ]);
    expect(moveColumn(wide, 'input2', 1)).to.equal(wide);
    expect(moveColumn(wide, 'output2', 1)).to.equal(wide);
  });

  it('a column goes with its cells', () => {
    const filled = setCell(setCell(NEW, 0, INPUT, '镇'), 0, OUTPUT, '县');
    const narrow = removeColumn(filled, INPUT.id);
    expect(columnsOf(narrow, 'input')).to.deep.equal([]);
    expect(narrow.rules[0]!.cells).to.deep.equal({ output1: '"县"' });
  });

  const texts = [
    ['string', '镇', '"镇"'],
    ['string', ' 清河镇、 松林镇 ', '"清河镇","松林镇"'],
    ['string', 'a b', '"a b"'],
    ['string', '"镇"', '"镇"'],
    ['string', 'not("镇")', 'not("镇")'],
    ['string', '-', '-'],
    ['string', '', ''],
    ['string', 'null', 'null'],
    ['number', '100', '100'],
    ['number', '< 100', '< 100'],
    ['boolean', 'true', 'true'],
    [undefined, '镇', '镇'],
  ] as const;
  for (const [type, typed, kept] of texts) {
    it(`“${typed}” in a column of ${type ?? 'any type'} is ${kept}`, () => {
      const table = setColumn(NEW, INPUT.id, { type });
      const set = setCell(table, 0, table.columns[0]!, typed);
      expect(set.rules[0]!.cells[INPUT.id]).to.equal(kept);
    });
  }

  it('the text of a result is one text, whatever stands in it', () => {
    const typed = (text: string) => setCell(NEW, 0, OUTPUT, text).rules[0]!.cells[OUTPUT.id];
    expect(typed(' 缴费，领取 ')).to.equal('"缴费，领取"');
    expect(typed('镇、县')).to.equal('"镇、县"');
    expect(typed('镇')).to.equal('"镇"');
    expect(typed('["镇","县"]')).to.equal('["镇","县"]');
    expect(typed('null')).to.equal('null');
  });
});
