import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import type { World } from '../../../support/step.js';

describe('behaviour events of a multi-instance activity', () => {
  const notes = (world: World): number => world.at.filter((id) => id === 'note').length;

  async function completed(name: string): Promise<number[]> {
    const world = await worldOf(import.meta.url, `multi-instance/${name}.bpmn`);
    world.start();
    const work = world.parts('userTask');
    return work.map(({ seq }) => notes(world.do({ type: 'completeTask', task: seq })));
  }

  it('None: each instance throws', async () => {
    expect(await completed('each')).to.deep.equal([1, 2, 3]);
  });

  it('One: the first that is complete throws', async () => {
    expect(await completed('first')).to.deep.equal([1, 1, 1]);
  });

  it('Complex: those throw for which the condition holds', async () => {
    expect(await completed('complex')).to.deep.equal([0, 1, 1]);
  });
});
