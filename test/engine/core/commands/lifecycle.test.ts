import { expect } from 'chai';
import { process } from '../../../support/model.js';
import { World } from '../../../support/step.js';

describe('life of a process', () => {
  const called = process('called').start().userTask('inside').end().build();
  const caller = process().start().call('call', 'called').end().build();

  it('suspending reaches what it called, and says so once', () => {
    const world = new World([caller, called]).start().do({ type: 'suspend', process: 1 });
    expect(world.parts('process').map(({ suspended }) => suspended)).to.deep.equal([true, true]);
    expect(world.last.map(({ type }) => type)).to.deep.equal([
      'processSuspended',
      'processSuspended',
    ]);
    expect(world.do({ type: 'suspend', process: 1 }).last).to.deep.equal([]);
    world.do({ type: 'resume', process: 1 }).complete('inside');
    expect(world.ended).to.equal(true);
  });

  it('suspending what was called leaves the caller as it is', () => {
    const world = new World([caller, called]).start();
    const { seq } = world.parts('process')[1]!;
    world.do({ type: 'suspend', process: seq });
    expect(world.parts('process').map(({ suspended }) => suspended)).to.deep.equal([
      undefined,
      true,
    ]);
  });

  it('cancelling ends everything, innermost first, with the reason', () => {
    const world = new World([caller, called]).start();
    world.do({ type: 'cancel', process: 1, reason: '申请人撤回' });
    expect(world.trace).to.deep.equal(['xinside', 'xcall']);
    expect(world.last.filter(({ type }) => type === 'processEnded')).to.have.length(2);
    expect(world.last.at(-1)).to.deep.include({
      type: 'processEnded',
      process: 1,
      state: 'EXTERNALLY_TERMINATED',
      reason: '申请人撤回',
    });
  });

  it('what has ended or never was is refused', () => {
    const world = new World([caller, called]).start();
    const { seq } = world.parts('process')[1]!;
    expect(world.refused({ type: 'cancel', process: 99, reason: '' }).code).to.equal('NOT_FOUND');
    expect(
      world.refused({ type: 'cancel', process: world.task('inside').seq, reason: '' }).code,
    ).to.equal('NOT_FOUND');
    world.complete('inside');
    expect(world.refused({ type: 'cancel', process: seq, reason: '' }).code).to.equal(
      'ALREADY_ENDED',
    );
    expect(world.refused({ type: 'suspend', process: 1 }).code).to.equal('ALREADY_ENDED');
  });
});
