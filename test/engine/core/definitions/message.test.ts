import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import type { World } from '../../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `message/${name}.bpmn`);

describe('message', () => {
  it('thrown, wakes one that waits in the same aggregate, before the thrower goes on', async () => {
    // given
    const world = (await at('within')).start({ name: '许可' });
    // when
    world.complete('go');
    // then the eldest has it, and nobody else
    expect(world.trace).to.deep.equal([
      '-go',
      '+send',
      '-receive',
      '-send',
      '+read',
      '-read',
      '+reading',
      '+next',
    ]);
    expect(world.at).to.deep.equal(['next', 'reading', 'second']);
    expect(world.effects).to.deep.equal([]);
  });

  it('hands on the inputs of the throw', async () => {
    const world = (await at('within')).start({ name: '许可' }).complete('go');
    expect(world.variable('paper')).to.equal('许可.pdf');
  });

  it('thrown to nobody here goes out with the business key, and is no error', async () => {
    // given
    const world = await at('pools');
    // when
    world.start(undefined, { businessKey: 'K1' });
    // then
    expect(world.effects).to.deep.equal([
      { type: 'throwMessage', name: 'papers', businessKey: 'K1', variables: {}, hops: 1 },
    ]);
    expect(world.at).to.deep.equal(['wait']);
    const thrown = world.events.find(({ type }) => type === 'messageThrown');
    expect(thrown).to.include({ name: 'papers', subscription: undefined, element: 'send' });
  });

  it('thrown, interrupts its own scope: the end event is complete, its scope is not', async () => {
    const world = (await at('interrupts-thrower')).start();
    expect(world.trace.slice(4)).to.deep.equal([
      '-in',
      '+send',
      '-send',
      'xwork',
      '+stop',
      '-stop',
      '+after',
    ]);
  });

  it('thrown by a worker waits for it, in a throw and at an end', async () => {
    // given
    const world = (await at('worker')).start();
    const [post] = world.parts('externalTask');
    expect(post).to.include({ topic: 'post', priority: 7 });
    expect(world.at).to.deep.equal(['send']);
    // when
    world.do({ type: 'completeExternalTask', externalTask: post!.seq });
    // then
    const [tell] = world.parts('externalTask');
    expect(tell).to.include({ topic: 'tell', priority: 0 });
    expect(world.ended).to.equal(false);
    world.do({ type: 'completeExternalTask', externalTask: tell!.seq });
    expect(world.trace).to.deep.equal(['-tell']);
    expect(world.ended).to.equal(true);
  });

  it('thrown by an expression goes on at once', async () => {
    const world = (await at('expression')).start({ amount: 21 });
    expect(world.variable('double')).to.equal(42);
    expect(world.at).to.deep.equal(['after']);
  });

  it('is not delivered to a condition that waits', async () => {
    // given
    const world = (await at('within')).start({ name: '许可' });
    const subscription = world.subscription('papers').seq;
    // when
    world.do({ type: 'deliverMessage', subscription });
    // then once is enough
    expect(world.refused({ type: 'deliverMessage', subscription }).code).to.equal('NOT_SUBSCRIBED');
  });
});
