import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('send task', () => {
  it('sends to whoever waits inside, but never to an event at its own boundary', async () => {
    // given
    const world = await worldOf(import.meta.url, 'send-task/correlates.bpmn');
    world.start({ name: '王' });
    // when
    world.complete('go');
    // then
    expect(world.trace).to.deep.equal(['-go', '+send', '-receive', '-send', '+received', '+next']);
    expect(world.variable('from')).to.equal('王');
  });

  it('without a receiver inside it sends out and goes on', async () => {
    // given
    const world = await worldOf(import.meta.url, 'send-task/correlates.bpmn');
    world.start({ name: '王' }).deliver('papers');
    // when
    world.complete('go');
    // then
    expect(world.trace).to.deep.equal(['-go', '+send', '-send', '+next']);
    expect(world.last.some(({ type }) => type === 'messageThrown')).to.equal(true);
  });

  it('is done by a worker or an expression where the diagram says so', async () => {
    // given
    const world = await worldOf(import.meta.url, 'send-task/worker.bpmn');
    const [task] = world.start().parts('externalTask');
    // when
    world.do({ type: 'completeExternalTask', externalTask: task!.seq });
    // then
    expect([task!.topic, world.variable('two')]).to.deep.equal(['post', 2]);
    expect(world.at).to.deep.equal(['after']);
  });
});
