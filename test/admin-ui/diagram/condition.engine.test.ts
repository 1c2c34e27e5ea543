import { expect } from 'chai';
import { buildCondition, parseCondition } from '../../../admin-ui/diagram/condition.js';
import type { Value } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import { createEvaluator, type Evaluator } from '../../../engine/expression/index.js';

/** What the panel writes says to the engine what a person chose, and what stood there before. */
describe('diagram condition in the engine', () => {
  const values: Readonly<Record<string, Value>> = {
    a: 'x',
    n: 5,
    yes: true,
    no: false,
    nothing: null,
    list: ['x'],
    面积: 120,
  };
  let evaluator: Evaluator;
  before(async () => {
    evaluator = await createEvaluator();
  });
  const evaluated = (source: string) =>
    evaluator.evaluate({ language: 'juel', source }, scopeOf(values), { now: 0, seed: 0 });

  const cases: readonly (readonly [source: string, holds: boolean])[] = [
    ["${a == 'x'}", true],
    ['${n <= 4 or 面积 gt 100}', true],
    ['${not no and yes}', true],
    ['${!(empty nothing)}', false],
    ['${empty nothing}', true],
    ["${contains(list, 'x')}", true],
    ['${n >= -1.5e1}', true],
    ["${a != 'it\\'s'}", true],
  ];
  for (const [source, holds] of cases) {
    it(`${source} means the same after it was read and written`, () => {
      // given
      const condition = parseCondition(source);
      // when
      const written = buildCondition(condition);
      // then
      expect(condition.kind).to.equal('rules');
      expect(evaluated(source)).to.have.property('value', holds);
      expect(evaluated(written)).to.have.property('value', holds);
    });
  }
});
