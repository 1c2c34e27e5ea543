import { expect } from 'chai';
import { expression, multiInstance, process, timer } from '../../../support/model.js';
import { typed, World } from '../../../support/step.js';

const TWO = multiInstance({ cardinality: expression('${2}') });

describe('modification', () => {
  const chain = process()
    .start()
    .userTask('a')
    .userTask('b')
    .via('toC')
    .userTask('c')
    .end('e')
    .build();
  const nested = process()
    .start()
    .userTask('before')
    .subProcess('outer', (outer) =>
      outer
        .start('os')
        .subProcess('inner', (inner) => inner.start('is').userTask('x').userTask('y')),
    )
    .boundary('outer', 'late', timer('PT1H'))
    .end()
    .build();
  const countersign = process().start().userTask('x', { loop: TWO }).userTask('after').build();

  it('returns to an earlier step: cancel and start before, in one command', () => {
    // given
    const world = new World(chain).start().complete('a').complete('b');
    // when
    world.modify(
      { type: 'cancel', instance: world.activity('c').seq },
      { type: 'startBefore', element: 'a' },
    );
    // then
    expect(world.at).to.deep.equal(['a']);
    expect(world.trace).to.deep.equal(['xc', '+a']);
    expect(world.activity('a').execution).to.equal(1);
    expect(world.last[0]).to.include({ type: 'modified' });
  });

  it('starts first and cancels then, with the same result', () => {
    const world = new World(chain).start().complete('a');
    world.modify({ type: 'startBefore', element: 'a' }, { type: 'cancelAll', element: 'b' });
    expect(world.at).to.deep.equal(['a']);
  });

  it('starts after an element or on a flow', () => {
    const world = new World(chain).start();
    world.modify({ type: 'startAfter', element: 'a' });
    expect(world.at).to.deep.equal(['a', 'b']);
    expect(world.last.find(({ type }) => type === 'flowTaken')).to.include({ flowId: 'a->b' });
    world.modify({ type: 'startTransition', flow: 'toC' });
    expect(world.at).to.deep.equal(['a', 'b', 'c']);
  });

  it('gives variables to the scope and local ones to the activity', () => {
    const world = new World(chain).start();
    const given = {
      variables: typed({ seen: 1 }).variables!,
      localVariables: typed({ own: 2 }).variables!,
    };
    world.modify({ type: 'startBefore', element: 'c', ...given });
    expect(world.variable('seen')).to.equal(1);
    expect(world.variable('own')).to.equal(undefined);
    expect(world.variable('own', world.activity('c').seq)).to.equal(2);
  });

  it('local variables survive an asynchronous start', () => {
    const later = process().start().userTask('a').userTask('b', { asyncBefore: true }).build();
    const world = new World(later).start();
    const localVariables = typed({ own: 2 }).variables!;
    world.modify({ type: 'startBefore', element: 'b', localVariables }).reload().wait(0);
    expect(world.variable('own', world.activity('b').seq)).to.equal(2);
  });

  it('creates the scopes that are missing, with their boundary events', () => {
    const world = new World(nested).start();
    world.modify({ type: 'startBefore', element: 'y' });
    expect(world.at).to.deep.equal(['before', 'inner', 'outer', 'y']);
    expect(world.trace).to.deep.equal(['+outer', '+inner', '+y']);
    expect(world.parts('job')).to.have.length(1);
  });

  it('uses the scope that exists', () => {
    const world = new World(nested).start().complete('before');
    world.modify({ type: 'startBefore', element: 'y' });
    expect(world.at).to.deep.equal(['inner', 'outer', 'x', 'y']);
  });

  it('asks which one where there are several, and makes those in between anew below it', () => {
    // given two instances of outer
    const world = new World(nested).start().complete('before');
    world.modify({ type: 'startBefore', element: 'outer' });
    const [first, second] = world.parts('activity').filter((one) => world.id(one) === 'outer');
    const modify = (ancestor?: number) =>
      ({
        type: 'modify',
        process: 1,
        instructions: [
          { type: 'startBefore', element: 'y', ...(ancestor === undefined ? {} : { ancestor }) },
        ],
      }) as const;
    // when
    expect(world.refused(modify())).to.include({ code: 'INVALID_COMMAND', elementId: 'y' });
    world.do(modify(second!.seq));
    // then
    const y = world.activity('y');
    const inner = world.parts('activity').find(({ seq }) => seq === y.owner)!;
    expect(inner.owner).to.equal(second!.seq);
    expect(world.at.filter((id) => id === 'inner')).to.have.length(3);
    expect(first!.seq).to.not.equal(second!.seq);
    // and an ancestor that does not surround it is refused
    expect(world.refused(modify(world.activity('x').seq)).code).to.equal('INVALID_COMMAND');
    expect(world.refused(modify(12_345)).code).to.equal('INVALID_COMMAND');
  });

  it('cancelling the last token of a scope cancels the scope', () => {
    const world = new World(nested).start().complete('before');
    world.modify(
      { type: 'startBefore', element: 'before' },
      { type: 'cancel', instance: world.activity('x').seq },
    );
    expect(world.at).to.deep.equal(['before']);
    expect(world.parts('job')).to.deep.equal([]);
  });

  it('a process that keeps no token is deleted, one whose last token ends is complete', () => {
    const deleted = new World(chain).start();
    deleted.modify({ type: 'cancelAll', element: 'a' });
    expect(deleted.last.at(-1)).to.include({
      type: 'processEnded',
      state: 'EXTERNALLY_TERMINATED',
    });
    const completed = new World(chain).start();
    completed.modify({ type: 'cancelAll', element: 'a' }, { type: 'startBefore', element: 'e' });
    expect(completed.last.at(-1)).to.include({ state: 'COMPLETED', endElement: 'e' });
    expect(completed.aggregate!.parts.size).to.equal(0);
  });

  it('stays open between instructions though it is empty for a while', () => {
    const world = new World(chain).start();
    world.modify(
      { type: 'cancelAll', element: 'a' },
      { type: 'startBefore', element: 'e' },
      { type: 'startBefore', element: 'b' },
    );
    expect(world.at).to.deep.equal(['b']);
  });

  it('starts at several elements at once', () => {
    const world = new World(chain);
    world.start(undefined, { startBefore: ['b', 'c'] });
    expect(world.at).to.deep.equal(['b', 'c']);
    expect(world.last[0]).to.include({ type: 'processStarted', startElement: undefined });
  });

  it('add-signer: one more instance of a running body, with its own element', () => {
    // given
    const loop = multiInstance({ collection: expression('${list}'), elementVariable: 'one' });
    const world = new World(process().start().userTask('x', { loop }).end().build());
    world.start({ list: ['a', 'b'] });
    const body = world.parts('activity').find((one) => one.loop === 'body')!.seq;
    // when
    world.modify({ type: 'addInstance', body, element: 'c' });
    // then
    expect(world.variable('nrOfInstances', body)).to.equal(3);
    expect(world.variable('nrOfActiveInstances', body)).to.equal(3);
    expect(world.lastSet('one')).to.equal('c');
    expect(world.lastSet('loopCounter')).to.equal(2);
    world.complete('x').complete('x');
    expect(world.at).to.deep.equal(['x', 'x*']);
    expect(world.complete('x').ended).to.equal(true);
  });

  it('add-signer: in a sequence it comes last', () => {
    const loop = multiInstance({
      collection: expression('${list}'),
      elementVariable: 'one',
      sequential: true,
    });
    const world = new World(process().start().userTask('x', { loop }).end().build());
    world.start({ list: ['a', 'b'] });
    const body = world.parts('activity').find((one) => one.loop === 'body')!.seq;
    world.modify({ type: 'addInstance', body, element: 'c' });
    world.complete('x');
    expect(world.lastSet('one')).to.equal('b');
    world.reload().complete('x');
    expect(world.lastSet('one')).to.equal('c');
    expect(world.complete('x').ended).to.equal(true);
  });

  it('removing a signer: the others complete the body, the last one takes it along', () => {
    const world = new World(countersign).start();
    const inner = () => world.parts('activity').find((one) => one.loop === 'inner')!.seq;
    world.modify({ type: 'cancel', instance: inner() });
    expect(world.lastSet('nrOfActiveInstances')).to.equal(1);
    expect(world.complete('x').at).to.deep.equal(['after']);
    const alone = new World(countersign).start().complete('x');
    const last = alone.parts('activity').find((one) => one.loop === 'inner')!.seq;
    alone.modify({ type: 'cancel', instance: last }, { type: 'startBefore', element: 'after' });
    expect(alone.at).to.deep.equal(['after']);
  });

  it('X starts one instance in the body or alone, X#multiInstanceBody all of them (Camunda)', () => {
    const world = new World(countersign).start();
    world.modify({ type: 'startBefore', element: 'x' });
    expect(world.at).to.deep.equal(['x', 'x', 'x', 'x*']);
    world.modify({ type: 'startBefore', element: 'x#multiInstanceBody' });
    expect(world.at).to.deep.equal(['x', 'x', 'x', 'x', 'x', 'x*', 'x*']);
    const passed = new World(countersign).start().complete('x').complete('x');
    passed.modify({ type: 'startBefore', element: 'x' }, { type: 'cancelAll', element: 'after' });
    expect(passed.at).to.deep.equal(['x', 'x*']);
    expect(passed.complete('x').at).to.deep.equal(['after']);
  });

  it('cancelAll of a body or of its instances ends both', () => {
    for (const element of ['x', 'x#multiInstanceBody']) {
      const world = new World(countersign).start();
      world.modify({ type: 'cancelAll', element }, { type: 'startBefore', element: 'after' });
      expect(world.at).to.deep.equal(['after']);
    }
  });

  it('a token put before a parallel join stands for the branch that lacks one', () => {
    const model = process()
      .start()
      .parallel('f')
      .userTask('a')
      .parallel('j')
      .userTask('after')
      .from('f')
      .userTask('b')
      .to('j')
      .build();
    const world = new World(model).start().complete('a');
    world.modify({ type: 'cancelAll', element: 'b' }, { type: 'startBefore', element: 'j' });
    expect(world.at).to.deep.equal(['after']);
  });

  it('reaches into a called process by its own id, and cancels upwards from there', () => {
    const called = process('called').start().userTask('in1').userTask('in2').end().build();
    const caller = process().start().call('call', 'called').userTask('after').build();
    const world = new World([caller, called]).start();
    const inside = world.parts('process')[1]!.seq;
    const cancelIn1 = { type: 'cancelAll', element: 'in1' } as const;
    world.do({
      type: 'modify',
      process: inside,
      instructions: [{ type: 'startBefore', element: 'in2' }, cancelIn1],
    });
    expect(world.at).to.deep.equal(['call', 'in2']);
    const foreign = { type: 'cancel', instance: world.activity('in2').seq } as const;
    expect(world.refused({ type: 'modify', process: 1, instructions: [foreign] }).code).to.equal(
      'NOT_FOUND',
    );
    world.do({ type: 'modify', process: inside, instructions: [foreign] });
    expect(world.ended).to.equal(true);
  });

  it('is refused as a whole: one wrong instruction and nothing has changed', () => {
    const world = new World(chain).start();
    const refusal = (...instructions: object[]) =>
      world.refused({ type: 'modify', process: 1, instructions: instructions as never });
    const good = { type: 'startBefore', element: 'b' };
    expect(refusal(good, { type: 'startBefore', element: 'nowhere' })).to.deep.include({
      code: 'ELEMENT_NOT_FOUND',
      detail: { elementId: 'nowhere' },
    });
    expect(refusal({ type: 'startTransition', flow: 'nowhere' }).code).to.equal(
      'ELEMENT_NOT_FOUND',
    );
    expect(refusal({ type: 'startAfter', element: 'e' }).code).to.equal('INVALID_COMMAND');
    expect(refusal({ type: 'cancel', instance: 999 }).code).to.equal('NOT_FOUND');
    expect(refusal({ type: 'startBefore', element: 'a#multiInstanceBody' }).code).to.equal(
      'ELEMENT_NOT_FOUND',
    );
    expect(refusal({ type: 'startBefore', element: 'p' }).code).to.equal('ELEMENT_NOT_FOUND');
    expect(refusal({ type: 'addInstance', body: world.activity('a').seq }).code).to.equal(
      'NOT_FOUND',
    );
    expect(refusal({ type: 'dance' }).code).to.equal('INVALID_COMMAND');
    expect(world.at).to.deep.equal(['a']);
  });
});
