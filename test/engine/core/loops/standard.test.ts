import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { HOUR } from '../../../support/step.js';

describe('standard loop', () => {
  it('testBefore: asks before the first instance too', async () => {
    const none = await worldOf(import.meta.url, 'standard/while.bpmn');
    none.start({ n: 0 });
    expect(none.at).to.deep.equal(['after']);
    const two = await worldOf(import.meta.url, 'standard/while.bpmn');
    two.start({ n: 2 }).complete('work').reload();
    expect(two.at).to.deep.equal(['work', 'work*']);
    two.complete('work');
    expect(two.at).to.deep.equal(['after']);
  });

  it('otherwise runs once at least, and again while the condition holds', async () => {
    const world = await worldOf(import.meta.url, 'standard/until.bpmn');
    world.start({ again: false }).complete('work', { again: true });
    expect(world.at).to.deep.equal(['work', 'work*']);
    world.complete('work', { again: false });
    expect(world.at).to.deep.equal(['after']);
  });

  it('loopMaximum bounds it', async () => {
    const world = await worldOf(import.meta.url, 'standard/maximum.bpmn');
    world.start().complete('work').complete('work');
    expect(world.at).to.deep.equal(['work', 'work*']);
    world.complete('work');
    expect(world.at).to.deep.equal(['after']);
  });

  it('a boundary event sits on the loop, not on one instance', async () => {
    const world = await worldOf(import.meta.url, 'standard/maximum.bpmn');
    world.start().complete('work').wait(HOUR);
    expect(world.at).to.deep.equal(['given-up']);
  });
});
