import { expect } from 'chai';
import { models, modelsIn, worldOf } from '../../support/bpmn.js';
import { parse } from '../../support/diagram/parse.js';
import { write } from '../../support/diagram/write.js';
import { World } from '../../support/step.js';

describe('quantities', () => {
  it('an activity sends completionQuantity tokens and starts with startQuantity of them', async () => {
    // given
    const world = await worldOf(import.meta.url, 'join/quantities.bpmn');
    world.start();
    // when
    world.complete('one');
    // then two of the three tokens have started it, one waits
    expect(world.at).to.deep.equal(['two', 'two:join']);
  });
});

describe('joins', () => {
  it('a token that moves asks the joins of its own scope only', async () => {
    // given twenty scopes, each with a join whose condition is counted when it is asked
    const files = await models(import.meta.url, 'join/many-scopes.bpmn');
    const { evaluate } = new World(files).env;
    let asked = 0;
    const counting: typeof evaluate = (expression, scope) => {
      if (expression.source.includes('activationCount')) asked++;
      return evaluate(expression, scope);
    };
    const world = new World(files, { env: { evaluate: counting } }).start();
    for (const { seq: task } of world.parts('userTask').filter((one) => world.id(one) === 'a')) {
      world.do({ type: 'completeTask', task });
    }
    asked = 0;
    // when
    world.complete('b');
    // then
    expect(asked).to.be.within(1, 3);
  });

  it('a change that lets those of many scopes go on lets the oldest go first', async () => {
    // given
    const text = `
      start s > sub sp [3] > end e
      sp {
      start s1 > and f > task a > complex k [activationCount >= wanted] > user z > end e1
      f > user b > k
      }`;
    const world = new World(await modelsIn(write(parse('p', text)))).start({ wanted: 3 });
    // when
    const set = { wanted: { value: 1 } };
    world.do({ type: 'setVariables', scope: 1, local: false, set });
    // then
    const begun = world.parts('activity').filter((part) => world.id(part) === 'z');
    const scopes = begun.map(({ owner }) => owner);
    expect(scopes).to.have.lengthOf(3);
    expect(scopes).to.deep.equal(scopes.toSorted((a, b) => a - b));
  });
});
