import { expect } from 'chai';
import { expression, process, timer } from '../../../support/model.js';
import { MINUTE, World } from '../../../support/step.js';

describe('job commands', () => {
  const job = (world: World) => world.parts('job')[0]!;

  it('asyncBefore: waits in front of the node and goes on in a job', () => {
    // given
    const model = process().start().userTask('a', { asyncBefore: true }).end().build();
    const world = new World(model).start();
    expect(world.at).to.deep.equal(['a:before']);
    expect(job(world)).to.include({ job: 'continue', retries: 3, dueAt: world.now });
    // when
    world.do({ type: 'runJob', job: job(world).seq });
    // then
    expect(world.at).to.deep.equal(['a']);
    expect(world.parts('job')).to.deep.equal([]);
  });

  it('asyncAfter: waits behind the node, its flows are decided in the job', () => {
    // given
    const model = process()
      .start()
      .task('t', { asyncAfter: true })
      .when('${go}')
      .userTask('a')
      .build();
    const world = new World(model).start();
    const failing = job(world).seq;
    expect(world.at).to.deep.equal(['t:after']);
    // when
    const refusal = world.refused({ type: 'runJob', job: failing });
    // then
    expect(refusal).to.include({ code: 'EXPRESSION_FAILED', elementId: 't' });
    const set = { go: { value: true } };
    world.do({ type: 'setVariables', scope: 1, local: true, set });
    expect(world.do({ type: 'runJob', job: failing }).at).to.deep.equal(['a']);
  });

  it('asyncBefore at a join: each token comes in a job of its own and still counts its flow', () => {
    const model = process()
      .start()
      .parallel('f')
      .task('a')
      .parallel('j', { asyncBefore: true })
      .userTask('after')
      .from('f')
      .task('b')
      .to('j')
      .build();
    const world = new World(model).start();
    expect(world.at).to.deep.equal(['j:before', 'j:before']);
    expect(world.wait(0).at).to.deep.equal(['after']);
  });

  it('fail: three runs, then an incident; new retries resolve it', () => {
    // given
    const model = process().start().userTask('a', { asyncBefore: true }).build();
    const world = new World(model).start();
    const { seq } = job(world);
    const fail = { type: 'failJob', job: seq, message: '表达式无法计算' } as const;
    // when
    world.do(fail).do(fail);
    // then
    expect(job(world)).to.include({ retries: 1, errorMessage: '表达式无法计算' });
    expect(world.parts('incident')).to.deep.equal([]);
    world.do(fail).do(fail);
    expect(world.parts('incident')).to.have.length(1);
    expect(job(world).retries).to.equal(0);
    world.do({ type: 'setJob', job: seq, retries: 1 });
    expect(world.parts('incident')).to.deep.equal([]);
    expect(world.do({ type: 'runJob', job: seq }).at).to.deep.equal(['a']);
  });

  for (const { cycle, pauses } of [
    { cycle: 'R3/PT10M', pauses: [10, 10] },
    { cycle: 'PT5M,PT20M', pauses: [5, 20] },
  ]) {
    it(`retry cycle ${cycle}: three runs with pauses of ${pauses.join(' and ')} minutes`, () => {
      // given
      const retryTimeCycle = expression(cycle);
      const given = { asyncBefore: true, retryTimeCycle };
      const world = new World(process().start().userTask('a', given).build()).start();
      const fail = { type: 'failJob', job: job(world).seq, message: 'x' } as const;
      for (const [i, pause] of pauses.entries()) {
        // when
        world.do(fail);
        // then
        expect(job(world)).to.include({ retries: 2 - i, dueAt: world.now + pause * MINUTE });
        expect(world.refused({ type: 'runJob', job: fail.job }).code).to.equal('JOB_NOT_DUE');
        world.now += pause * MINUTE;
      }
      world.do(fail);
      expect(job(world).retries).to.equal(0);
      expect(world.parts('incident')).to.have.length(1);
    });
  }

  it('fail: the next run of a cycle is there although this one failed', () => {
    // given
    const model = process()
      .start()
      .userTask('a')
      .boundary('a', 'remind', timer('R3/PT10M', 'cycle'), false)
      .end()
      .build();
    const world = new World(model).start();
    const first = job(world);
    // when
    world.now += 10 * MINUTE;
    world.do({ type: 'failJob', job: first.seq, message: 'x' });
    // then
    expect(world.parts('job').map(({ seq }) => seq)).to.have.length(2);
    const next = world.parts('job').find(({ seq }) => seq !== first.seq)!;
    expect(next.dueAt).to.equal(first.dueAt! + 10 * MINUTE);
    world.do({ type: 'failJob', job: first.seq, message: 'x' });
    expect(world.parts('job')).to.have.length(2);
  });

  it('set: a timer is moved', () => {
    const model = process().start().catching('pause', timer('PT1H')).end().build();
    const world = new World(model).start();
    world.do({ type: 'setJob', job: job(world).seq, dueAt: world.now + 1 });
    expect(world.last[0]).to.include({ type: 'timerArmed', dueAt: world.now + 1 });
    expect(world.wait(1).ended).to.equal(true);
  });

  it('a job that is gone or never was is not due; nothing runs while suspended', () => {
    const model = process().start().userTask('a', { asyncBefore: true }).build();
    const world = new World(model).start();
    world.do({ type: 'suspend', process: 1 });
    expect(world.refused({ type: 'runJob', job: job(world).seq }).code).to.equal('SUSPENDED');
    expect(world.refused({ type: 'runJob', job: 99 }).code).to.equal('JOB_NOT_DUE');
  });

  it('time does not run backwards inside an aggregate', () => {
    const model = process().start().catching('pause', timer('PT1H')).end().build();
    const world = new World(model).start();
    const { dueAt, seq } = job(world);
    world.now = dueAt!;
    world.do({ type: 'setVariables', scope: 1, local: true, set: { x: { value: 1 } } });
    world.now -= 2 * 60 * MINUTE;
    world.do({ type: 'runJob', job: seq });
    expect(world.events.every(({ at }, i) => i === 0 || at >= world.events[i - 1]!.at)).to.equal(
      true,
    );
    expect(world.aggregate!.head.at).to.equal(dueAt);
  });
});
