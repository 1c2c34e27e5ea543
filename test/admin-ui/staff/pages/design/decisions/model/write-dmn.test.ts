import { expect } from 'chai';
import { placesOf } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/ids.js';
import {
  addRule,
  type DecisionTable,
  newTable,
  setCell,
  setColumn,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/table.js';
import { writeTable } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/write-dmn.js';
import { decisionsIn, problemsOf } from './engine.js';

/** Up to a thousand yuan the township decides. */
function relief(): DecisionTable {
  let table = addRule(newTable('relief', '救助 <审批> & "权限"'), 0);
  table = setColumn(table, 'input1', { label: '金额', source: 'amount', type: 'number' });
  table = setColumn(table, 'output1', { label: '由谁审批', source: 'by', values: '"镇","县"' });
  const [amount, by] = table.columns;
  table = setCell(setCell(table, 0, amount!, '<= 1000'), 0, by!, '镇');
  return setCell(setCell(table, 1, amount!, '> 1000'), 1, by!, '县');
}

describe('a table as a DMN file', () => {
  it('is what the engine reads', async () => {
    const [model] = await decisionsIn(writeTable(relief()));
    expect(model).to.deep.include({ key: 'relief', name: '救助 <审批> & "权限"' });
    const { logic } = model!.decisions.at(-1)!;
    expect(logic).to.deep.include({ kind: 'decisionTable', hitPolicy: 'UNIQUE' });
    expect(logic).to.have.nested.property('rules.length', 2);
  });

  it('says the hit policy and, where values are collected, their sum', async () => {
    const collected = { ...relief(), hitPolicy: 'COLLECT', aggregation: 'COUNT' } as const;
    const [model] = await decisionsIn(writeTable(collected));
    expect(model!.decisions.at(-1)!.logic).to.include({ aggregation: 'COUNT' });
    const first = writeTable({ ...collected, hitPolicy: 'FIRST' });
    expect(first).to.not.include('aggregation');
  });

  it('what is wrong with a cell is found in its row and column', async () => {
    // given
    const table = relief();
    const wrong = setCell(table, 1, table.columns[0]!, '> 1000 +');
    // when
    const [problem] = await problemsOf(writeTable(wrong));
    // then
    const place = placesOf(wrong).get(problem!.elementId ?? '');
    expect(place?.row).to.equal(1);
    expect(place?.column?.label).to.equal('金额');
  });

  it('what is wrong with a column is found in its head', async () => {
    const wrong = setColumn(relief(), 'input1', { source: 'amount +' });
    const [problem] = await problemsOf(writeTable(wrong));
    expect(placesOf(wrong).get(problem!.elementId ?? '')?.column?.id).to.equal('input1');
  });

  it('a key that looks like the id of a row or a column is no other’s', async () => {
    for (const key of ['input1', 'output1', 'rule1']) {
      const table = setColumn(newTable(key, '表'), 'input1', { source: 'a' });
      const asked = table.columns[0]!.id;
      expect(
        await problemsOf(writeTable(setColumn(addRule(table, 0), asked, { source: 'a' }))),
      ).to.deep.equal([]);
    }
  });

  it('signs that XML does not know are left out', async () => {
    const table = relief();
    const odd = setColumn(table, 'input1', { label: 'a\u0000\u001fb\ud800c' });
    expect(await problemsOf(writeTable(odd))).to.deep.equal([]);
  });
});
