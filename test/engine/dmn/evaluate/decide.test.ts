import { expect } from 'chai';
import type { Decided, DecisionModel } from '../../../../engine/core/decision.js';
import type { Value } from '../../../../engine/core/expression.js';
import { deciding, modelOf } from '../../../support/decide.js';
import { literal, table } from '../../../support/dmn.js';

type Variables = Readonly<Record<string, Value>>;

describe('decide', () => {
  let decide: (model: DecisionModel, variables: Variables) => Decided;

  before(async () => {
    decide = await deciding();
  });

  async function results(decisions: string | readonly string[], variables: Variables = {}) {
    const decided = decide(await modelOf(decisions), variables);
    return 'failure' in decided ? decided.failure : decided.results;
  }

  describe('values', () => {
    it('are converted to the type of their clause', async () => {
      // given
      const typed = (type: string, entry: string) =>
        table({ inputs: [{ expression: 'x', type }], outputs: ['hit'], rules: [[entry, 'true']] });
      const hit = [{ hit: true }];

      // then
      expect(await results(typed('integer', '5'), { x: '5' })).to.deep.equal(hit);
      expect(await results(typed('long', '5'), { x: 5 })).to.deep.equal(hit);
      expect(await results(typed('double', '5.5'), { x: ' 5.5 ' })).to.deep.equal(hit);
      expect(await results(typed('string', '"5"'), { x: 5 })).to.deep.equal(hit);
      expect(await results(typed('boolean', 'true'), { x: 'TRUE' })).to.deep.equal(hit);
      const march = '[date("2025-03-01")..date("2025-03-31")]';
      expect(await results(typed('date', march), { x: '2025-03-15' })).to.deep.equal(hit);
      expect(await results(typed('integer', '-'), { x: null })).to.deep.equal(hit);
    });

    it('that fit no type are refused with the input', async () => {
      const xml = table({
        inputs: [{ expression: 'x', type: 'integer' }],
        outputs: ['hit'],
        rules: [['-', 'true']],
      });
      for (const x of ['five', 5.5, true, [1]]) {
        const failure = await results(xml, { x });
        expect(failure).to.include({ elementId: 'decision_i1' });
        expect(failure).to.have.property('reason').that.includes('integer');
      }
    });

    it('that are not allowed are refused, on their way in and out', async () => {
      const xml = table({
        inputs: [{ expression: 'x', type: 'string', values: '"a","b"' }],
        outputs: [{ name: 'y', values: '[0..10]' }],
        rules: [
          ['"a"', '5'],
          ['"b"', '50'],
        ],
      });
      expect(await results(xml, { x: 'a' })).to.deep.equal([{ y: 5 }]);
      expect(await results(xml, { x: 'c' })).to.include({ elementId: 'decision_i1' });
      expect(await results(xml, { x: 'b' })).to.include({ elementId: 'r2' });
      expect(await results(xml, {})).to.deep.equal([]);
    });

    it('of times are compared in entries that only FEEL reads, too', async () => {
      const xml = table({
        inputs: [{ expression: 'on', type: 'date' }],
        outputs: ['late'],
        rules: [
          ['< date(limit)', 'false'],
          ['not(< date(limit))', 'true'],
        ],
      });
      expect(await results(xml, { on: '2025-03-01', limit: '2025-03-02' })).to.deep.equal([
        { late: false },
      ]);
      expect(await results(xml, { on: '2025-03-02', limit: '2025-03-02' })).to.deep.equal([
        { late: true },
      ]);
    });

    it('are left out where an output entry is empty, and default where no rule matches', async () => {
      const xml = table({
        inputs: ['x'],
        outputs: ['a', { name: 'b', default: '"none"' }],
        rules: [['1', '"one"', '']],
      });
      expect(await results(xml, { x: 1 })).to.deep.equal([{ a: 'one' }]);
      expect(await results(xml, { x: 2 })).to.deep.equal([{ b: 'none' }]);
    });
  });

  describe('expressions', () => {
    it('may be FEEL, JUEL and JavaScript, each in its clause', async () => {
      const xml = table({
        inputs: [
          { expression: 'person.age + 1' },
          { expression: '${name}', language: 'juel', variable: 'who', entryLanguage: 'juel' },
          { expression: 'items.length', language: 'javascript', entryLanguage: 'javascript' },
        ],
        outputs: ['text'],
        rules: [['[18..65]', "${who == '张三'}", 'cellInput > 1', '"hit " + string(person.age)']],
      });
      const variables = { person: { age: 17 }, name: '张三', items: [1, 2] };
      expect(await results(xml, variables)).to.deep.equal([{ text: 'hit 17' }]);
      expect(await results(xml, { ...variables, name: '李四' })).to.deep.equal([]);
    });

    it('fail with the rule', async () => {
      const xml = table({
        inputs: [{ expression: 'x', entryLanguage: 'juel' }],
        outputs: ['y'],
        rules: [['${1}', 'true']],
      });
      const failure = await results(xml, { x: 1 });
      expect(failure).to.include({ elementId: 'r1' });
      expect(failure).to.have.property('reason').that.includes('true 或 false');
    });

    it('see the input as ? and by its name', async () => {
      const xml = table({
        inputs: [{ expression: 'a + b', variable: 'sum' }],
        outputs: ['y'],
        rules: [
          ['? > 10 and sum < 20', '"in"'],
          ['sum >= 20', '"over"'],
        ],
      });
      expect(await results(xml, { a: 10, b: 5 })).to.deep.equal([{ y: 'in' }]);
      expect(await results(xml, { a: 10, b: 15 })).to.deep.equal([{ y: 'over' }]);
    });
  });

  describe('requirements', () => {
    /** The dish to a season and guests, as the textbook example of DMN has it. */
    const season = table({
      id: 'season',
      inputs: [{ expression: 'month', type: 'integer' }],
      outputs: [{ name: 'season', type: 'string' }],
      rules: [
        ['[3..8]', '"warm"'],
        ['< 3, > 8', '"cold"'],
      ],
    });
    const dish = table({
      id: 'dish',
      requires: ['season'],
      inputs: [{ expression: 'season' }, { expression: 'guests', type: 'integer' }],
      outputs: ['dish'],
      rules: [
        ['"warm"', '<= 4', '"salad"'],
        ['"warm"', '> 4', '"barbecue"'],
        ['"cold"', '-', '"stew"'],
      ],
    });

    it('are evaluated first, whatever the order of the file, and each once', async () => {
      // given
      const wine = table({
        id: 'wine',
        requires: ['dish', 'season'],
        inputs: ['dish', 'season'],
        outputs: ['wine'],
        rules: [['"barbecue"', '"warm"', '"red"']],
      });
      const model = await modelOf([wine, dish, season], 'wine');

      // when
      const decided = decide(model, { month: 5, guests: 8 });

      // then
      expect(decided)
        .to.have.property('results')
        .that.deep.equals([{ wine: 'red' }]);
      const order = 'evaluations' in decided ? decided.evaluations : [];
      expect(order.map(({ decision }) => decision)).to.deep.equal(['season', 'dish', 'wine']);
      expect(order[0]).to.deep.equal({
        decision: 'season',
        name: 'season',
        inputs: [{ id: 'season_i1', value: 5 }],
        rules: [
          {
            id: 'season_r1',
            number: 1,
            outputs: [{ id: 'season_o1', name: 'season', value: 'warm' }],
          },
        ],
        results: [{ season: 'warm' }],
      });
    });

    it('are seen by the names of their outputs, lists for COLLECT, and by their variable', async () => {
      const points = table({
        id: 'points',
        hitPolicy: 'COLLECT',
        inputs: ['x'],
        outputs: ['point'],
        rules: [
          ['> 0', '1'],
          ['> 1', '2'],
        ],
      });
      const both = table({
        id: 'both',
        inputs: ['x'],
        outputs: ['least', 'most'],
        rules: [['-', '1', '9']],
      });
      const sum = literal({
        id: 'sum',
        variable: 'total',
        requires: ['points', 'both'],
        expression: 'sum(point) + count(points) + least + both.most',
      });
      // 1 + 2, two points, 1 and 9
      expect(await results([points, both, sum], { x: 2 })).to.deep.equal([{ total: 15 }]);
    });

    it('that yield nothing are null', async () => {
      const last = literal({
        id: 'last',
        requires: ['season'],
        expression: 'if season = null then "unknown" else season',
      });
      expect(await results([season, last], { month: 20 })).to.deep.equal([{ last: 'cold' }]);
      expect(await results([season, last], { month: null })).to.deep.equal([{ last: 'unknown' }]);
    });

    it('that fail name themselves', async () => {
      const failure = await results([season, dish], { month: 'May', guests: 1 });
      expect(failure).to.include({ elementId: 'season_i1' });
    });
  });
});
