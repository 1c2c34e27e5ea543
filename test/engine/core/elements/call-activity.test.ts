import { expect } from 'chai';
import { worldOf } from '../../../support/bpmn.js';

describe('call activity', () => {
  it('hands in and out what its mappings say and nothing else', async () => {
    // given
    const world = await worldOf(import.meta.url, 'call-activity/mappings.bpmn');
    // when
    world.start({ a: 1, secret: 2 }, { businessKey: 'K-1' });
    // then
    const [, called] = world.parts('process');
    expect(called).to.include({ key: 'called', businessKey: 'K-1' });
    expect(Object.keys(called!.vars ?? {})).to.deep.equal(['x', 'y']);
    expect(world.variable('y', called!.seq)).to.equal(2);
    // when
    world.complete('inside', { result: 'ok', other: 'lost' });
    // then
    expect(world.at).to.deep.equal(['after']);
    expect(world.variable('answer')).to.equal('ok');
    expect(world.variable('other')).to.equal(undefined);
  });

  it('has a process instance of its own: variables and business key are not inherited', async () => {
    // given
    const world = await worldOf(import.meta.url, 'call-activity/only.bpmn');
    // when
    world.start({ a: 1 }, { businessKey: 'K-1' });
    // then
    const [root, called] = world.parts('process');
    expect(called!.owner).to.equal(world.activity('call').seq);
    expect(called!.businessKey).to.equal(undefined);
    expect(called!.vars).to.equal(undefined);
    expect(world.activity('inside').execution).to.equal(called!.seq);
    const begun = world.last.find(
      (one) => one.type === 'activityStarted' && one.element === 'call',
    );
    expect(begun).to.include({ calledProcess: called!.seq });
    expect(world.last.find((one) => one.type === 'processStarted' && one.process !== 1)).to.include(
      {
        superProcess: root!.seq,
        superInstance: world.activity('call').seq,
      },
    );
  });

  it('what it called neither sees nor changes the variables outside', async () => {
    // given
    const world = await worldOf(import.meta.url, 'call-activity/only.bpmn');
    world.start({ a: 1 });
    const called = world.parts('process')[1]!.seq;
    // when
    world.do({ type: 'setVariables', scope: called, local: false, set: { a: { value: 2 } } });
    // then
    expect(world.variable('a')).to.equal(1);
    expect(world.variable('a', called)).to.equal(2);
    const remove = ['a'];
    world.do({ type: 'setVariables', scope: called, local: false, remove });
    world.do({ type: 'setVariables', scope: called, local: false, remove });
    expect(world.variable('a')).to.equal(1);
  });

  it('catches the errors of what it called', async () => {
    // given
    const world = await worldOf(import.meta.url, 'call-activity/error-and-terminate.bpmn');
    world.start({ stop: false });
    // when
    world.complete('decide');
    // then
    expect(world.at).to.deep.equal(['afterCaught']);
    expect(world.parts('process')).to.have.length(1);
    expect(world.last.find(({ type }) => type === 'processEnded')).to.include({
      state: 'INTERNALLY_TERMINATED',
    });
  });

  it('goes on normally when what it called terminates', async () => {
    // given
    const world = await worldOf(import.meta.url, 'call-activity/error-and-terminate.bpmn');
    world.start({ stop: true });
    // when
    world.complete('decide');
    // then
    expect(world.at).to.deep.equal(['after']);
    expect(world.last.find(({ type }) => type === 'processEnded')).to.include({
      state: 'COMPLETED',
    });
  });

  it('deleting the caller deletes what it called', async () => {
    const world = await worldOf(import.meta.url, 'call-activity/only.bpmn');
    world.start().do({ type: 'cancel', process: 1, reason: '撤回' });
    expect(world.ended).to.equal(true);
    expect(world.aggregate!.parts.size).to.equal(0);
  });

  it('deleting what was called deletes the caller if nothing else goes on there', async () => {
    const world = await worldOf(import.meta.url, 'call-activity/only.bpmn');
    const called = world.start().parts('process')[1]!.seq;
    world.do({ type: 'cancel', process: called, reason: '撤回' });
    expect(world.ended).to.equal(true);
    expect(world.last.filter(({ type }) => type === 'processEnded')).to.have.length(2);
  });

  it('deleting what was called leaves the caller whose other branches go on', async () => {
    const world = await worldOf(import.meta.url, 'call-activity/plain.bpmn');
    const called = world.start().parts('process')[1]!.seq;
    world.do({ type: 'cancel', process: called, reason: '撤回' });
    expect(world.at).to.deep.equal(['other']);
  });

  it('of itself without end is refused', async () => {
    const world = await worldOf(import.meta.url, 'call-activity/circular.bpmn');
    const refusal = world.refused({ type: 'start', definition: { key: 'p' } });
    expect(refusal).to.include({ code: 'SIZE_LIMIT', elementId: 'call' });
  });

  it('says which definition it needs, and that there is none', async () => {
    // given
    const unknown = await worldOf(import.meta.url, 'call-activity/only.bpmn');
    const [caller] = unknown.definitions;
    const lacking = await worldOf(import.meta.url, 'call-activity/only.bpmn', {
      env: { definition: (ref) => ('key' in ref && ref.key === 'called' ? undefined : caller!) },
    });
    unknown.definitions.pop();
    const start = { type: 'start', definition: { key: 'p' } } as const;
    // when
    const outcome = lacking.try(start);
    // then
    expect(outcome).to.deep.equal({ needs: { definitions: [{ key: 'called' }] } });
    expect(unknown.refused(start)).to.include({ code: 'DEFINITION_NOT_FOUND', elementId: 'call' });
  });

  it('a global task is called as a process of this one task', async () => {
    // given
    const world = await worldOf(import.meta.url, 'call-activity/global-task.bpmn');
    // when
    world.start();
    // then
    expect(world.at).to.deep.equal(['call', 'check']);
    expect(world.task('check').name).to.equal('核对身份');
    world.complete('check');
    expect(world.at).to.deep.equal(['after']);
  });
});
