import { expect } from 'chai';
import fc from 'fast-check';
import { readTable } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/read-dmn.js';
import {
  addColumn,
  addRule,
  type DecisionTable,
  HIT_POLICIES,
  newTable,
  setCell,
  setColumn,
  setNote,
} from '../../../../../../../admin-ui/staff/pages/design/decisions/model/table.js';
import { writeTable } from '../../../../../../../admin-ui/staff/pages/design/decisions/model/write-dmn.js';
import { dmn, literal, table } from '../../../../../../support/dmn.js';
import { xmlNode } from './xml-node.js';

const FEE = table({
  id: 'fee',
  name: '收费',
  hitPolicy: 'FIRST',
  inputs: [{ expression: 'amount', type: 'number', values: '[0..1000]' }],
  outputs: [{ name: 'fee', type: 'number', default: '0' }],
  rules: [
    ['< 100', '1'],
    ['-', '2'],
  ],
});

describe('reading a DMN file as a table', () => {
  it('with all that it says', () => {
    const read = readTable(xmlNode(dmn([FEE])));
    expect(read).to.have.property('table');
    const { columns, rules, ...rest } = (read as { table: DecisionTable }).table;
    expect(rest).to.deep.equal({ key: 'fee', name: '收费', kept: {}, hitPolicy: 'FIRST' });
    expect(columns).to.deep.equal([
      {
        id: 'fee_i1',
        side: 'input',
        label: '',
        source: 'amount',
        type: 'number',
        values: '[0..1000]',
      },
      {
        id: 'fee_o1',
        side: 'output',
        label: '',
        source: 'fee',
        type: 'number',
        otherwise: '0',
      },
    ]);
    expect(rules.map(({ cells }) => cells)).to.deep.equal([
      { fee_i1: '< 100', fee_o1: '1' },
      { fee_i1: '-', fee_o1: '2' },
    ]);
  });

  it('pictures and input data, which execute nothing, are let go', () => {
    const drawn = dmn([FEE, '<inputData id="d" name="d"><variable name="d"/></inputData>']).replace(
      '</definitions>',
      '<dmndi:DMNDI><dmndi:DMNDiagram id="x"/></dmndi:DMNDI></definitions>',
    );
    expect(readTable(xmlNode(drawn))).to.have.property('table');
  });

  const strangers = [
    ['two decisions', dmn([FEE, literal({ id: 'b', expression: '1' })]), 'literalExpression'],
    ['two tables', dmn([FEE, FEE.replaceAll('fee', 'b')]), 'decision × 2'],
    ['no decision', dmn([]), 'decision × 0'],
    [
      'another decision that it asks',
      dmn([
        FEE.replace(
          '<decisionTable',
          `<informationRequirement>
      <requiredDecision href="#b"/></informationRequirement><decisionTable`,
        ),
      ]),
      'requiredDecision',
    ],
    [
      'another language',
      dmn([FEE.replace('typeRef="number"', 'typeRef="number" expressionLanguage="javascript"')]),
      'javascript',
    ],
    [
      'a name for the cell’s value',
      dmn([FEE.replace('<input ', '<input camunda:inputVariable="x" ')]),
      'camunda:inputVariable',
    ],
    ['types of its own', dmn([FEE, '<itemDefinition id="t" name="t"/>']), 'itemDefinition'],
  ] as const;
  for (const [what, xml, told] of strangers) {
    it(`a file with ${what} is told, not cut`, () => {
      expect(readTable(xmlNode(xml))).to.deep.equal({ unsupported: told });
    });
  }

  it('what was written is read again, whatever stands in it', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((it) => it.replace(/[\p{C}\s]/gu, '').trim());
    const tables = fc
      .record({
        rows: fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }),
        label: text,
        source: text,
        note: text,
        hitPolicy: fc.constantFrom(...HIT_POLICIES),
      })
      .map(({ rows, label, source, note, hitPolicy }) => {
        let made: DecisionTable = { ...addColumn(newTable('k', '表'), 'input'), hitPolicy };
        for (const [row, cells] of rows.entries()) {
          if (row > 0) made = addRule(made, row - 1);
          for (const [at, cell] of cells.entries())
            made = setCell(made, row, made.columns[at]!, cell);
        }
        if (note !== '') made = setNote(made, 0, note);
        return setColumn(made, 'input1', { label, source });
      });
    fc.assert(
      fc.property(tables, (made) => {
        expect(readTable(xmlNode(writeTable(made)))).to.deep.equal({ table: made });
      }),
      { numRuns: 200 },
    );
  });
});
