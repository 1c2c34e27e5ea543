import { expect } from 'chai';
import { cloneAggregate } from '../../../engine/core/apply.js';
import { process, timer } from '../../support/model.js';
import { snapshot, World } from '../../support/step.js';

describe('applying deltas', () => {
  const model = process()
    .start()
    .userTask('a')
    .boundary('a', 't', timer('PT1H'))
    .end()
    .from('a')
    .userTask('b')
    .build();

  it('a rebuilt aggregate equals the one that grew by deltas', () => {
    const world = new World(model).start({ n: 1 }).complete('a');
    const grown = snapshot(world.aggregate);
    expect(snapshot(world.reload().aggregate)).to.deep.equal(grown);
  });

  it('the order of what is owned does not depend on a restart', () => {
    const called = process('called').start().userTask('inside').build();
    const caller = process().start().call('call', 'called').boundary('call', 't', timer('PT1H'));
    const world = new World([caller.end().build(), called]).start();
    const grown = snapshot(world.aggregate);
    expect(snapshot(world.reload().aggregate)).to.deep.equal(grown);
  });

  it('a step changes nothing by itself, and a copy is not touched by what follows', () => {
    const world = new World(model).start({ n: 1 });
    const before = snapshot(world.aggregate);
    const copy = cloneAggregate(world.aggregate!);
    world.try({ type: 'completeTask', task: world.task('a').seq });
    expect(snapshot(world.aggregate)).to.deep.equal(before);
    world.complete('a');
    expect(snapshot(copy)).to.deep.equal(before);
  });

  it('a delta holds what changed and nothing that came and went in the step', () => {
    const outcome = new World(process().start().task().task().end().build()).try({
      type: 'start',
      definition: { key: 'p' },
    });
    if (!('delta' in outcome)) throw new Error('refused');
    expect(outcome.delta.parts.size).to.equal(0);
    expect(outcome.delta.head).to.include({ ended: true, events: outcome.events.length });
  });
});
