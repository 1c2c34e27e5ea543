import { expect } from 'chai';
import type { Model } from '../../../engine/core/model.js';
import { modelsIn } from '../../support/bpmn.js';
import { parse } from '../../support/diagram/parse.js';
import { write } from '../../support/diagram/write.js';
import { World } from '../../support/step.js';

/** As many instances of a sub-process, each with an event that waits for the condition. */
async function waiting(count: number, event: string): Promise<Asked> {
  const text = `
    start s > sub sp [${count}] > end e
    sp {
    start s1 > user a > end e1
    ${event}
    }`;
  return new Asked(await modelsIn(write(parse('p', text))));
}

class Asked {
  readonly world: World;
  #count = 0;

  constructor(models: readonly Model[]) {
    const { evaluate } = new World(models).env;
    const counting: typeof evaluate = (expression, scope) => {
      if (expression.source.includes('> 5')) this.#count++;
      return evaluate(expression, scope);
    };
    this.world = new World(models, { env: { evaluate: counting } }).start({ n: 1, other: 1 });
  }

  /** How many conditions are asked when that variable of the scope is set. */
  by(name: string, scope = 1): number {
    this.#count = 0;
    const set = { [name]: { value: 2 } };
    this.world.do({ type: 'setVariables', scope, local: true, set });
    return this.#count;
  }
}

describe('conditions that wait', () => {
  it('are asked when a variable that they read changes, and by no other change', async () => {
    const asked = await waiting(20, 'boundary c on a when [n > 5] > end e2');
    expect(asked.by('other')).to.equal(0);
    expect(asked.by('n')).to.equal(20);
  });

  it('are asked by changes of their own scope and those around it', async () => {
    // given
    const asked = await waiting(20, 'boundary c on a when [n > 5] > end e2');
    const { world } = asked;
    const [, inner] = world.parts('activity').filter((part) => world.id(part) === 'sp');
    // when, then
    expect(asked.by('n', inner!.seq)).to.equal(1);
    expect(asked.by('other', inner!.seq)).to.equal(0);
  });

  it('are asked by any change they can see, where nobody knows what they read', async () => {
    const asked = await waiting(
      20,
      "boundary c on a when [execution.getVariable('n') > 5] > end e2",
    );
    expect(asked.by('other')).to.equal(20);
    const [, inner] = asked.world.parts('activity').filter(({ loop }) => loop === 'inner');
    expect(asked.by('other', inner!.seq)).to.equal(1);
  });

  it('that may happen again are asked by any change, as on Camunda', async () => {
    const asked = await waiting(20, 'boundary- c on a when [n > 5] > end e2');
    expect(asked.by('other')).to.equal(20);
  });

  it('are found by the same names after a restart', async () => {
    const asked = await waiting(20, 'boundary c on a when [n > 5] > end e2');
    asked.world.reload();
    expect(asked.by('other')).to.equal(0);
    expect(asked.by('n')).to.equal(20);
  });

  it('that have waited since before it was kept what they read are asked by what they see', async () => {
    // given
    const asked = await waiting(20, 'boundary c on a when [n > 5] > end e2');
    const { world } = asked;
    world.reload((part) =>
      part.kind === 'subscription' ? { ...part, interest: undefined } : part,
    );
    const [, inner] = world.parts('activity').filter((part) => world.id(part) === 'sp');
    // when, then
    expect(asked.by('n')).to.equal(20);
    expect(asked.by('n', inner!.seq)).to.equal(1);
  });

  it('stand still with their process instance, and are asked once it is resumed', async () => {
    // given
    const { world } = await waiting(2, 'boundary c on a when [n > 5] > user z > end e2');
    world.do({ type: 'suspend', process: 1 });
    // when
    world.do({ type: 'setVariables', scope: 1, local: true, set: { n: { value: 6 } } });
    expect(world.at).to.not.include('z');
    world.reload().do({ type: 'resume', process: 1 });
    // then
    expect(world.at.filter((id) => id === 'z')).to.have.lengthOf(2);
  });

  it('that were asked for nothing while suspended do not happen again by the resume', async () => {
    // given a condition that holds, and may happen again
    const { world } = await waiting(1, 'boundary- c on a when [n > 5] > user z > end e2');
    world.do({ type: 'setVariables', scope: 1, local: true, set: { n: { value: 6 } } });
    // when
    world.do({ type: 'suspend', process: 1 }).do({ type: 'resume', process: 1 });
    // then
    expect(world.at.filter((id) => id === 'z')).to.have.lengthOf(1);
  });
});
