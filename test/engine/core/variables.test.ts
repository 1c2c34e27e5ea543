import { expect } from 'chai';
import { expression, process } from '../../support/model.js';
import { World } from '../../support/step.js';

/** As on Camunda 7: see “Transient variables” and “Typed values” of its user guide. */
describe('transient variables', () => {
  const secret = { value: 'p4ss', transient: true } as const;
  const start = (world: World, variables = { secret }) =>
    world.do({ type: 'start', definition: { id: world.definitions[0]!.id }, variables });

  it('are seen until the step ends and leave no trace', () => {
    // given
    const model = process()
      .start()
      .script('s', '${size(secret)}', 'length')
      .userTask('a')
      .userTask('b')
      .build();
    // when
    const world = start(new World(model));
    // then
    expect(world.variable('length')).to.equal(4);
    expect(JSON.stringify([...world.aggregate!.parts.values()])).not.to.include('p4ss');
    expect(JSON.stringify(world.events)).not.to.include('p4ss');
    expect(Object.keys(world.parts('process')[0]!.vars!)).to.deep.equal(['length']);
    world.complete('a', undefined, { variables: { secret } });
    expect(JSON.stringify([...world.aggregate!.parts.values()])).not.to.include('p4ss');
  });

  it('stay so when a script sets them again', () => {
    const source = "${execution.setVariable('secret', 'other')}";
    const model = process().start().script('s', source, 'r').userTask('a').build();
    const world = start(new World(model));
    expect(Object.keys(world.parts('process')[0]!.vars!)).to.deep.equal(['r']);
  });

  it('are handed to a called process as what they are', () => {
    const called = process('called')
      .start()
      .script('s', '${size(secret)}', 'n')
      .userTask('in')
      .build();
    const main = process()
      .start()
      .call('call', 'called', { in: [{ all: true }] })
      .build();
    const world = start(new World([main, called]));
    const [, inner] = world.parts('process');
    expect(Object.keys(inner!.vars!)).to.deep.equal(['n']);
  });

  it('wake conditions no less', () => {
    const source = "${execution.getVariable('secret') == 'p4ss'}";
    const condition = { kind: 'conditional', condition: expression(source) } as const;
    const model = process().start().catching('wait', condition).userTask('a').build();
    const world = new World(model).start();
    expect(world.at).to.deep.equal(['wait']);
    world.do({ type: 'setVariables', scope: 1, local: false, set: { secret } });
    expect(world.at).to.deep.equal(['a']);
  });

  it('cannot take the place of a stored one', () => {
    const world = new World(process().start().userTask('a').build()).start({ secret: 1 });
    const refusal = world.refused({
      type: 'setVariables',
      scope: 1,
      local: false,
      set: { secret },
    });
    expect(refusal.code).to.equal('INVALID_COMMAND');
  });
});

describe('typed variables', () => {
  const due = { value: '2026-03-02T09:00:00+08:00', type: 'Date' } as const;

  it('keep type and info where they are copied, and lose them where they are computed', () => {
    const model = process()
      .start()
      .userTask('a', {
        inputs: [
          { target: 'copy', value: { variable: 'due' } },
          { target: 'computed', value: { expression: expression('${due}') } },
        ],
      })
      .build();
    const given = { ...due, info: { note: 'x' } };
    const world = new World(model).start(undefined, { variables: { due: given } });
    const { vars } = world.activity('a');
    expect(vars!['copy']).to.deep.include(given);
    expect(vars!['computed']).not.to.have.property('type');
    world.reload();
    expect(world.parts('process')[0]!.vars!['due']).to.deep.include(given);
  });
});
