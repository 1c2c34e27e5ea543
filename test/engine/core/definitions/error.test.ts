import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';
import type { World } from '../../../support/step.js';

const at = (name: string): Promise<World> => worldOf(import.meta.url, `error/${name}.bpmn`);

function reported(world: World, code: string, message?: string): World {
  const [machine] = world.parts('externalTask');
  return world.do({
    type: 'externalTaskError',
    externalTask: machine!.seq,
    code,
    ...(message === undefined ? {} : { message }),
  });
}

describe('error', () => {
  it('is caught by the event sub-process of its code, which interrupts the scope', async () => {
    // when
    const world = reported((await at('event-sub-process')).start(), 'BAD', '缺页');
    // then
    expect(world.trace).to.deep.equal(['xmachine', 'xother', '+exact', '+bad', '-bad', '+mend']);
    expect([world.variable('code'), world.variable('text')]).to.deep.equal(['BAD', '缺页']);
    expect(world.complete('mend').at).to.deep.equal(['after']);
  });

  it('without a match is caught by the event sub-process for all, whose own goes further out', async () => {
    // when
    const world = reported((await at('event-sub-process')).start(), 'OTHER');
    // then what has interrupted the scope is all that is left of it
    expect(world.at).to.deep.equal(['afterOuter']);
    const thrown = world.last.filter(({ type }) => type === 'errorThrown');
    expect(thrown.map((event) => 'caughtBy' in event && event.caughtBy)).to.deep.equal([
      'anything',
      'outer',
    ]);
  });

  it('a catch of an error without a code takes every BPMN error', async () => {
    expect(reported((await at('without-code')).start(), 'X').at).to.deep.equal(['after']);
  });

  it('a technical failure is none: the step is refused', async () => {
    const world = await at('no-technical');
    const refused = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refused).to.include({ code: 'EXPRESSION_FAILED', elementId: 'compute' });
  });

  it('is thrown for what a worker reports: a failure, a completion', async () => {
    // when
    const failed = (await at('of-reports')).start({ score: 90 });
    const [first] = failed.parts('externalTask');
    const message = 'out of paper';
    failed.do({ type: 'failExternalTask', externalTask: first!.seq, retries: 0, message });
    // then no incident stands, for it was no failure
    expect(failed.at).to.deep.equal(['afterBad']);
    expect(failed.variable('text')).to.equal('out of paper');
    expect(failed.parts('incident')).to.deep.equal([]);

    // when
    const done = (await at('of-reports')).start({ score: 90, reason: '不合格' });
    const [second] = done.parts('externalTask');
    const variables = { score: { value: 59 } };
    done.do({ type: 'completeExternalTask', externalTask: second!.seq, variables });
    // then
    expect(done.at).to.deep.equal(['afterWorse']);
    expect(done.variable('text')).to.equal('不合格');
  });

  it('is not thrown where no expression holds; one that fails holds not for a failure', async () => {
    // given
    const world = (await at('of-reports')).start();
    const [task] = world.parts('externalTask');
    const externalTask = task!.seq;
    // when score is not there yet
    world.do({ type: 'failExternalTask', externalTask, retries: 1, message: 'jam' });
    // then
    expect(world.at).to.deep.equal(['machine']);
    expect(world.refused({ type: 'completeExternalTask', externalTask })).to.include({
      code: 'EXPRESSION_FAILED',
      elementId: 'machine',
    });
    const variables = { score: { value: 60 } };
    world.do({ type: 'completeExternalTask', externalTask, variables });
    expect(world.at).to.deep.equal(['done']);
  });
});
