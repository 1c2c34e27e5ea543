import { expect } from 'chai';
import type { Decided, DecisionModel } from '../../../../engine/core/decision.js';
import type { Value } from '../../../../engine/core/expression.js';
import { deciding, modelOf } from '../../../support/decide.js';
import { type TableText, table } from '../../../support/dmn.js';

type Variables = Readonly<Record<string, Value>>;

/**
 * The discount of an order by customer and size, as in the examples of DMN 1.3, section 8.2.10:
 * rules overlap, and each policy makes something else of it. Worked out by hand.
 */
const RULES = [
  ['"Business"', '< 10', '0.1'],
  ['"Business"', '>= 10', '0.15'],
  ['"Private"', '-', '0.05'],
  ['-', '>= 100', '0.2'],
];

function discount(hitPolicy: string, more: Partial<TableText> = {}): string {
  return table({
    inputs: [
      { expression: 'customer', type: 'string' },
      { expression: 'size', type: 'number' },
    ],
    outputs: [{ name: 'discount', type: 'number', values: '0.2, 0.15, 0.1, 0.05' }],
    rules: RULES,
    hitPolicy,
    ...more,
  });
}

describe('hit policies', () => {
  let decide: (model: DecisionModel, variables: Variables) => Decided;

  before(async () => {
    decide = await deciding();
  });

  async function results(xml: string, variables: Variables) {
    const decided = decide(await modelOf(xml), variables);
    return 'failure' in decided ? decided.failure : decided.results;
  }

  it('UNIQUE: the one rule that matches', async () => {
    expect(await results(discount('UNIQUE'), { customer: 'Business', size: 9 })).to.deep.equal([
      { discount: 0.1 },
    ]);
    expect(await results(discount('UNIQUE'), { customer: 'Public', size: 9 })).to.deep.equal([]);
  });

  it('UNIQUE: refuses two, and names them', async () => {
    const failure = await results(discount('UNIQUE'), { customer: 'Business', size: 100 });
    expect(failure).to.include({ code: 'EXPRESSION_FAILED', elementId: 'decision' });
    expect(failure).to.have.property('reason').that.includes('r2、r4').and.includes('decision');
  });

  it('is UNIQUE where the table does not say', async () => {
    const { logic } = (await modelOf(table({ inputs: ['a'], outputs: ['b'], rules: [] })))
      .decisions[0]!;
    expect(logic).to.include({ hitPolicy: 'UNIQUE' });
  });

  it('FIRST: the first in the order of the table', async () => {
    expect(await results(discount('FIRST'), { customer: 'Business', size: 100 })).to.deep.equal([
      { discount: 0.15 },
    ]);
  });

  it('PRIORITY: the one whose output stands first in the output values', async () => {
    const found = await results(discount('PRIORITY'), { customer: 'Business', size: 100 });
    expect(found).to.deep.equal([{ discount: 0.2 }]);
  });

  it('PRIORITY: of several outputs the left one decides, then the next', async () => {
    const xml = table({
      hitPolicy: 'PRIORITY',
      inputs: ['x'],
      outputs: [
        { name: 'risk', values: '"high","low"' },
        { name: 'level', values: '3,2,1' },
      ],
      rules: [
        ['> 0', '"low"', '3'],
        ['> 1', '"high"', '1'],
        ['> 2', '"high"', '2'],
      ],
    });
    expect(await results(xml, { x: 3 })).to.deep.equal([{ risk: 'high', level: 2 }]);
    expect(await results(xml, { x: 2 })).to.deep.equal([{ risk: 'high', level: 1 }]);
    expect(await results(xml, { x: 1 })).to.deep.equal([{ risk: 'low', level: 3 }]);
  });

  it('ANY: one result where all agree, refused where they differ', async () => {
    const any = (second: string) =>
      table({
        hitPolicy: 'ANY',
        inputs: ['a', 'b'],
        outputs: ['eligible'],
        rules: [
          ['false', '-', 'false'],
          ['-', 'false', second],
        ],
      });
    expect(await results(any('false'), { a: false, b: false })).to.deep.equal([
      { eligible: false },
    ]);
    const failure = await results(any('true'), { a: false, b: false });
    expect(failure).to.have.property('reason').that.includes('ANY').and.includes('r1');
    expect(await results(any('true'), { a: true, b: false })).to.deep.equal([{ eligible: true }]);
  });

  it('RULE ORDER: all in the order of the table', async () => {
    const found = await results(discount('RULE ORDER'), { customer: 'Private', size: 100 });
    expect(found).to.deep.equal([{ discount: 0.05 }, { discount: 0.2 }]);
  });

  it('OUTPUT ORDER: all in the order of the output values', async () => {
    const found = await results(discount('OUTPUT ORDER'), { customer: 'Private', size: 100 });
    expect(found).to.deep.equal([{ discount: 0.2 }, { discount: 0.05 }]);
  });

  it('COLLECT: all of them', async () => {
    const found = await results(discount('COLLECT'), { customer: 'Business', size: 100 });
    expect(found).to.deep.equal([{ discount: 0.15 }, { discount: 0.2 }]);
    expect(await results(discount('COLLECT'), { customer: 'x', size: 1 })).to.deep.equal([]);
  });

  it('COLLECT with an aggregator: one value, of nothing null or 0', async () => {
    const of = (aggregation: string, variables: Variables) =>
      results(
        table({
          hitPolicy: 'COLLECT',
          aggregation,
          inputs: ['x'],
          outputs: ['points'],
          rules: [
            ['> 0', '5'],
            ['> 1', '7'],
            ['> 2', '5'],
          ],
        }),
        variables,
      );
    const expected = { SUM: 17, MIN: 5, MAX: 7, COUNT: 3 };
    for (const [aggregation, points] of Object.entries(expected)) {
      expect(await of(aggregation, { x: 3 }), aggregation).to.deep.equal([{ points }]);
    }
    for (const aggregation of ['SUM', 'MIN', 'MAX']) {
      expect(await of(aggregation, { x: 0 })).to.deep.equal([{ points: null }]);
    }
    expect(await of('COUNT', { x: 0 })).to.deep.equal([{ points: 0 }]);
  });

  it('says what cannot be added up', async () => {
    const xml = table({
      hitPolicy: 'COLLECT',
      aggregation: 'SUM',
      inputs: ['x'],
      outputs: ['points'],
      rules: [
        ['-', '1'],
        ['-', '"two"'],
      ],
    });
    expect(await results(xml, {}))
      .to.have.property('reason')
      .that.includes('SUM');
  });
});
