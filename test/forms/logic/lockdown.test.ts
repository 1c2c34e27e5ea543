import { createRequire } from 'node:module';
import { DefaultEvaluator, Processors, jsonLogic, process, rules } from '@formio/core';
import { expect } from 'chai';
import { resetBudget } from '../../../forms/logic/budget.js';
import { evaluateLogic } from '../../../forms/logic/evaluate.js';
import { leastWork } from '../../support/held.js';
import { quietly } from '../support/bare-core.js';

const scope = (data: Record<string, unknown>) => ({ data, row: data, value: null });

describe('forms/logic: @formio/core is locked down for the whole process', () => {
  beforeEach(resetBudget);

  it('has replaced the evaluator that compiles text', () => {
    // given: a CommonJS export is live, what an import names was copied before
    const core = createRequire(import.meta.url)('@formio/core') as { Evaluator: DefaultEvaluator };
    const { Evaluator } = core;

    // then
    expect(Evaluator.constructor).not.to.equal(DefaultEvaluator);
    expect(() => Evaluator.evaluate('1 + 1')).to.throw('not run');
    expect(() => Evaluator.evaluator('return 1')).to.throw('not run');
    expect(() => Evaluator.execute('x', {})).to.throw('not run');
    expect(Evaluator.interpolateString('{{ data.a }}', { data: { a: 1 } })).to.equal(
      '{{ data.a }}',
    );
  });

  it('runs no validate.custom even if core is called past the linter', async () => {
    // given
    const components = [
      { type: 'textfield', key: 'a', input: true, validate: { custom: 'globalThis.pwned = 1' } },
    ];
    const data = { a: 'x' };
    const context = {
      components,
      data,
      scope: {},
      processors: Processors,
      rules,
      form: { components },
    };

    // when
    await quietly(() => process(context as never));

    // then
    expect(globalThis).not.to.have.property('pwned');
  });

  it('knows no operation of lodash, no log and no method', () => {
    for (const operator of ['_invoke', '_map', '_get', 'log', 'method', 'getDate', 'var.call']) {
      expect(() => jsonLogic.apply({ [operator]: ['a'] }, {}), operator).to.throw('not allowed');
      expect(evaluateLogic({ [operator]: ['a'] }, scope({}))).to.deep.equal({ failed: true });
    }
  });

  it('reads own properties only', () => {
    for (const name of ['data.constructor', 'data.__proto__', 'data.a.length', 'data.toString']) {
      expect(evaluateLogic({ var: name }, scope({ a: 'x' }))).to.deep.equal({ value: null });
    }
    expect(evaluateLogic({ var: ['data.b', 7] }, scope({}))).to.deep.equal({ value: 7 });
    expect(evaluateLogic({ missing: ['data.a', 'data.b'] }, scope({ a: 'x' }))).to.deep.equal({
      value: ['data.b'],
    });
  });

  it('computes as JSONLogic does', () => {
    // given: examples of jsonlogic.com
    const cases: [unknown, unknown][] = [
      [{ and: [{ '>': [3, 1] }, { '<': [1, 3] }] }, true],
      [{ if: [false, 'a', 'b'] }, 'b'],
      [{ '==': [1, '1'] }, true],
      [{ '===': [1, '1'] }, false],
      [{ '+': ['3.14', 1] }, 4.140000000000001],
      [{ in: ['Ringo', ['John', 'Ringo']] }, true],
      [{ cat: ['I love', ' pie'] }, 'I love pie'],
      [{ substr: ['jsonlogic', -5] }, 'logic'],
      [{ all: [[1, 2, 3], { '>': [{ var: '' }, 0] }] }, true],
      [
        {
          reduce: [[1, 2, 3, 4], { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0],
        },
        10,
      ],
    ];
    for (const [logic, value] of cases) {
      expect(evaluateLogic(logic, scope({})), JSON.stringify(logic)).to.deep.equal({ value });
    }
  });

  it('stops what would hold the thread or fill the memory', () => {
    // given
    const rows = Array(200).fill(1);
    const loop = (body: unknown) => ({ map: [{ var: '' }, body] });
    const nested = { map: [[rows, rows, rows], loop({ map: [rows, loop({ var: '' })] })] };
    const accumulator = { var: 'accumulator' };
    const doubled = (operator: string, first: unknown) => ({
      reduce: [{ var: 'data.rows' }, { [operator]: [accumulator, accumulator] }, first],
    });

    // then
    for (const logic of [nested, doubled('cat', 'x'), doubled('merge', [1])]) {
      const evaluate = () => {
        resetBudget();
        expect(evaluateLogic(logic, scope({ rows }))).to.deep.equal({ failed: true });
      };
      expect(leastWork(evaluate)).to.be.lessThan(300);
    }
  });
});
