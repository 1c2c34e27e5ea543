import { expect } from 'chai';
import type { Evaluate } from '../../../engine/core/expression.js';
import { boundedEvaluate, FREE, STEP_MS } from '../../../engine/runtime/bounded-evaluate.js';

const EXPRESSION = { language: 'javascript', source: '1' } as const;
const SCOPE = { get: () => undefined, names: () => [] };

describe('engine/runtime/bounded-evaluate', () => {
  it('refuses once the expressions of one step took too long together', () => {
    // given
    const slow: Evaluate = () => {
      // by work done: on a busy machine half a second of the clock is little work
      const from = process.cpuUsage();
      for (let worked = 0; worked < STEP_MS / 2; ) {
        const { user, system } = process.cpuUsage(from);
        worked = (user + system) / 1_000;
      }
      return { value: 1 };
    };
    const evaluate = boundedEvaluate(slow, { now: 0, seed: 1 });

    // when
    const answers = Array.from({ length: FREE + 1 }, () => evaluate(EXPRESSION, SCOPE));

    // then
    expect(answers.slice(0, FREE)).to.deep.equal(
      Array.from({ length: FREE }, () => ({ value: 1 })),
    );
    expect(answers[FREE]).to.have.nested.property('failure.code', 'EXPRESSION_LIMIT');
  });

  it('counts work, not the time in which other programs had the processor', () => {
    // given: each evaluation works for 1 ms, and waits for the processor for 99
    let evaluations = 0;
    const one: Evaluate = () => ({ value: ++evaluations });
    const clocks = { wall: () => evaluations * 100, cpu: () => evaluations };
    const evaluate = boundedEvaluate(one, { now: 0, seed: 1 }, clocks);

    // when
    const answers = Array.from({ length: STEP_MS + 1 }, () => evaluate(EXPRESSION, SCOPE));

    // then
    expect(answers.every((answer) => 'value' in answer)).to.equal(true);
    evaluate(EXPRESSION, SCOPE);
    expect(evaluate(EXPRESSION, SCOPE)).to.have.nested.property('failure.code', 'EXPRESSION_LIMIT');
  });

  it('starts anew with each step', () => {
    const quick: Evaluate = () => ({ value: 1 });
    const steps = [1, 2].map(() => boundedEvaluate(quick, { now: 0, seed: 1 }));

    expect(steps.map((evaluate) => evaluate(EXPRESSION, SCOPE))).to.deep.equal([
      { value: 1 },
      { value: 1 },
    ]);
  });
});
