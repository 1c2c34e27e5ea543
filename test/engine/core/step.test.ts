import { expect } from 'chai';
import { process } from '../../support/model.js';
import { typed, World } from '../../support/step.js';

describe('step', () => {
  it('runs from start to end in one command and leaves nothing', () => {
    // given
    const world = new World(process().start('s').task('t').end('e').build());
    // when
    world.start();
    // then
    expect(world.trace).to.deep.equal(['+s', '-s', '+t', '-t', '+e', '-e']);
    expect(world.ended).to.equal(true);
    expect(world.aggregate?.parts.size).to.equal(0);
  });

  it('rests at a user task and goes on when it is completed', () => {
    // given
    const world = new World(process().start().userTask('a').end('e').build()).start({ n: 1 });
    expect(world.at).to.deep.equal(['a']);
    // when
    world.complete('a', { n: 2 });
    // then
    expect(world.ended).to.equal(true);
    expect(world.lastSet('n')).to.equal(2);
  });

  it('is bounded at 10,000 activations: a loop below it ends, one above it is refused', () => {
    // given three activations a round
    const model = process()
      .start()
      .exclusive('again')
      .script('count', '${i + 1}', 'i')
      .exclusive('enough')
      .when('${i < rounds}')
      .to('again')
      .from('enough')
      .otherwise()
      .end()
      .build();
    const start = (rounds: number) =>
      ({ type: 'start', definition: { key: 'p' }, ...typed({ i: 0, rounds }) }) as const;
    // then
    expect(new World(model).try(start(3_300))).to.have.property('delta');
    expect(new World(model).refused(start(3_400)).code).to.equal('STEP_LIMIT');
  });

  it('counts a script as many activations, for it costs as much', () => {
    const value = { language: 'javascript', source: 'i + 1' } as const;
    const model = process()
      .start()
      .exclusive('again')
      .node('scriptTask', { id: 'count', script: { value, resultVariable: 'i' } })
      .to('again')
      .build();
    let scripts = 0;
    const evaluate = () => ({ value: ++scripts });
    const world = new World(model, { env: { evaluate } });
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'STEP_LIMIT', elementId: 'count' });
    expect(scripts).to.be.within(100, 200);
  });

  it('refuses what no state admits: a second start, anything before the first', () => {
    const model = process().start().userTask('a').end().build();
    const start = { type: 'start', definition: { key: 'p' } } as const;
    expect(new World(model).start().refused(start).code).to.equal('INVALID_COMMAND');
    expect(new World(model).refused({ type: 'suspend', process: 1 }).code).to.equal('NOT_FOUND');
    const unknown = { type: 'start', definition: { key: 'q' } } as const;
    expect(new World(model).refused(unknown)).to.deep.include({
      code: 'DEFINITION_NOT_FOUND',
      detail: { key: 'q' },
    });
  });

  it('says which definition a state needs that the shell has not loaded', () => {
    const world = new World(process().start().userTask('a').end().build()).start();
    const { id } = world.definitions.pop()!;
    const lacking = new World([], { env: { definition: () => undefined } });
    lacking.aggregate = world.aggregate;
    const complete = { type: 'completeTask', task: world.parts('userTask')[0]!.seq } as const;
    expect(lacking.try(complete)).to.deep.equal({ needs: { definitions: [{ id }] } });
  });

  it('refuses an element that it cannot execute, by its name', () => {
    const model = process().start().node('process', { id: 'x' }).end().build();
    const refusal = new World(model).refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'INVALID_COMMAND', elementId: 'x' });
  });
});
