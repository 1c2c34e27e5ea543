import { expect } from 'chai';
import { error, expression, multiInstance, process, timer } from '../../../support/model.js';
import { HOUR, World } from '../../../support/step.js';

const three = { cardinality: expression('${3}') };

describe('multi-instance', () => {
  const tasks = (loop: Parameters<typeof multiInstance>[0], given = {}) =>
    process()
      .start()
      .userTask('x', { loop: multiInstance(loop), ...given })
      .userTask('after')
      .build();

  it('parallel: starts all at once, counts, and goes on after the last', () => {
    // given
    const world = new World(tasks(three)).start();
    expect(world.at).to.deep.equal(['x', 'x', 'x', 'x*']);
    const body = world.activity('x').seq;
    expect(counters(world, body)).to.deep.equal([3, 0, 3]);
    // when
    world.complete('x');
    // then
    expect(counters(world, body)).to.deep.equal([3, 1, 2]);
    world.complete('x');
    expect(world.complete('x').at).to.deep.equal(['after']);
  });

  it('gives each inner instance its counter, its element and a path of its own', () => {
    // given
    const loop = { collection: expression('${organs}'), elementVariable: 'organ' };
    const assignee = { user: { assignee: expression('${organ}') } };
    const world = new World(tasks(loop, assignee));
    // when
    world.start({ organs: ['water', 'land'] });
    // then
    const inner = world.parts('activity').filter((one) => one.loop === 'inner');
    expect(
      inner.map(({ vars }) => [vars!['loopCounter']!.value, vars!['organ']!.value]),
    ).to.deep.equal([
      [0, 'water'],
      [1, 'land'],
    ]);
    expect(world.parts('userTask').map((task) => task.assignee)).to.deep.equal(['water', 'land']);
    expect(new Set(inner.map(({ execution }) => execution)).size).to.equal(2);
  });

  it('sequential: one after the other, the collection read again, its size fixed', () => {
    // given
    const loop = {
      sequential: true,
      collection: expression('${list}'),
      elementVariable: 'one',
    };
    const world = new World(tasks(loop)).start({ list: ['a', 'b'] });
    const body = world.activity('x').seq;
    expect(world.at).to.deep.equal(['x', 'x*']);
    expect(counters(world, body)).to.deep.equal([2, 0, 1]);
    // when
    world.complete('x', { list: ['A', 'B', 'C'] });
    // then
    expect(world.lastSet('one')).to.equal('B');
    expect(world.lastSet('loopCounter')).to.equal(1);
    expect(counters(world, body)).to.deep.equal([2, 1, 1]);
    expect(world.complete('x').at).to.deep.equal(['after']);
  });

  it('completion condition: sees the counters and the variables of the one that ended', () => {
    // given
    const loop = {
      ...three,
      completionCondition: expression('${nrOfCompletedInstances >= 2 || outcome == "refuse"}'),
    };
    const bySecond = new World(tasks(loop)).start();
    const byVeto = new World(tasks(loop)).start();
    // when
    bySecond.complete('x', {}, { outcome: 'agree' });
    expect(bySecond.at).to.deep.equal(['x', 'x', 'x*']);
    bySecond.complete('x', {}, { outcome: 'agree' });
    byVeto.complete('x', {}, { outcome: 'refuse' });
    // then the others are cancelled
    expect(bySecond.at).to.deep.equal(['after']);
    expect(byVeto.at).to.deep.equal(['after']);
    expect(byVeto.trace).to.deep.equal(['-x', 'xx', 'xx', '-x', '+after']);
  });

  it('completion condition: inner instances that have not started yet never do', () => {
    // given
    const loop = { ...three, completionCondition: expression('${nrOfCompletedInstances == 1}') };
    const model = process()
      .start()
      .task('x', { loop: multiInstance(loop) })
      .end()
      .build();
    // when
    const world = new World(model).start();
    // then
    expect(world.ended).to.equal(true);
    expect(world.trace.filter((one) => one === '+x')).to.have.length(1);
  });

  it('of no instances is left at once', () => {
    const world = new World(tasks({ collection: expression('${list}') })).start({ list: [] });
    expect(world.at).to.deep.equal(['after']);
  });

  for (const [what, loop, code] of [
    ['negative', { cardinality: expression('${0 - 1}') }, 'EXPRESSION_FAILED'],
    ['not whole', { cardinality: expression('${1.5}') }, 'EXPRESSION_FAILED'],
    ['no list', { collection: expression('${5}') }, 'EXPRESSION_FAILED'],
    ['above the bound', { cardinality: expression('${1001}') }, 'SIZE_LIMIT'],
  ] as const) {
    it(`is refused where its number is ${what}`, () => {
      const refusal = new World(tasks(loop)).refused({ type: 'start', definition: { key: 'p' } });
      expect(refusal).to.include({ code, elementId: 'x' });
    });
  }

  it('refuses a completion condition that is neither true nor false', () => {
    const loop = { ...three, completionCondition: expression('${nrOfInstances}') };
    const world = new World(tasks(loop)).start();
    const refusal = world.refused({ type: 'completeTask', task: world.task('x').seq });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'x' });
  });

  it('boundary events sit on the body: one timer, one error for all instances', () => {
    // given
    const model = process()
      .start()
      .userTask('x', { loop: multiInstance(three) })
      .boundary('x', 'late', timer('PT1H'))
      .userTask('afterLate')
      .boundary('x', 'failed', error('E'))
      .userTask('afterFailed')
      .build();
    const late = new World(model).start();
    const failed = new World(model).start();
    expect(late.parts('job')).to.have.length(1);
    // when
    late.wait(HOUR);
    failed.do({ type: 'taskError', task: failed.task('x').seq, code: 'E' });
    // then
    expect(late.at).to.deep.equal(['afterLate']);
    expect(failed.at).to.deep.equal(['afterFailed']);
  });

  it('nested: every inner sub-process repeats its own task', () => {
    // given
    const model = process()
      .start()
      .subProcess(
        'scope',
        (inside) =>
          inside
            .start()
            .userTask('x', { loop: multiInstance({ cardinality: expression('${2}') }) }),
        { loop: multiInstance({ cardinality: expression('${2}') }) },
      )
      .end()
      .build();
    const world = new World(model).start();
    // when
    expect(world.at.filter((id) => id === 'x')).to.have.length(4);
    for (let i = 0; i < 3; i++) world.complete('x');
    // then
    expect(world.at).to.deep.equal(['scope', 'scope*', 'x', 'x*']);
    expect(world.complete('x').ended).to.equal(true);
  });

  it('of a call activity starts one process instance for each', () => {
    const called = process('called').start().userTask('inside').end().build();
    const caller = process()
      .start()
      .call(
        'x',
        'called',
        { in: [{ variable: 'one', target: 'organ' }] },
        {
          loop: multiInstance({ collection: expression('${list}'), elementVariable: 'one' }),
        },
      )
      .end()
      .build();
    const world = new World([caller, called]).start({ list: ['a', 'b'] });
    const [, first, second] = world.parts('process');
    expect([first, second].map((one) => world.variable('organ', one!.seq))).to.deep.equal([
      'a',
      'b',
    ]);
    expect(world.complete('inside').complete('inside').ended).to.equal(true);
  });

  it('a terminate end event inside ends only its own instance', () => {
    const model = process()
      .start()
      .subProcess(
        'scope',
        (inside) => {
          inside.start().parallel('f').userTask('a').end('stop', { kind: 'terminate' });
          inside.from('f').userTask('b');
        },
        { loop: multiInstance({ cardinality: expression('${2}') }) },
      )
      .end()
      .build();
    const world = new World(model).start();
    world.complete('a');
    expect(world.at).to.deep.equal(['a', 'b', 'scope', 'scope*']);
  });
});

function counters(world: World, body: number): unknown[] {
  const names = ['nrOfInstances', 'nrOfCompletedInstances', 'nrOfActiveInstances'];
  return names.map((name) => world.variable(name, body));
}
