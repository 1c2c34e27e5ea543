import { expect } from 'chai';
import { worldOf } from '../../support/bpmn.js';
import { DAY, HOUR } from '../../support/step.js';

/** Wherever Camunda 7 evaluates an expression, each language may stand; values worked by hand. */
describe('expressions in their places', () => {
  it('FEEL: conditions, loops, tasks, timers, messages, mappings, listeners, calls', async () => {
    // given
    const world = await worldOf(import.meta.url, 'evaluate/feel.bpmn');
    const items = [
      { who: 'wang', fee: 5 },
      { who: 'li', fee: 20 },
      { who: 'zhao', fee: 30 },
    ];
    // when
    world.start({ n: 2, items });
    // then
    const task = world.task('each');
    expect(task).to.include({ assignee: 'li', priority: 20, dueAt: world.now + 2 * DAY });
    expect(world.variable('total', task.owner)).to.equal(55);
    expect(world.variable('nested', task.owner)).to.deep.equal({
      list: [2, { half: 1 }],
      script: 3,
    });
    expect(world.parts('job').map(({ dueAt }) => dueAt! - world.now)).to.deep.equal([2 * HOUR]);
    world.complete('each');
    expect(world.at).to.deep.equal(['often', 'often', 'often', 'often*']);
    world.complete('often').complete('often').complete('often');
    world.deliver('paid-2');
    expect(world.parts('process')[1]).to.deep.include({ key: 'called', businessKey: 'K-2' });
    world.complete('inside');
    expect(world.lastSet('result')).to.equal(6);
    expect(world.ended).to.equal(true);
  });

  it('FEEL: a condition that does not hold', async () => {
    const world = await worldOf(import.meta.url, 'evaluate/feel.bpmn');
    world.start({ n: 2, items: [{ who: 'wang', fee: 5 }] });
    expect(world.ended).to.equal(true);
  });

  it('scripts by JavaScript, JUEL and FEEL, as tasks, mappings and conditions', async () => {
    const world = await worldOf(import.meta.url, 'evaluate/scripts.bpmn');
    world.start({ n: 2 }, { businessKey: 'K-1' });
    expect(world.at).to.deep.equal(['a']);
    const names = ['set', 'byJs', 'byJuel', 'byFeel', 'byExpression'];
    expect(names.map((name) => world.variable(name))).to.deep.equal([4, 5, 5, 'four', 'K-1']);
    world.complete('a');
    expect(world.variable('out')).to.deep.equal([6, 6]);
    expect(world.variable('local')).to.equal(undefined);
  });
});
