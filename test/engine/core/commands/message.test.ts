import { expect } from 'chai';
import { message, process } from '../../../support/model.js';
import { typed, World } from '../../../support/step.js';

describe('message delivery', () => {
  const model = process().start().catching('wait', message('papers')).userTask('after').build();

  it('reaches one subscription once', () => {
    const world = new World(model).start();
    const subscription = world.subscription('papers').seq;
    world.deliver('papers', { x: 1 });
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('x')).to.equal(1);
    expect(world.last[0]).to.include({ type: 'messageReceived', name: 'papers' });
    expect(world.refused({ type: 'deliverMessage', subscription }).code).to.equal('NOT_SUBSCRIBED');
  });

  it('local variables belong to what waited', () => {
    const mapped = process()
      .start()
      .node('receiveTask', {
        id: 'wait',
        events: [message('papers')],
        outputs: [
          { target: 'kept', value: { expression: { language: 'juel', source: '${given}' } } },
        ],
      })
      .userTask('after')
      .build();
    const world = new World(mapped).start();
    const subscription = world.subscription('papers').seq;
    const localVariables = typed({ given: 7 }).variables!;
    world.do({ type: 'deliverMessage', subscription, localVariables });
    expect(world.variable('kept')).to.equal(7);
    expect(world.variable('given')).to.equal(undefined);
  });

  it('is refused while suspended', () => {
    const world = new World(model).start().do({ type: 'suspend', process: 1 });
    const subscription = world.subscription('papers').seq;
    expect(world.refused({ type: 'deliverMessage', subscription }).code).to.equal('SUSPENDED');
  });
});
