import { expect } from 'chai';
import { budget, FAR_MS } from '../../../engine/expression/quickjs/budget.js';
import { createEvaluator } from '../../../engine/expression/index.js';
import { asking, patientEvaluator } from './support.js';

/** Clocks that a test moves. */
function clocks() {
  const at = { wall: 1_000, cpu: 77 };
  return { at, read: { wall: () => at.wall, cpu: () => at.cpu } };
}

describe('engine/expression: time of scripts', () => {
  it('is over once so much has been worked', () => {
    const { at, read } = clocks();
    const isOver = budget(35, read);
    at.wall += 35;
    at.cpu += 35;
    expect(isOver()).to.equal(false);
    at.wall += 1;
    at.cpu += 1;
    expect(isOver()).to.equal(true);
  });

  it('is not over while other programs have the processor', () => {
    const { at, read } = clocks();
    const isOver = budget(35, read);
    at.wall += FAR_MS;
    at.cpu += 5;
    expect(isOver()).to.equal(false);
  });

  it('is not over while other threads of the program work beside it', () => {
    const { at, read } = clocks();
    const isOver = budget(35, read);
    at.wall += 10;
    at.cpu += 80;
    expect(isOver()).to.equal(false);
  });

  it('is over at last, whoever has the processor', () => {
    const { at, read } = clocks();
    const isOver = budget(35, read);
    at.wall += 35 + FAR_MS + 1;
    expect(isOver()).to.equal(true);
  });

  it('of an endless script is used up by work, not by waiting', async () => {
    // given: the caller sleeps meanwhile, so what the process works is what the script works
    await patientEvaluator();
    const evaluator = await createEvaluator();
    const before = process.cpuUsage();
    // when
    const { code } = asking(evaluator, 'javascript').failure('for (;;);');
    // then
    const { user, system } = process.cpuUsage(before);
    expect(code).to.equal('EXPRESSION_LIMIT');
    expect((user + system) / 1_000).to.be.above(34);
  });
});
