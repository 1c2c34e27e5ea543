import { expect } from 'chai';
import { process } from '../../../support/model.js';
import { typed, World } from '../../../support/step.js';

describe('variables', () => {
  const model = process()
    .start()
    .subProcess('scope', (inside) => inside.start().userTask('a'))
    .build();
  let world: World;
  const set = (scope: number, local: boolean, values: Record<string, number>) =>
    world.do({ type: 'setVariables', scope, local, set: typed(values).variables! });

  beforeEach(() => {
    world = new World(model).start({ outer: 1 });
  });

  it('are set on the nearest scope that has them, else on the process', () => {
    // given
    const { seq: task } = world.activity('a');
    const { seq: scope } = world.activity('scope');
    set(scope, true, { middle: 1 });
    // when
    set(task, false, { outer: 2, middle: 2, fresh: 2 });
    // then
    expect(world.variable('outer')).to.equal(2);
    expect(world.variable('middle', scope)).to.equal(2);
    expect(world.variable('middle')).to.equal(undefined);
    expect(world.variable('fresh')).to.equal(2);
  });

  it('local ones hide those outside and are removed alone', () => {
    const { seq: task } = world.activity('a');
    set(task, true, { outer: 5 });
    expect(world.variable('outer')).to.equal(1);
    world.do({ type: 'setVariables', scope: task, local: true, remove: ['outer', 'unknown'] });
    expect(world.variable('outer', task)).to.equal(undefined);
    expect(world.last).to.have.length(1);
    world.do({ type: 'setVariables', scope: task, local: false, remove: ['outer'] });
    expect(world.variable('outer')).to.equal(undefined);
  });

  it('keep their identity while they change, and say whether they are new', () => {
    set(1, true, { outer: 2, fresh: 1 });
    const events = world.last.filter((one) => one.type === 'variableSet');
    expect(events.map(({ name, created }) => [name, created])).to.deep.equal([
      ['outer', false],
      ['fresh', true],
    ]);
    const first = world.events.find((one) => one.type === 'variableSet')!;
    expect(events[0]!.variable.seq).to.equal(
      'variable' in first && (first.variable as { seq: number }).seq,
    );
  });

  it('keep the type that the caller gave', () => {
    const value = { value: 12, type: 'Long' };
    world.do({ type: 'setVariables', scope: 1, local: true, set: { n: value } });
    expect(world.parts('process')[0]!.vars!['n']).to.include({ value: 12, type: 'Long' });
  });

  it('may be set while suspended, but not where there is no scope', () => {
    world.do({ type: 'suspend', process: 1 });
    set(1, true, { x: 1 });
    expect(world.refused({ type: 'setVariables', scope: 999, local: true, set: {} }).code).to.equal(
      'NOT_FOUND',
    );
  });

  it('are bounded in number, size and depth', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`v${i}`, i]));
    let deep: object = {};
    for (let i = 0; i < 200; i++) deep = { deep };
    const refusal = (values: object) =>
      world.refused({
        type: 'setVariables',
        scope: 1,
        local: true,
        ...typed(values as never),
        set: typed(values as never).variables!,
      }).code;
    expect(refusal(many)).to.equal('SIZE_LIMIT');
    expect(refusal({ long: 'x'.repeat(4_000_001) })).to.equal('SIZE_LIMIT');
    expect(refusal({ deep })).to.equal('INVALID_COMMAND');
  });

  it('of strange names harm nobody', () => {
    set(1, true, { constructor: 1, toString: 2, hasOwnProperty: 3 });
    expect(world.variable('constructor')).to.equal(1);
    const command = JSON.parse(
      '{"type":"setVariables","scope":1,"local":true,"set":{"__proto__":{"value":1}}}',
    ) as never;
    expect(world.refused(command).code).to.equal('INVALID_COMMAND');
  });
});
