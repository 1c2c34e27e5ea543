import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import { error, process } from '../../../support/model.js';
import { World } from '../../../support/step.js';

describe('end event', () => {
  it('none: the process ends with its last token, not before', async () => {
    // given
    const model = process().start().parallel('f').userTask('a').end('e1');
    const world = new World(model.from('f').userTask('b').end('e2').build()).start();
    // when
    world.complete('a');
    // then
    expect(world.ended).to.equal(false);
    expect(world.complete('b').ended).to.equal(true);
    expect(world.last.at(-1)).to.include({
      type: 'processEnded',
      state: 'COMPLETED',
      endElement: 'e2',
    });
  });

  it('error: a code goes before catch-all, and the scope is gone before the next node', async () => {
    // given
    const world = await worldOf(import.meta.url, 'end-event/error-in-scope.bpmn');
    world.start();
    // when
    world.complete('decide');
    // then
    expect(world.at).to.deep.equal(['afterCode']);
    expect(world.trace).to.deep.equal([
      '-decide',
      '+failed',
      '-failed',
      'xsibling',
      'xinner',
      'xouter',
      '+codeAtOuter',
      '-codeAtOuter',
      '+afterCode',
    ]);
    expect(world.variable('code')).to.equal('E1');
    expect(world.variable('text')).to.equal('材料不实');
  });

  it('error: the innermost scope that catches wins, even by catch-all', () => {
    // given
    const world = new World(
      process()
        .start()
        .subProcess('outer', (outer) =>
          outer
            .start()
            .subProcess('inner', (inner) => inner.start().end('failed', error('E1')))
            .boundary('inner', 'any', error())
            .userTask('caughtInside'),
        )
        .boundary('outer', 'exact', error('E1'))
        .userTask('caughtOutside')
        .build(),
    );
    // when
    world.start();
    // then
    expect(world.at).to.deep.equal(['caughtInside', 'outer']);
  });

  it('error: uncaught it ends its path, and the process completes (Camunda)', async () => {
    // given
    const world = await worldOf(import.meta.url, 'end-event/error-uncaught.bpmn');
    // when
    world.start();
    // then
    expect(world.at).to.deep.equal(['other']);
    expect(world.last.find(({ type }) => type === 'errorThrown')).to.include({ code: 'E1' });
    world.complete('other');
    expect(world.last.at(-1)).to.include({ type: 'processEnded', state: 'COMPLETED' });
  });

  it('terminate: ends its own scope at once and nothing outside', async () => {
    // given
    const world = await worldOf(import.meta.url, 'end-event/terminate.bpmn');
    world.start();
    // when
    world.complete('stop');
    // then
    expect(world.at).to.deep.equal(['after', 'outside']);
    expect(world.trace).to.deep.equal([
      '-stop',
      '+terminated',
      '-terminated',
      'xinside',
      '-scope',
      '+after',
    ]);
  });

  it('terminate: a sibling that has not started yet never does', async () => {
    // given
    const world = await worldOf(import.meta.url, 'end-event/terminate-first.bpmn');
    // when
    world.start();
    // then
    expect(world.ended).to.equal(true);
    expect(world.trace).to.not.include('+never');
  });
});
