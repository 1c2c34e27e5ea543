import { expect } from 'chai';
import { worldOf } from '../../support/bpmn.js';
import { expression, process } from '../../support/model.js';
import { World } from '../../support/step.js';

describe('mapping', () => {
  const from = (source: string) => ({ expression: expression(source) });

  it('inputs are local, each sees the ones before it; lists and maps are built', () => {
    const model = process()
      .start()
      .userTask('a', {
        inputs: [
          { target: 'one', value: from('${n + 1}') },
          { target: 'two', value: from('${one + 1}') },
          { target: 'list', value: { list: [from('${one}'), from('text')] } },
          {
            target: 'map',
            value: { map: { deep: { list: [from('${two}')] }, __proto__x: from('y') } },
          },
        ],
      })
      .userTask('b')
      .build();
    const world = new World(model).start({ n: 1 });
    const task = world.activity('a').seq;
    expect(world.variable('two', task)).to.equal(3);
    expect(world.variable('list', task)).to.deep.equal([2, 'text']);
    expect(world.variable('map', task)).to.deep.equal({ deep: [3], __proto__x: 'y' });
    world.complete('a');
    expect(Object.keys(world.parts('process')[0]!.vars!)).to.deep.equal(['n']);
  });

  it('outputs are computed inside and written outside', () => {
    const model = process()
      .start()
      .subProcess(
        'scope',
        (inside) =>
          inside
            .start()
            .userTask('a', { outputs: [{ target: 'result', value: from('${answer + "!"}') }] })
            .end(),
        { outputs: [{ target: 'final', value: from('${result}') }] },
      )
      .userTask('b')
      .build();
    const world = new World(model).start();
    world.complete('a', { answer: 'yes' });
    expect(world.variable('final')).to.equal('yes!');
  });

  it('an output that fails refuses the completion', () => {
    const outputs = [{ target: 'result', value: from('${missing}') }];
    const world = new World(process().start().userTask('a', { outputs }).end().build()).start();
    const refusal = world.refused({ type: 'completeTask', task: world.task('a').seq });
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 'a' });
  });

  it('calls: all, local ones only, by name, null where there is none', () => {
    const called = process('called').start().userTask('in').end().build();
    const call = (given: Parameters<ReturnType<typeof process>['call']>[2]) =>
      new World([
        process()
          .start()
          .call('call', 'called', given, { inputs: [{ target: 'own', value: from('local') }] })
          .userTask('after')
          .build(),
        called,
      ]);
    const all = call({ in: [{ all: true }], out: [{ all: true }] }).start({ a: 1 });
    const varsOf = (world: World) => Object.keys(world.parts('process')[1]!.vars ?? {}).toSorted();
    expect(varsOf(all)).to.deep.equal(['a', 'own']);
    all.complete('in', { b: 2 });
    expect(all.variable('b')).to.equal(2);
    const local = call({ in: [{ all: true, local: true }] }).start({ a: 1 });
    expect(varsOf(local)).to.deep.equal(['own']);
    const named = call({ in: [{ variable: 'missing', target: 'm' }] }).start({ a: 1 });
    expect(named.variable('m', named.parts('process')[1]!.seq)).to.equal(null);
  });

  it('execution is what Camunda’s expressions know', () => {
    const model = process()
      .start()
      .script('s', '${execution.processBusinessKey + " " + execution.currentActivityId}', 'seen')
      .userTask('a', { user: { assignee: expression('${task.taskDefinitionKey}') } })
      .build();
    const world = new World(model).start({}, { businessKey: 'K-1' });
    expect(world.variable('seen')).to.equal('K-1 s');
    expect(world.task('a').assignee).to.equal('a');
  });

  it('data associations copy, transform and assign; what comes out is filled in inside', async () => {
    // given
    const world = await worldOf(import.meta.url, 'mapping/data.bpmn');
    world.start({ order: { n: 6 } });
    const task = world.activity('ask').seq;
    expect(world.variable('item', task)).to.deep.equal({ n: 6 });
    expect(world.variable('half', task)).to.equal(3);
    expect(world.variable('amount', task)).to.equal(null);
    // when
    world.complete('ask', { amount: 10 });
    // then
    const vars = world.parts('process')[0]!.vars!;
    const values = Object.entries(vars).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(values)).to.deep.equal({
      order: { n: 6 },
      price: 10,
      double: 20,
      sum: 16,
    });
  });
});
