import { expect } from 'chai';
import { process } from '../../support/model.js';
import { World } from '../../support/step.js';

describe('incidents of what was called', () => {
  /** p calls q calls r, whose worker fails. */
  const failed = (): World => {
    const world = new World([
      process('p').start().call('call-q', 'q').end().build(),
      process('q').start().call('call-r', 'r').end().build(),
      process('r').start().external('work').end().build(),
    ]);
    world.start();
    const externalTask = world.parts('externalTask')[0]!.seq;
    return world.do({ type: 'failExternalTask', externalTask, retries: 0, message: '打印机缺纸' });
  };
  const places = (world: World) =>
    world.parts('incident').map(({ on, cause, rootCause, seq, message }) => ({
      at: world.id(world.aggregate!.parts.get(on) as never),
      seq,
      cause,
      rootCause,
      message,
    }));

  it('stand at every calling activity too, each with its cause and the first one', () => {
    const [first, second, third] = places(failed());
    expect(first).to.include({ at: 'work', cause: undefined });
    expect(second).to.include({ at: 'call-r', cause: first!.seq, rootCause: first!.seq });
    expect(third).to.include({ at: 'call-q', cause: second!.seq, rootCause: first!.seq });
    expect(third!.message).to.equal('打印机缺纸');
  });

  it('go together when there are new retries', () => {
    const world = failed().reload();
    const externalTask = world.parts('externalTask')[0]!.seq;
    world.do({ type: 'setExternalTask', externalTask, retries: 1 });
    expect(places(world)).to.deep.equal([]);
    const told = world.last.filter(({ type }) => type === 'incidentResolved');
    expect(told).to.have.length(3);
  });

  it('go once each when the whole is cancelled', () => {
    const world = failed();
    world.do({ type: 'cancel', process: 1, reason: '撤回' });
    expect(world.last.filter(({ type }) => type === 'incidentResolved')).to.have.length(3);
    expect(world.aggregate!.parts.size).to.equal(0);
  });
});
