import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('compensation', () => {
  it('undoes what is complete, the youngest first, and waits for all of it', async () => {
    // given
    const world = await worldOf(import.meta.url, 'compensation/throw.bpmn');
    world.start().complete('a');
    // when
    world.complete('b');
    // then
    expect(world.trace.filter((step) => step.startsWith('+'))).to.deep.equal([
      '+throw',
      '+undo-b',
      '+undo-a',
    ]);
    expect(world.at).to.deep.equal(['throw', 'undo-a', 'undo-b']);
    world.complete('undo-a').reload();
    expect(world.at).to.deep.equal(['throw', 'undo-b']);
    world.complete('undo-b');
    expect(world.at).to.deep.equal(['after']);
    expect(world.parts('compensation')).to.deep.equal([]);
  });

  it('undoes only the activity that it names, and only what is complete', async () => {
    const world = await worldOf(import.meta.url, 'compensation/one.bpmn');
    world.start();
    expect(world.trace).to.include('+undo-a').and.not.include('+undo-b');
    expect(world.ended).to.equal(true);
  });

  it('undoes what was done in a completed sub-process, with its variables as they were', async () => {
    // given
    const world = await worldOf(import.meta.url, 'compensation/sub-process.bpmn');
    world.start({ number: 412 });
    // when
    world.complete('car', { number: 7 });
    // then
    expect(world.at).to.deep.equal(['book', 'throw', 'undo-car']);
    world.complete('undo-car');
    expect(world.lastSet('seen')).to.equal(412);
    expect(world.at).to.deep.equal(['after']);
  });

  it('a compensation event sub-process goes before the handlers inside, and may call them', async () => {
    // given
    const world = await worldOf(import.meta.url, 'compensation/event-sub-process.bpmn');
    // when
    world.start();
    // then
    expect(world.at).to.include('call');
    expect(world.trace).not.to.include('+undo-hotel');
    world.complete('call');
    expect(world.trace).to.include('+undo-hotel');
    expect(world.ended).to.equal(true);
  });

  it('undoes each instance of a repeated activity with its own variables', async () => {
    // given
    const world = await worldOf(import.meta.url, 'compensation/repeated.bpmn');
    world.start({ list: ['x', 'y'] });
    // when the first instance is complete last
    const [first, second] = world.parts('userTask');
    world.do({ type: 'completeTask', task: second!.seq });
    world.do({ type: 'completeTask', task: first!.seq });
    // then
    const undone = world.events.flatMap((event) =>
      event.type === 'variableSet' && event.name === 'undone' ? [event.variable.value] : [],
    );
    expect(undone).to.deep.equal(['x', 'y']);
    expect(world.ended).to.equal(true);
  });
});
